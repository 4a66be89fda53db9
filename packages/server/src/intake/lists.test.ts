import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import * as api from '#domain/intake/intake.api.ts'
import * as deaths from '#domain/people/deaths.api.ts'
import { areNamesAlike } from '#domain/people/name-alike.rules.ts'
import type { PersonId } from '#domain/people/person.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { listsOf } from './testing/lists.ts'

const world = aWorld()
const shared = new URL('../../../../../shared/data/intake/', import.meta.url)
const { check, apply, undo, read } = listsOf(world)

const niks = { ahmad: '6408990203700001', siti: '6408994203750001', rudi: '6408990203900002' }
const persons = [
  'ID_DTSEN,KECAMATAN,DESA/KELURAHAN,NO KK,NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,HUBUNGAN KELUARGA,DESIL,PKH,BPNT',
  `A1,MUARA BENGKAL,SENAMBAH,6408990101100001,${niks.ahmad},AHMAD YUSUF,02/03/1970,LAKI-LAKI,KEPALA KELUARGA,2,YA,TIDAK`,
  `A2,MUARA BENGKAL,SENAMBAH,6408990101100001,${niks.siti},SITI AMINAH,02/03/1975,PEREMPUAN,ISTRI,2,TIDAK,TIDAK`,
  `A3,MUARA BENGKAL,NGAYAU,6408990101100002,${niks.rudi},RUDI HARTONO,02/03/1990,LAKI-LAKI,KEPALA KELUARGA,4,YA,TIDAK`,
  'A4,MUARA BENGKAL,NGAYAU,6408990101100003,,TANPA SURAT,02/03/1990,LAKI-LAKI,KEPALA KELUARGA,4,YA,TIDAK',
]

let officer: Caller
beforeAll(async () => {
  officer = await world.signIn('regency-officer', '64.08')
  await apply(officer, await check(officer, { source: 'DTSEN', period: '2026-Q3' }, ...persons))
})

/** Who receives what now, and since when. */
async function aid(): Promise<Record<string, string[]>> {
  const rows = await world.query<{ name: string; aid: string[] }>(`
    select p.name, array_agg(a.programme || ' ' || a.since || '-' || coalesce(a.until, '') order by a.programme, a.since) aid
    from aid a join person p using (person_id) group by p.name`)
  return Object.fromEntries(rows.map(({ name, aid }) => [name, aid]))
}

describe('a list of recipients', () => {
  const before = { 'AHMAD YUSUF': ['PKH 2026-Q3-'], 'RUDI HARTONO': ['PKH 2026-Q3-'], 'TANPA SURAT': ['PKH 2026-Q3-'] }

  test('begins the aid of whoever is on it, ends that of whoever is missed, and is taken back', async () => {
    const list = await check(
      officer,
      { source: 'PKH' },
      'NIK;NAMA;ALAMAT',
      `'${niks.ahmad};AHMAD JOESOEF;JL. A`,
      `${niks.siti};Siti Aminah;JL. B`,
      '6408990203990009;ORANG BARU;JL. C',
      ';TANPA NIK;JL. D',
    )
    expect(list.counts).toMatchObject({
      rows: 4,
      faults: { 'nik.missing': 1 },
      changes: { new: 0, changed: 1, same: 1, gone: 1, unknown: 1, unusable: 1, aidBegan: 1, aidEnded: 1 },
    })
    expect(await aid(), 'nothing is written before it is applied').toEqual(before)

    await apply(officer, list)
    expect(await aid()).toEqual({
      'AHMAD YUSUF': ['PKH 2026-Q3-'],
      'SITI AMINAH': ['PKH 2026-Q4-'],
      'RUDI HARTONO': ['PKH 2026-Q3-2026-Q4'],
      // The list can't miss somebody whose NIK is not known.
      'TANPA SURAT': ['PKH 2026-Q3-'],
    })

    expect((await undo(officer, list)).undo).toEqual({ takenBack: 2, kept: 0 })
    expect(await aid()).toEqual(before)
  })

  test('of an older quarter ends nothing that began after it', async () => {
    const list = await check(officer, { source: 'PKH', period: '2026-Q2' }, 'NIK,NAMA', `${niks.siti},SITI AMINAH`)
    expect(list.counts?.changes).toMatchObject({ changed: 1, gone: 0 })
  })

  test('touches nobody whose NIK stands there beside another name, and says so', async () => {
    const list = await check(officer, { source: 'PKH' }, 'NIK,NAMA', `${niks.rudi},NURHAYATI`, `${niks.ahmad},AHMAD YUSUF`)
    expect(list.counts).toMatchObject({
      faults: { 'nik.other-name': 1 },
      changes: { changed: 0, same: 1, gone: 0, unknown: 0 },
    })
  })

  test('counts somebody once who stands there twice, and knows two who share a NIK', async () => {
    const list = await check(
      officer,
      { source: 'SEMBAKO' },
      'NIK,NAMA',
      `${niks.siti},SITI AMINAH`,
      `${niks.siti},ST. AMINAH`,
      `${niks.siti},BUDI`,
    )
    expect(list.counts).toMatchObject({ faults: { 'row.repeated': 1, 'nik.shared': 1 }, changes: { changed: 1, unusable: 0 } })
  })

  test('without a name beside the NIK is not taken', async () => {
    const upload = { name: 'a.csv', bytes: Buffer.from(`NIK,KECAMATAN,DESA\n${niks.siti},A,B`) }
    const { body } = await world.send(
      api.uploadBatch,
      { query: { regency: '64.08', period: '2026-Q4', source: 'PKH' }, upload },
      officer,
    )
    const columns = body.columns.map((column) => column.choice)
    const asked = await world.send(api.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)
    expect(asked.problem).toBe('columns-unsound')
    expect(JSON.parse(asked.text)).toMatchObject({ missing: ['name'], twice: [], notCarried: [] })
  })
})

describe('a list of deciles by family card', () => {
  const decile = async () => {
    const rows = await world.query<{ card_number: string; decile: number; decile_period: string; history: string[] }>(`
      select card_number, decile, decile_period,
        (select array_agg(d.source || ' ' || d.period || ' ' || d.decile order by d.period, d.source) from family_decile d where d.family_id = f.family_id) history
      from family f order by card_number limit 2`)
    return rows.map((row) => `${row.decile} ${row.decile_period}: ${row.history.join(', ')}`)
  }
  const before = ['2 2026-Q3: DTSEN 2026-Q3 2', '4 2026-Q3: DTSEN 2026-Q3 4']

  test('changes the decile of families with its history, and is taken back', async () => {
    const rows = ['NO KK,DESIL', '6408990101100001,3', '6408990101100002,4', '6408990101109999,1', '12,1', '6408990101100003,']
    const list = await check(officer, { source: 'DECILES' }, ...rows)
    expect(list.counts).toMatchObject({
      faults: { 'family-number.format': 1 },
      changes: { changed: 1, same: 1, unknown: 1, unusable: 2, decileUp: 1, decileDown: 0, gone: 0 },
    })
    const changes = await world.send(api.listBatchChanges, { params: { id: list.id }, query: { kind: 'changed' } }, officer)
    expect(changes.body.rows, 'a family is told of by its head').toMatchObject([
      { name: 'AHMAD YUSUF', fields: [{ field: 'decile', before: '2', after: '3' }] },
    ])

    await apply(officer, list)
    expect(await decile()).toEqual([
      '3 2026-Q4: DTSEN 2026-Q3 2, DECILES 2026-Q4 3',
      '4 2026-Q3: DTSEN 2026-Q3 4, DECILES 2026-Q4 4',
    ])
    await undo(officer, list)
    expect(await decile()).toEqual(before)
  })

  test('of an older quarter goes into history and leaves the present one', async () => {
    const list = await check(officer, { source: 'DECILES', period: '2026-Q1' }, 'NO KK,DESIL', '6408990101100001,7')
    expect(list.counts?.changes).toMatchObject({ changed: 0, same: 1 })
    await apply(officer, list)
    expect((await decile())[0]).toBe('2 2026-Q3: DECILES 2026-Q1 7, DTSEN 2026-Q3 2')
    await undo(officer, list)
    expect(await decile()).toEqual(before)
  })

  test('a card with two deciles says nothing', async () => {
    const list = await check(officer, { source: 'DECILES' }, 'NO KK,DESIL', '6408990101100001,7', '6408990101100001,8')
    expect(list.counts).toMatchObject({ faults: { 'decile.disagrees': 2 }, changes: { changed: 0, same: 1 } })
  })
})

describe("an agency's own list", () => {
  const rows = [
    'NIK,NAMA,KECAMATAN,DESA',
    `${niks.siti},SITI AMINAH,MUARA BENGKAL,SENAMBAH`,
    '6408990203880007,WAHYUDI,MUARA BENGKAL,NGAYAU',
  ]
  const names = async () => (await world.query<{ name: string }>('select name from person order by name')).map(({ name }) => name)

  test('says who is known; others come in only when an officer says so, and go again', async () => {
    const list = await check(officer, { source: 'OWN' }, ...rows)
    expect(list).toMatchObject({ addsUnknown: false, counts: { changes: { new: 0, same: 1, unknown: 1, gone: 0 } } })

    const said = await world.send(
      api.addUnknownPeople,
      { params: { id: list.id }, body: { version: list.version, add: true } },
      officer,
    )
    expect(said.status, said.text).toBe(202)
    await world.settle()
    expect(await read(officer, list.id)).toMatchObject({
      addsUnknown: true,
      counts: { changes: { new: 1, same: 1, unknown: 0 } },
    })

    await apply(officer, list)
    expect(await names()).toContain('WAHYUDI')
    await undo(officer, list)
    expect(await names()).toEqual(['AHMAD YUSUF', 'RUDI HARTONO', 'SITI AMINAH', 'TANPA SURAT'])
  })

  test('brings nobody in while nobody has said so', async () => {
    const list = await apply(officer, await check(officer, { source: 'OWN' }, ...rows))
    expect(await names()).not.toContain('WAHYUDI')
    await undo(officer, list)
  })

  test('only such a list leaves that open', async () => {
    const { id, version } = await check(officer, { source: 'PKH' }, 'NIK,NAMA', `${niks.siti},SITI AMINAH`)
    const said = await world.send(api.addUnknownPeople, { params: { id }, body: { version, add: true } }, officer)
    expect(said.problem).toBe('batch-not-ready')
  })
})

describe('a list of deaths', () => {
  const rows = [
    'NIK;NAMA;TANGGAL MENINGGAL',
    `'${niks.ahmad};AHMAD YUSUF;2/10/2026`,
    `'${niks.siti};NURHAYATI;19/10/2026`,
    `'${niks.rudi};RUDI;31/02/2026`,
    "'6408990203880008;TAK DIKENAL;2/10/2026",
  ]
  const dead = () => world.query("select name, deceased_on from person where status = 'deceased' order by name")

  test('makes nobody dead; an officer confirms all that are sure, looks at the others, and it is taken back', async () => {
    const list = await check(officer, { source: 'DEATHS' }, ...rows)
    expect(list.counts).toMatchObject({
      faults: { 'death-date.invalid': 1, 'nik.other-name': 1 },
      changes: { changed: 2, unknown: 1, unusable: 1 },
    })
    await apply(officer, list)
    expect(await dead()).toEqual([])

    const params = { id: list.id }
    const reports = await world.send(deaths.listDeathReports, { params, query: {} }, officer)
    expect(reports.body.rows.toSorted((a, b) => a.row - b.row)).toMatchObject([
      { name: 'AHMAD YUSUF', listedName: 'AHMAD YUSUF', diedOn: '2026-10-02', sure: true, outcome: null },
      { name: 'SITI AMINAH', listedName: 'NURHAYATI', diedOn: '2026-10-19', sure: false, outcome: null },
    ])
    const decide = (people: 'sure' | PersonId[], outcome: 'confirmed' | 'refused') =>
      world.send(deaths.decideDeaths, { params, body: { people, outcome } }, officer)
    expect((await decide('sure', 'confirmed')).body).toEqual({ decided: 1 })
    expect(await dead()).toEqual([{ name: 'AHMAD YUSUF', deceased_on: '2026-10-02' }])

    const siti = reports.body.rows.find(({ name }) => name === 'SITI AMINAH')?.personId
    if (!siti) throw new Error('Siti is reported')
    expect((await decide([siti], 'refused')).body).toEqual({ decided: 1 })
    expect((await decide([siti], 'confirmed')).body, 'what is decided stays decided').toEqual({ decided: 0 })
    expect(await dead()).toHaveLength(1)

    const again = await check(officer, { source: 'PKH' }, 'NIK,NAMA', `${niks.ahmad},AHMAD YUSUF`)
    expect(again.counts?.faults, 'aid for the dead is told').toEqual({ 'person.deceased': 1 })

    expect((await undo(officer, list)).undo).toEqual({ takenBack: 2, kept: 0 })
    expect(await dead()).toEqual([])
  })

  test('is decided on by nobody from another regency', async () => {
    const list = await apply(officer, await check(officer, { source: 'DEATHS' }, ...rows))
    const kukar = await world.signIn('regency-officer', '64.02')
    const params = { id: list.id }
    expect((await world.send(deaths.listDeathReports, { params, query: {} }, kukar)).problem).toBe('not-found')
    const body = { people: 'sure', outcome: 'confirmed' } as const
    expect((await world.send(deaths.decideDeaths, { params, body }, kukar)).problem).toBe('not-found')
    await undo(officer, list)
  })
})

describe('people of another regency', () => {
  test('are told of as elsewhere and not touched', async () => {
    const kukar = await world.signIn('regency-officer', '64.02')
    const list = await check(
      kukar,
      { source: 'PKH', regency: '64.02' },
      'NIK,NAMA',
      `${niks.siti},SITI AMINAH`,
      `${niks.rudi},NURHAYATI`,
    )
    expect(list.counts).toMatchObject({ faults: {}, changes: { elsewhere: 2, changed: 0, gone: 0 } })
  })
})

test('NAME-7: the database judges the likeness of names as the rule does', { timeout: 60_000 }, async () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABDIMNRSTU'.split('')), maxLength: 16 })
  const pair = fc.oneof(
    fc.tuple(letters, letters),
    fc.tuple(letters, fc.nat(16), fc.nat(4)).map(([key, at, cut]) => [key, key.slice(0, at) + key.slice(at + cut)] as const),
    fc.tuple(letters, letters).map(([key, more]) => [key, more + key] as const),
  )
  const pairs = fc.sample(pair, 3000)
  const judged = await world.query<{ alike: boolean }>(
    'select names_alike(one, other) as alike from unnest($1::text[], $2::text[]) with ordinality as p (one, other, nth) order by nth',
    [pairs.map(([one]) => one), pairs.map(([, other]) => other)],
  )
  expect(judged.map(({ alike }) => alike)).toEqual(pairs.map(([one, other]) => areNamesAlike(one, other)))
})

describe.skipIf(!existsSync(shared))("the agency's real-looking list of deaths", () => {
  test('finds everybody of it by NIK and name, and makes nobody dead', { timeout: 120_000 }, async () => {
    const kutim = await world.signIn('regency-officer', '64.08')
    const lines = (file: string) =>
      readFileSync(new URL(file, shared), 'utf8')
        .replace(/^\ufeff/, '')
        .trimEnd()
        .split('\n')
    await apply(kutim, await check(kutim, { source: 'DTSEN' }, ...lines('64.08-2026-Q3/persons.csv')))

    const list = await check(kutim, { source: 'DEATHS' }, ...lines('64.08-2026-Q4/deaths.csv'))
    expect(list.counts).toMatchObject({ rows: 23, faults: {}, changes: { changed: 23, unknown: 0, unusable: 0 } })
    await apply(kutim, list)
    const [counted] = await world.query(
      "select count(*) filter (where sure)::int sure, (select count(*)::int from person where status = 'deceased') dead from death_report",
    )
    expect(counted).toEqual({ sure: 23, dead: 0 })
  })
})
