import { beforeAll, describe, expect, test } from 'vitest'
import * as benefits from '#domain/benefits/benefits.api.ts'
import * as api from '#domain/intake/intake.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { listsOf } from './testing/lists.ts'

const world = aWorld()
const { check, apply, undo, read } = listsOf(world)
const niks = { ahmad: '6408990203700001', siti: '6408994203750001', rudi: '6408990203900002' }
const persons = [
  'ID_DTSEN,KECAMATAN,DESA/KELURAHAN,NO KK,NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,HUBUNGAN KELUARGA,DESIL,PKH,BPNT',
  `A1,MUARA BENGKAL,SENAMBAH,6408990101100001,${niks.ahmad},AHMAD YUSUF,02/03/1970,LAKI-LAKI,KEPALA KELUARGA,2,YA,TIDAK`,
  `A2,MUARA BENGKAL,SENAMBAH,6408990101100001,${niks.siti},SITI AMINAH,02/03/1975,PEREMPUAN,ISTRI,2,TIDAK,TIDAK`,
  `A3,MUARA BENGKAL,NGAYAU,6408990101100002,${niks.rudi},RUDI HARTONO,02/03/1990,LAKI-LAKI,KEPALA KELUARGA,4,YA,TIDAK`,
]
const [ahmad, siti, rudi] = [`'${niks.ahmad};AHMAD YUSUF`, `'${niks.siti};SITI AMINAH`, `'${niks.rudi};RUDI HARTONO`]
const listed = (benefit: string, period: string, ...people: string[]) =>
  check(officer, { source: 'RECIPIENTS', benefit, period }, 'NIK;NAMA', ...people)

let officer: Caller
beforeAll(async () => {
  officer = await world.signIn('regency-officer', '64.08')
  await apply(officer, await check(officer, { source: 'DTSEN', period: '2026-Q3' }, ...persons))
}, 60_000)

/** Who receives what, from whom, and since when. */
async function aid(): Promise<Record<string, string[]>> {
  const rows = await world.query<{ name: string; aid: string[] }>(`
    select p.name, array_agg(a.programme || ' ' || a.payer || ' ' || a.since || '-' || coalesce(a.until, '') order by a.programme, a.since) aid
    from aid a join person p using (person_id) group by p.name`)
  return Object.fromEntries(rows.map(({ name, aid }) => [name, aid]))
}

describe('a list of recipients of a kind of benefit', () => {
  const [pkhOfAhmad, pkhOfRudi] = [['PKH APBN 2026-Q3-'], ['PKH APBN 2026-Q3-']]

  test('begins the benefit of whoever is on it, paid by whoever pays that kind', async () => {
    const list = await listed('BLT-DD', '2026-Q3', ahmad, siti)
    expect(list).toMatchObject({
      source: 'RECIPIENTS',
      benefit: 'BLT-DD',
      counts: { changes: { changed: 2, aidBegan: 2, gone: 0 } },
    })
    const { rows } = made(
      await world.send(api.listBatchChanges, { params: { id: list.id }, query: { kind: 'changed' } }, officer),
    )
    expect(rows[0]?.fields).toEqual([{ field: 'benefit', before: 'false', after: 'true' }])
    await apply(officer, list)
    expect(await aid()).toEqual({
      'AHMAD YUSUF': ['BLT-DD APBDes 2026-Q3-', ...pkhOfAhmad],
      'SITI AMINAH': ['BLT-DD APBDes 2026-Q3-'],
      'RUDI HARTONO': pkhOfRudi,
    })
  })

  test('is another source than the list of another kind: neither ends the other’s, nor stands on it', async () => {
    const blt = (await listed('BLT-DD', '2026-Q3', ahmad, siti)).id
    const food = await apply(officer, await listed('PANGAN-DAERAH', '2026-Q3', siti, rudi))
    expect((await aid())['AHMAD YUSUF']).toEqual(['BLT-DD APBDes 2026-Q3-', ...pkhOfAhmad])
    expect((await aid())['SITI AMINAH']).toEqual(['BLT-DD APBDes 2026-Q3-', 'PANGAN-DAERAH APBD 2026-Q3-'])
    const kinds = await world.query('select distinct source from source_record order by source')
    expect(kinds).toEqual([{ source: 'BLT-DD' }, { source: 'DTSEN' }, { source: 'PANGAN-DAERAH' }])

    await apply(officer, { id: blt })
    await undo(officer, food)
    expect((await aid())['SITI AMINAH'], 'the later list of the other kind hinders no undo').toEqual(['BLT-DD APBDes 2026-Q3-'])
  })

  test('ends the benefit of whoever is missed in a later quarter, and is taken back', async () => {
    const before = await aid()
    const next = await listed('BLT-DD', '2026-Q4', siti, rudi)
    expect(next.counts?.changes).toMatchObject({ changed: 1, same: 1, gone: 1, aidBegan: 1, aidEnded: 1 })
    await apply(officer, next)
    expect(await aid()).toEqual({
      'AHMAD YUSUF': ['BLT-DD APBDes 2026-Q3-2026-Q4', ...pkhOfAhmad],
      'SITI AMINAH': ['BLT-DD APBDes 2026-Q3-'],
      'RUDI HARTONO': ['BLT-DD APBDes 2026-Q4-', ...pkhOfRudi],
    })
    const regions = made(await world.send(api.listRegionChanges, { params: { id: next.id } }, officer)).rows
    expect(regions.reduce((sum, { aidBegan, aidEnded }) => sum + aidBegan + aidEnded, 0)).toBe(2)
    await undo(officer, next)
    expect(await aid()).toEqual(before)
  })

  test('shows in the passport under its own name', async () => {
    const [person] = await world.query<{ person_id: PersonId }>('select person_id from person where nik = $1', [niks.siti])
    if (!person) throw new Error('nobody there')
    const { lines } = made(await world.send(benefits.getPassport, { params: { id: person.person_id } }, officer))
    expect(lines.filter(({ mine }) => mine)).toMatchObject([{ code: 'BLT-DD', payer: 'APBDes', running: true }])
  })

  test('of a kind with a list of its own name is that list', async () => {
    const list = await listed('PKH', '2026-Q3', ahmad, rudi)
    expect(await read(officer, list.id)).toMatchObject({
      source: 'PKH',
      benefit: null,
      counts: { changes: { same: 2, gone: 0 } },
    })
  })

  test('names a kind that runs on the day of the list', async () => {
    const upload = { name: 'daftar.csv', bytes: Buffer.from(['NIK;NAMA', ahmad].join('\n')) }
    const of = (query: { benefit?: string; period: string }) =>
      world.send(api.uploadBatch, { query: { regency: '64.08', source: 'RECIPIENTS', ...query }, upload }, officer)
    expect((await of({ period: '2026-Q3' })).problem).toBe('benefit-not-running')
    expect((await of({ period: '2026-Q3', benefit: 'TAK-ADA' })).problem).toBe('benefit-not-running')
    await world.query(`update setting set value = value || '{"until": "2026-08-01"}' where name = 'PIP'`)
    expect((await of({ period: '2026-Q3', benefit: 'PIP' })).problem).toBe('benefit-not-running')
    expect((await of({ period: '2026-Q2', benefit: 'PIP' })).status).toBe(201)
  })
})
