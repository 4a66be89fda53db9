import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Batch, BatchId } from '#domain/intake/batch.ts'
import * as api from '#domain/intake/intake.api.ts'
import * as people from '#domain/people/people.api.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()
const shared = new URL('../../../../../shared/data/intake/', import.meta.url)

const header =
  'ID_DTSEN,KABUPATEN/KOTA,KECAMATAN,DESA/KELURAHAN,ALAMAT,RT,RW,NO KK,NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JENIS KELAMIN,NAMA IBU KANDUNG,HUBUNGAN KELUARGA,PEKERJAAN,DESIL,PKH,BPNT,PBI JK'

const rows = {
  ahmad:
    "6408A1,KAB. KUTAI TIMUR,MUARA BENGKAL,SENAMBAH,JL. DERMAGA 1,001,002,6408990101100001,'6408990203700001,AHMAD YUSUF,Sangatta,02/03/1970,LAKI-LAKI,SITI,KEPALA KELUARGA,NELAYAN,2,YA,TIDAK,YA",
  siti: "6408A2,KAB. KUTAI TIMUR,MUARA BENGKAL,SENAMBAH,JL. DERMAGA 1,001,002,6408990101100001,'6408994203750001,SITI AMINAH,Sangatta,02/03/1975,PEREMPUAN,NOR,ISTRI,IRT,2,TIDAK,TIDAK,YA",
  budi: '6408A3,KAB. KUTAI TIMUR,MUARA BENGKAL,NGAYAU,JL. TRANS 5,001,002,6408990101100002,,BUDI,Bontang,02/03/1990,LAKI-LAKI,INA,KEPALA KELUARGA,BURUH,4,TIDAK,YA,TIDAK',
}

function fileOf(...lines: string[]): { name: string; bytes: Buffer } {
  return { name: 'daftar.csv', bytes: Buffer.from([header, ...lines].join('\n')) }
}

type File = ReturnType<typeof fileOf>

async function check(officer: Caller, upload: File, period = '2026-Q3', regency = '64.08'): Promise<Batch> {
  const uploaded = await world.send(api.uploadBatch, { query: { regency, period }, upload }, officer)
  expect(uploaded.status, uploaded.text).toBe(201)
  const columns = uploaded.body.columns.map((column) => column.choice)
  const checking = await world.send(api.checkBatch, { params: { id: uploaded.body.id }, body: { version: 1, columns } }, officer)
  expect(checking.status, checking.text).toBe(202)
  await world.settle()
  return read(officer, uploaded.body.id)
}

async function read(officer: Caller, id: BatchId): Promise<Batch> {
  return (await world.send(api.getBatch, { params: { id } }, officer)).body
}

async function apply(officer: Caller, batch: Batch): Promise<Batch> {
  const answer = await world.send(api.applyBatch, { params: { id: batch.id }, body: { version: batch.version } }, officer)
  expect(answer.status, answer.text).toBe(202)
  await world.settle()
  return read(officer, batch.id)
}

async function registry(): Promise<object[]> {
  return world.query(`
    select p.name, p.region_code, p.nik, p.nik_standing, p.birth_place, p.status, f.card_number, f.decile,
      (select array_agg(programme order by programme) from aid a where a.person_id = p.person_id and a.until is null) aid
    from person p left join family f using (family_id) order by p.name, p.nik`)
}

describe('importing a file', () => {
  test('a file is checked, compared, applied, followed by the next one, and both are taken back', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    expect(await registry()).toEqual([])

    const checked = await check(officer, fileOf(rows.ahmad, rows.siti, rows.budi))
    expect(checked.state).toBe('checked')
    expect(checked.counts).toMatchObject({
      rows: 3,
      persons: 3,
      families: 2,
      faults: { 'nik.missing': 1 },
      changes: { new: 3, changed: 0, gone: 0 },
    })
    expect(await registry(), 'nothing is written before it is applied').toEqual([])

    const applied = await apply(officer, checked)
    expect(applied.state).toBe('applied')
    const first = await registry()
    expect(first).toMatchObject([
      {
        name: 'AHMAD YUSUF',
        region_code: '64.08.03.2001',
        nik_standing: 'held',
        card_number: '6408990101100001',
        decile: 2,
        aid: ['PBI-JK', 'PKH'],
      },
      { name: 'BUDI', nik: null, nik_standing: 'missing', decile: 4, aid: ['SEMBAKO'] },
      { name: 'SITI AMINAH', decile: 2, aid: ['PBI-JK'] },
    ])

    const moved = rows.siti.replace('SENAMBAH', 'NGAYAU').replace('Sangatta', 'Bengalon').replace(',YA', ',TIDAK')
    const richer = rows.ahmad.replace(',2,YA', ',5,TIDAK').replace('SENAMBAH', 'NGAYAU')
    const next = await check(officer, fileOf(richer, moved.replace(',2,', ',5,')), '2026-Q4')
    expect(next.counts?.changes).toMatchObject({ new: 0, changed: 2, same: 0, gone: 1, moved: 2, decileUp: 2, aidEnded: 2 })
    await apply(officer, next)
    expect(await registry()).toMatchObject([
      { name: 'AHMAD YUSUF', region_code: '64.08.03.2002', decile: 5, aid: ['PBI-JK'] },
      { name: 'BUDI', decile: 4 },
      { name: 'SITI AMINAH', birth_place: 'Bengalon', aid: null },
    ])

    const early = await world.send(api.undoBatch, { params: { id: checked.id }, body: { version: applied.version } }, officer)
    expect(early.problem, 'the later file must be undone first').toBe('batch-superseded')

    for (const id of [next.id, checked.id]) {
      const { version } = await read(officer, id)
      expect((await world.send(api.undoBatch, { params: { id }, body: { version } }, officer)).status).toBe(202)
      await world.settle()
      expect((await read(officer, id)).state).toBe('undone')
      expect(await registry()).toEqual(id === next.id ? first : [])
    }
    const [left] = await world.query(
      'select (select count(*)::int from nik_holder) niks, (select count(*)::int from family_card_holder) cards, (select coalesce(sum(amount), 0)::int from people_tally) tallied, (select count(*)::int from person_fact) facts',
    )
    expect(left).toEqual({ niks: 0, cards: 0, tallied: 0, facts: 0 })
  })

  test('what somebody set right by hand is not changed by the next file, and stays when the file is taken back', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const first = await apply(officer, await check(officer, fileOf(rows.ahmad)))
    const found = await world.send(people.searchPeople, { body: { text: 'ahmad yusuf' } }, officer)
    const id = found.body.rows[0]?.id
    if (!id) throw new Error('Ahmad was imported')
    const correction = {
      version: 1,
      changes: { birthPlace: 'Muara Wahau' },
      source: 'visit' as const,
      asOf: '2026-11-20' as never,
    }
    expect((await world.send(people.correctPerson, { params: { id }, body: correction }, officer)).status).toBe(200)

    const next = await check(officer, fileOf(rows.ahmad.replace('Sangatta', 'Kaubun')), '2026-Q4')
    expect(next.counts?.changes).toMatchObject({ same: 1, changed: 0 })

    const { version } = await read(officer, first.id)
    await world.send(api.undoBatch, { params: { id: first.id }, body: { version } }, officer)
    await world.settle()
    expect((await read(officer, first.id)).undo).toEqual({ takenBack: 0, kept: 1 })
    expect(await registry()).toMatchObject([{ name: 'AHMAD YUSUF', birth_place: 'Muara Wahau' }])
  })

  test('an officer of another regency neither sees nor imports into this one', async () => {
    const kutim = await world.signIn('regency-officer', '64.08')
    const kukar = await world.signIn('regency-officer', '64.02')
    const batch = await check(kutim, fileOf(rows.siti))

    const refused = await world.send(
      api.uploadBatch,
      { query: { regency: '64.08', period: '2026-Q3' }, upload: fileOf(rows.siti) },
      kukar,
    )
    expect(refused.problem).toBe('not-allowed')
    expect((await world.send(api.getBatch, { params: { id: batch.id } }, kukar)).problem).toBe('not-found')
    expect((await world.send(api.listBatchFaults, { params: { id: batch.id }, query: {} }, kukar)).problem).toBe('not-found')
  })

  test('columns that name nobody are refused, and so is a file without a table', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const { body } = await world.send(
      api.uploadBatch,
      { query: { regency: '64.08', period: '2026-Q3' }, upload: fileOf(rows.siti) },
      officer,
    )
    const columns = body.columns.map(() => 'ignore' as const)
    expect((await world.send(api.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)).problem).toBe(
      'columns-unsound',
    )

    const letter = { name: 'surat.csv', bytes: Buffer.from('Kepada Yth.\nBapak Kepala Dinas\n') }
    expect(
      (await world.send(api.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload: letter }, officer)).problem,
    ).toBe('no-table-found')
  })
})

describe.skipIf(!existsSync(shared))("the agency's real-looking files", () => {
  test('two quarters of Kutai Timur give the changes that were made between them', { timeout: 180_000 }, async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const quarter = (file: string) => ({ name: file, bytes: readFileSync(new URL(file, shared)) })
    const q3 = await check(officer, quarter('64.08-2026-Q3/persons.csv'))
    expect(q3.counts).toMatchObject({ rows: 6042, persons: 6024, families: 1500 })
    expect((await apply(officer, q3)).state).toBe('applied')

    const q4 = await check(officer, quarter('64.08-2026-Q4/persons.csv'), '2026-Q4')
    expect(q4.counts?.changes).toMatchObject({ new: 8, gone: 24, decileUp: 78, decileDown: 49, aidEnded: 5 })
  })
})
