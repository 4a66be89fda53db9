import { expect, test } from 'vitest'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { dayScale } from './day-scale.ts'

const day = (text: string) => text as LocalDate

test('the first day lies at the left edge, the end of the last at the right, and days keep their order', () => {
  const scale = dayScale([day('2026-11-20'), day('2026-11-02'), day('2026-12-11')])
  expect(scale.at(day('2026-11-02'))).toBe(0)
  expect(scale.at(day('2026-12-12'))).toBe(100)
  expect(scale.at(day('2026-11-20'))).toBeGreaterThan(scale.at(day('2026-11-05')))
})

test('a file of today alone still has a week to be seen on, and few days to read it by', () => {
  const scale = dayScale([day('2026-11-21')])
  expect(scale.at(day('2026-11-28'))).toBe(100)
  expect(scale.ticks.length).toBeLessThanOrEqual(7)
  expect(dayScale([day('2025-01-01'), day('2026-11-21')]).ticks.length).toBeLessThanOrEqual(6)
})
