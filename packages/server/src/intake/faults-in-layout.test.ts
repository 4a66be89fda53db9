import { describe, expect, test } from 'vitest'
import type { BatchId } from '#domain/intake/batch.ts'
import * as api from '#domain/intake/intake.api.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorkbook } from '../platform/sheets/testing/a-workbook.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()

const header = 'NO KK;NIK;NAMA;TANGGAL LAHIR;DESIL;KECAMATAN;DESA'
const rows = {
  sound: "6408990101100001;'6408990203700001;AHMAD YUSUF;02/03/1970;2;MUARA BENGKAL;SENAMBAH",
  faulty: '6408990101100002;;"BUDI; ANAK";31/02/1990;11;MUARA BENGKAL;SENAMBAH',
  formula: "6408990101100003;'6408990203700003;=HYPERLINK(1);02/03/1970;0;MUARA BENGKAL;SENAMBAH",
}

async function checked(officer: Caller, name: string, bytes: Buffer): Promise<BatchId> {
  const uploaded = made(
    await world.send(api.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload: { name, bytes } }, officer),
  )
  const columns = uploaded.columns.map((column) => column.choice)
  made(await world.send(api.checkBatch, { params: { id: uploaded.id }, body: { version: 1, columns } }, officer))
  await world.settle()
  return uploaded.id
}

async function given(officer: Caller, id: BatchId, query: { rows?: 'faulty' | 'all'; language?: 'id' | 'en' } = {}) {
  const answer = await world.send(api.downloadFaultsInLayout, { params: { id }, query }, officer)
  expect(answer.status, answer.text).toBe(200)
  return { ...answer, lines: answer.text.replace(/^\ufeff/, '').split('\r\n') }
}

describe('the warnings in the layout of the file itself', () => {
  test('title lines, columns and their order stay; each faulty row tells why', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const file = ['DAFTAR PENERIMA', '', header, '1;2;3;4;5;6;7', rows.sound, rows.faulty].join('\n')
    const id = await checked(officer, 'BNBA Kutim.csv', Buffer.from(file))

    const answer = await given(officer, id)
    expect(answer.lines).toEqual([
      'DAFTAR PENERIMA',
      '',
      `${header};PERINGATAN RANGKUL`,
      '1;2;3;4;5;6;7',
      `'6408990101100002;;"BUDI; ANAK";31/02/1990;11;MUARA BENGKAL;SENAMBAH;Tanggal lahir tidak ada di kalender · Desil bukan 1 sampai 10 · NIK kosong`,
      '',
    ])
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('BNBA Kutim-peringatan.csv')
    const [entry] = await world.query<{ facts: object }>(
      "select facts from journal where actor_id = $1 and event = 'batch.faults-exported'",
      [officer.accountId],
    )
    expect(entry?.facts).toEqual({ layout: 'own', rows: 'faulty' })
  })

  test('the whole file comes back on wish, in English too, and what would be a formula is none', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const id = await checked(officer, 'a.csv', Buffer.from([header, rows.sound, rows.formula].join('\n')))

    const { lines } = await given(officer, id, { rows: 'all', language: 'en' })
    expect(lines[0]).toBe(`${header};RANGKUL WARNINGS`)
    expect(lines[1]).toBe(`'6408990101100001;'6408990203700001;AHMAD YUSUF;02/03/1970;2;MUARA BENGKAL;SENAMBAH;`)
    expect(lines[2]).toContain(`;'=HYPERLINK(1);`)
    expect(lines[2]).toMatch(/The decile is not 1 to 10$/)
  })

  test('sent in again it says the same: its column of warnings is known and left out', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const first = await checked(officer, 'a.csv', Buffer.from([header, rows.sound, rows.faulty].join('\n')))
    const { text } = await given(officer, first, { rows: 'all' })
    const second = await checked(officer, 'b.csv', Buffer.from(text))

    const counts = async (id: BatchId) => (await world.send(api.getBatch, { params: { id } }, officer)).body.counts
    expect(await counts(second)).toEqual(await counts(first))
    const { columns } = (await world.send(api.getBatch, { params: { id: second } }, officer)).body
    expect(columns.at(-1)).toMatchObject({ choice: 'ignore', why: 'known-unused' })
  })

  test('a workbook comes back as text, its dates and long numbers whole', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const titles = ['NIK', 'NAMA', 'TANGGAL LAHIR', 'DESA', 'KECAMATAN', 'DESIL']
    const texts = (line: number, ...cells: string[]) =>
      `<row r="${line}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
    const born = `<row r="3"><c><v>6408990203700010</v></c><c t="inlineStr"><is><t>SITI</t></is></c><c s="1"><v>25629</v></c>
      <c t="inlineStr"><is><t>SENAMBAH</t></is></c><c t="inlineStr"><is><t>MUARA BENGKAL</t></is></c><c><v>2</v></c></row>`
    const bytes = aWorkbook(texts(1, 'DAFTAR') + texts(2, ...titles) + born, {
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    })
    const id = await checked(officer, 'a.xlsx', bytes)

    expect((await given(officer, id)).lines).toEqual([
      'DAFTAR',
      `${titles.join(',')},PERINGATAN RANGKUL`,
      '\'6408990203700010,SITI,1970-03-02,SENAMBAH,MUARA BENGKAL,2,"NIK bukan 16 angka yang sah, atau rusak oleh Excel"',
      '',
    ])
  })

  test('before the file is checked there is nothing to give back, and nobody from elsewhere gets it', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const query = { regency: '64.08', period: '2026-Q3' }
    const upload = { name: 'a.csv', bytes: Buffer.from([header, rows.sound].join('\n')) }
    const { id } = made(await world.send(api.uploadBatch, { query, upload }, officer))
    const ask = (caller: Caller) => world.send(api.downloadFaultsInLayout, { params: { id }, query: {} }, caller)

    expect((await ask(officer)).problem).toBe('batch-not-ready')
    expect((await ask(await world.signIn('regency-officer', '64.02'))).problem).toBe('not-found')
  })
})
