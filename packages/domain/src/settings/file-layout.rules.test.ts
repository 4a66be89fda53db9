import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { AnswerLayout, LayoutDraft, WrittenLayout } from './file-layout.ts'
import { layoutFaults, layoutOn } from './file-layout.rules.ts'

const today = '2026-11-21' as LocalDate
const ground = 'Surat edaran pusat nomor 12'
const written: WrittenLayout = {
  code: 'centre-update',
  format: 'csv',
  delimiter: ';',
  dates: 'dd/mm/yyyy',
  dotted: false,
  apostrophe: true,
  columns: [
    { title: 'NIK', value: 'nik' },
    { title: 'Nama', value: 'name' },
  ],
  verified: false,
}
const answer: AnswerLayout = {
  code: 'centre-answer',
  rowTitles: ['KODE_BARIS'],
  nikTitles: ['NIK'],
  answerTitles: ['HASIL'],
  reasonTitles: ['KETERANGAN'],
  acceptedWords: ['DITERIMA'],
  refusedWords: ['DITOLAK'],
  verified: false,
}
const faultsOf = (layout: LayoutDraft['layout'], known: Parameters<typeof layoutFaults>[1] = []) =>
  layoutFaults({ layout, since: today, ground }, known, today)

test('SIKS-1: of what was set and confirmed of a file counts what began last, each file by itself', () => {
  const set = (since: string, state: 'in-force' | 'waiting', dotted: boolean) => ({
    since: since as LocalDate,
    state,
    layout: { ...written, dotted },
  })
  const known = [set('2026-01-01', 'in-force', false), set('2026-11-01', 'in-force', true), set('2026-11-10', 'waiting', false)]
  expect(layoutOn(known, 'centre-update', today)?.dotted).toBe(true)
  expect(layoutOn(known, 'centre-update', '2026-10-31' as LocalDate)?.dotted).toBe(false)
  expect(layoutOn(known, 'centre-for-aid', today)).toBeUndefined()
})

test('SIKS-2: two columns of one title are told apart by nobody', () => {
  expect(faultsOf(written)).toEqual([])
  const columns = [...written.columns, { title: 'n i k', value: 'name' as const }]
  expect(faultsOf({ ...written, columns })).toEqual([{ rule: 'SIKS-2', title: 'n i k' }])
  expect(faultsOf({ ...answer, reasonTitles: ['Hasil'] })).toEqual([{ rule: 'SIKS-2', title: 'Hasil' }])
})

test('SIKS-3: a file names whom each row is about', () => {
  expect(faultsOf({ ...written, columns: [{ title: 'Nama', value: 'name' }] })).toEqual([{ rule: 'SIKS-3' }])
  expect(faultsOf({ ...written, columns: [{ title: 'Baris', value: 'row-code' }] })).toEqual([])
  expect(faultsOf({ ...answer, rowTitles: [], nikTitles: [] })).toEqual([{ rule: 'SIKS-3' }])
})

test('SIKS-4: a word does not mean both', () => {
  expect(faultsOf({ ...answer, refusedWords: ['DITOLAK', 'diterima '] })).toEqual([{ rule: 'SIKS-4', word: 'DITERIMA' }])
})

test('SIKS-5: what is in force already is not set again; the day and the ground are asked for as of any setting', () => {
  const known = [{ since: '2026-01-01' as LocalDate, state: 'in-force' as const, layout: written }]
  expect(faultsOf(written, known)).toEqual([{ rule: 'SIKS-5' }])
  expect(faultsOf({ ...written, verified: true }, known)).toEqual([])
  const old = layoutFaults({ layout: answer, since: '2026-11-20' as LocalDate, ground: 'surat' }, [], today)
  expect(old.map(({ rule }) => rule)).toEqual(['SET-2', 'SET-3'])
})
