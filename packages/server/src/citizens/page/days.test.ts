import { expect, test } from 'vitest'
import { monthWords } from './days.ts'

test.each([
  ['2026-11', 'November 2026', 'November 2026'],
  ['2026-11-30', 'November 2026', 'November 2026'],
  ['2026-Q3', 'Juli–September 2026', 'July–September 2026'],
  ['2025-Q1', 'Januari–Maret 2025', 'January–March 2025'],
  ['lama', 'lama', 'lama'],
])('a period is told in words: %s', (period, id, en) => {
  expect([monthWords(period, 'id'), monthWords(period, 'en')]).toEqual([id, en])
})
