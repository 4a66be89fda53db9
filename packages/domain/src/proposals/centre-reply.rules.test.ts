import { describe, expect, test } from 'vitest'
import type { AnswerLayout } from '../settings/file-layout.ts'
import { judgeLine, type MeantRow, readReplyLine, replyColumns, type SaidLine } from './centre-reply.rules.ts'

const layout: AnswerLayout = {
  code: 'centre-answer',
  rowTitles: ['KODE_BARIS'],
  nikTitles: ['NIK'],
  answerTitles: ['HASIL', 'STATUS'],
  reasonTitles: ['KETERANGAN'],
  acceptedWords: ['DITERIMA'],
  refusedWords: ['DITOLAK', 'TIDAK VALID'],
  verified: false,
}
const nik = '6408990101010001'
const columns = replyColumns(layout, ['No', 'Nik', 'Kode Baris', 'Status', 'Keterangan'])
const read = (cells: Parameters<typeof readReplyLine>[2]) => {
  if (!columns) throw new Error('the titles were not found')
  return readReplyLine(layout, columns, cells)
}

test('the titles are found whatever their spelling, and nothing else is taken for them', () => {
  expect(columns).toEqual({ row: 2, nik: 1, answer: 3, reason: 4 })
  expect(replyColumns(layout, ['Nama', 'Hasil'])).toBeUndefined()
  expect(replyColumns(layout, ['NIK', 'Nama'])).toBeUndefined()
})

describe('SIKS-14: a line says what the words of the layout mean', () => {
  test.each([
    ['diterima', 'confirmed'],
    [' Ditolak ', 'refused'],
    ['Tidak-valid', 'refused'],
    ['Menunggu', null],
    ['', null],
  ])('%s', (said, answer) => {
    expect(read([1, `'${nik}`, '64.08-2026-001-000001', said, 'KK ganda'])).toMatchObject({ nik, answer, reason: 'KK ganda' })
  })

  test('a number that a spreadsheet has ruined names nobody', () => {
    expect(read([1, 6.40899010101e15, null, 'DITERIMA', null])).toMatchObject({ row: null, reason: null })
    expect(read([1, '6,40899E+15', null, 'DITERIMA', null]).nik).toBeNull()
  })
})

describe('SIKS-15: a line moves a claim once, where it names exactly one row', () => {
  const said: SaidLine = { nik, row: null, answer: 'confirmed', said: 'DITERIMA', reason: null }
  const row: MeantRow = { line: 1, nik, answered: null, waits: true, saidHere: null }
  const judge = (line: Partial<SaidLine>, byRow: MeantRow | undefined, byNik: MeantRow[]) =>
    judgeLine({ ...said, ...line }, { byRow, byNik }).verdict

  test.each([
    ['by its number', judge({ row: 'x' }, row, []), 'confirmed'],
    ['by a NIK that stands there once', judge({ answer: 'refused' }, undefined, [row]), 'refused'],
    ['by a NIK that stands there twice', judge({}, undefined, [row, { ...row, line: 2 }]), 'several'],
    ['by both, which differ', judge({ row: 'x' }, { ...row, nik: '6408990101010002' }, [row]), 'names-differ'],
    ['by the number of another file', judge({ row: 'x' }, undefined, [row]), 'unknown'],
    ['nobody of this file', judge({}, undefined, []), 'unknown'],
    ['nobody at all', judge({ nik: null }, undefined, []), 'nobody-named'],
    ['a word that means nothing', judge({ answer: null }, row, []), 'unreadable'],
    ['said before here', judge({}, undefined, [{ ...row, saidHere: 'confirmed' }]), 'repeated'],
    ['said otherwise here', judge({}, undefined, [{ ...row, saidHere: 'refused' }]), 'contradicts'],
    ['known from an earlier answer', judge({}, undefined, [{ ...row, answered: 'confirmed' }]), 'answered'],
    ['known otherwise', judge({}, undefined, [{ ...row, answered: 'refused' }]), 'answered-otherwise'],
    ['no longer waiting', judge({}, undefined, [{ ...row, waits: false }]), 'moved-on'],
  ])('%s', (_what, found, verdict) => {
    expect(found).toBe(verdict)
  })
})
