import { beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '#domain/intake/batch.ts'
import * as api from '#domain/intake/intake.api.ts'
import { regencyChanges } from '#domain/intake/region-alarms.rules.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { listsOf } from './testing/lists.ts'

const header = 'ID_DTSEN,KABUPATEN/KOTA,KECAMATAN,DESA/KELURAHAN,NO KK,NIK,NAMA,DESIL'
const places = {
  kutim: 'KAB. KUTAI TIMUR,MUARA BENGKAL,SENAMBAH',
  kukar: 'KUKAR,MUARA KAMAN,TUNJUNGAN',
  bontang: 'KOTA BONTANG,BONTANG UTARA,LOKTUAN',
} as const
type Regency = keyof typeof places

/** Somebody on the list; families are of two. */
const person = (nth: number, where: string, { decile = 2, card = nth - (nth % 2) } = {}) =>
  `P${nth},${places[where as Regency] ?? where},64089901011${String(card).padStart(5, '0')},64089902037${String(nth).padStart(5, '0')},ORANG ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(nth % 26)},${decile}`
const people = (from: number, to: number, where: Regency) =>
  Array.from({ length: to - from + 1 }, (_, at) => person(from + at, where))

const world = aWorld()
const { check, apply, undo, read } = listsOf(world)
const ofProvince = { source: 'DTSEN', regency: '64' } as const
const ofKutim = { source: 'DTSEN', regency: '64.08' } as const

let province: Caller
let kutim: Caller
let kukar: Caller
beforeAll(async () => {
  province = await world.signIn('province-officer', '64')
  kutim = await world.signIn('regency-officer', '64.08')
  kukar = await world.signIn('regency-officer', '64.02')
})

/** Where somebody lives, by the regency's code. */
async function livesIn(nth: number): Promise<string | undefined> {
  const [row] = await world.query<{ code: string }>(
    `select left(p.region_code, 5) as code from person p join source_record s using (person_id) where s.source_key = $1`,
    [`id:P${nth}`],
  )
  return row?.code
}
const changesOf = ({ counts }: Batch) => counts?.changes

describe('a list of the whole province', () => {
  let first: Batch
  const everybody = [...people(100, 109, 'kutim'), ...people(200, 209, 'kukar'), ...people(300, 305, 'bontang')]

  test('puts each person into the regency that the row tells, by its names', async () => {
    const list = await check(
      province,
      { ...ofProvince, period: '2026-Q1' },
      header,
      ...everybody,
      person(900, 'KAB. ENTAH,ENTAH,ENTAH'),
      person(901, ',,'),
      person(902, 'KUTIM,MUARA BENGKAL,DESA ENTAH'),
    )
    expect(list.regency).toEqual({ code: '64', name: 'Kalimantan Timur' })
    expect(list.counts).toMatchObject({
      rows: 29,
      faults: { 'regency.unknown': 2, 'village.unknown': 1 },
      changes: { new: 27, unusable: 2 },
    })
    first = await apply(province, list)
    expect(await Promise.all([100, 200, 300, 900, 901, 902].map(livesIn))).toEqual([
      '64.08',
      '64.02',
      '64.74',
      undefined,
      undefined,
      '64.08',
    ])
    const { body } = await world.send(api.listRegionChanges, { params: { id: list.id } }, province)
    expect(regencyChanges(body.rows).map(({ code, name, new: added }) => [code, name, added])).toEqual([
      ['64.02', 'Kutai Kartanegara', 10],
      ['64.08', 'Kutai Timur', 11],
      ['64.74', 'Bontang', 6],
    ])
  })

  test('is not a regency’s to see; what it says of its people is', async () => {
    for (const caller of [kutim, kukar]) {
      const found = await world.send(api.getBatch, { params: { id: first.id } }, caller)
      expect(found.problem).toBe('not-found')
      const listed = made(await world.send(api.listBatches, { query: { limit: 50 } }, caller))
      expect(listed.rows.map(({ id }) => id)).not.toContain(first.id)
    }
    const rows = await world.query<{ region: string; n: number }>(
      `select region_code as region, count(*)::int as n from import_row where batch_id = $1 group by 1 order by 1`,
      [first.id],
    )
    expect(rows.map(({ region, n }) => [region, n])).toEqual([
      ['64', 2],
      ['64.02', 10],
      ['64.08', 11],
      ['64.74', 6],
    ])
    const refused = await world.send(
      api.uploadBatch,
      {
        query: { regency: '64', period: '2026-Q4' },
        upload: { name: 'daftar.csv', bytes: Buffer.from(`${header}\n${person(100, 'kutim')}`) },
      },
      kutim,
    )
    expect(refused.problem).toBe('not-allowed')
  })

  test('moves people from regency to regency, and their families with them', async () => {
    const list = await check(
      province,
      { ...ofProvince, period: '2026-Q2' },
      header,
      // A family of two goes to Kukar; one of Bontang joins a family there.
      person(100, 'kukar'),
      person(101, 'kukar'),
      ...people(102, 109, 'kutim'),
      ...people(200, 209, 'kukar'),
      ...people(300, 304, 'bontang'),
      person(305, 'kukar', { card: 200 }),
      person(902, 'kutim'),
    )
    expect(changesOf(list)).toMatchObject({ new: 0, changed: 4, gone: 0, elsewhere: 0, moved: 4 })
    await apply(province, list)
    expect(await Promise.all([100, 101, 305, 102].map(livesIn))).toEqual(['64.02', '64.02', '64.02', '64.08'])
    const homes = await world.query<{ person: string; family: string; record: string; membership: string }>(
      `select left(p.region_code, 5) as person, left(f.region_code, 5) as family, left(s.region_code, 5) as record, left(m.region_code, 5) as membership
      from source_record s join person p using (person_id) join family f on f.family_id = p.family_id
      join family_membership m on m.person_id = p.person_id and m.until is null
      where s.source_key = any (array['id:P100', 'id:P101', 'id:P305'])`,
    )
    expect(new Set(homes.flatMap(Object.values))).toEqual(new Set(['64.02']))

    await undo(province, list)
    expect(await Promise.all([100, 101, 305].map(livesIn))).toEqual(['64.08', '64.08', '64.74'])
    const records = await world.query<{ region: string; batch: string }>(
      `select left(region_code, 5) as region, last_batch_id as batch from source_record where source_key = any (array['id:P100', 'id:P305']) order by source_key`,
    )
    expect(records).toEqual([
      { region: '64.08', batch: first.id },
      { region: '64.74', batch: first.id },
    ])
  })

  test('counts with the list of a regency that came in between, and the other way round', async () => {
    // Kukar is not concerned; of Kutim 103 to 109 and 902 are gone from its own list, and 110 is new.
    const own = await check(kutim, { ...ofKutim, period: '2026-Q3' }, header, ...people(100, 102, 'kutim'), person(110, 'kutim'))
    expect(changesOf(own), 'beside the province’s list').toMatchObject({ new: 1, same: 3, gone: 8 })
    await apply(kutim, own)

    const next = await check(
      province,
      { ...ofProvince, period: '2026-Q4' },
      header,
      ...people(100, 101, 'kutim'),
      ...people(200, 208, 'kukar'),
      ...people(300, 305, 'bontang'),
    )
    // 102 and 110 of Kutim's own list, 209 of the province's; who was gone before is not gone again.
    expect(changesOf(next)).toMatchObject({ new: 0, same: 17, gone: 3 })

    const params = { id: first.id }
    const body = { version: (await read(province, first.id)).version }
    expect((await world.send(api.undoBatch, { params, body }, province)).problem, 'Kutim’s came later').toBe('batch-superseded')
    await apply(province, next)
    const over = { version: (await read(kutim, own.id)).version }
    const blocked = await world.send(api.undoBatch, { params: { id: own.id }, body: over }, kutim)
    expect(blocked.problem, 'the province’s came later').toBe('batch-superseded')

    await undo(province, next)
    await undo(kutim, own)
    expect(await livesIn(110)).toBeUndefined()
    const again = await check(kutim, { ...ofKutim, period: '2026-Q4' }, header, ...people(100, 109, 'kutim'))
    expect(changesOf(again), 'beside the province’s first list again').toMatchObject({ new: 0, same: 10, gone: 1 })
  })

  test('of an older quarter than a regency’s keeps the deciles that are known there', async () => {
    const own = await check(
      kutim,
      { ...ofKutim, period: '2026-Q4' },
      header,
      person(100, 'kutim', { decile: 5 }),
      ...people(101, 109, 'kutim'),
    )
    expect(own.counts?.faults, 'of one card').toEqual({ 'decile.disagrees': 2 })
    const sound = await check(
      kutim,
      { ...ofKutim, period: '2026-Q4' },
      header,
      ...[100, 101].map((nth) => person(nth, 'kutim', { decile: 5 })),
      ...people(102, 109, 'kutim'),
    )
    await apply(kutim, sound)
    const late = await check(province, { ...ofProvince, period: '2026-Q2' }, header, ...everybody)
    expect(changesOf(late)).toMatchObject({ decileDown: 0, decileUp: 0 })
  })

  test('of deciles, of recipients or of an agency’s own needs no place, for it knows people by their numbers', async () => {
    const row = (nth: number) =>
      `64089902037${String(nth).padStart(5, '0')},ORANG ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(nth % 26)}`
    const list = await check(province, { source: 'PKH', regency: '64' }, 'NIK,NAMA', row(200), row(300))
    expect(list.counts).toMatchObject({ faults: {}, changes: { changed: 2, unknown: 0, elsewhere: 0 } })
    await apply(province, list)
    const regency = await check(kukar, { source: 'PKH', regency: '64.02' }, 'NIK,NAMA', row(201))
    expect(changesOf(regency), 'who receives by the province’s list').toMatchObject({ changed: 1, gone: 1 })
    await apply(kukar, regency)
    const both = await check(province, { source: 'OWN', regency: '64' }, 'NIK,NAMA', row(202), row(777))
    expect(changesOf(both)).toMatchObject({ same: 1, unknown: 1 })
    made(
      await world.send(api.addUnknownPeople, { params: { id: both.id }, body: { version: both.version, add: true } }, province),
    )
    await world.settle()
    expect(changesOf(await read(province, both.id)), 'of no regency: nobody comes in').toMatchObject({ new: 0, unknown: 1 })
  })
})
