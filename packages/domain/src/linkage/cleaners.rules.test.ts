import { expect, test } from 'vitest'
import { cleanCell } from './cleaners.rules.ts'
import type { Cleaner } from './model.ts'

const cases: readonly [Cleaner, unknown, string | null][] = [
  ['text', ' Jl.  Dermaga No. 12 ', 'JL DERMAGA NO 12'],
  ['text', 'Yoséph', 'YOSEPH'],
  ['text', '-', null],
  ['digits', "'6408-99", '640899'],
  ['sixteen-digits', "'6408990410240290", '6408990410240290'],
  ['sixteen-digits', '640899041024029', null],
  ['date', '13 Agustus 1968', '1968-08-13'],
  ['date', '04/10/2024', '2024-10-04'],
  ['date', '00/00/0000', null],
  ['name', 'Hj. St. Aminah, S.Pd', 'SITI AMINAH'],
  ['spelling', 'Ir. Soekarno', 'SUKARNO'],
  ['words', 'Wahab Ahmad', 'AMAD WAB'],
  ['rare-words', 'Muhammad Wahab', 'WAB'],
  ['rare-words', 'Siti', null],
  ['first-word', 'Drs. H. Ahmad Wahab', 'AMAD'],
  ['last-word', 'Ahmad Wahab, S.H.', 'WAB'],
]

test.each(cases)('LINK-1: %s of %j is %j', (clean, cell, expected) => {
  expect(cleanCell(cell as string, [{ clean }])[0]).toBe(expected)
})

test('LINK-1: a part of a number is a value of its own; of what is missing there is no part', () => {
  expect(cleanCell('6408990410240290', [{ clean: 'sixteen-digits', take: [6, 12] }])[0]).toBe('041024')
  expect(cleanCell('', [{ clean: 'sixteen-digits', take: [6, 12] }])[0]).toBeNull()
  expect(cleanCell('64', [{ clean: 'digits', take: [6, 12] }])[0]).toBeNull()
})
