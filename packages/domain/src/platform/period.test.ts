import { expect, test } from 'vitest'
import type { LocalDate } from './local-date.ts'
import { type Quarter, quarterBefore, quarterOf } from './period.ts'

test('a day lies in the quarter of its month', () => {
  expect(quarterOf('2026-01-01' as LocalDate)).toBe('2026-Q1')
  expect(quarterOf('2026-09-30' as LocalDate)).toBe('2026-Q3')
  expect(quarterOf('2026-12-31' as LocalDate)).toBe('2026-Q4')
})

test('before the first quarter comes the last of the year before', () => {
  expect(quarterBefore('2026-Q3' as Quarter)).toBe('2026-Q2')
  expect(quarterBefore('2026-Q1' as Quarter)).toBe('2025-Q4')
})
