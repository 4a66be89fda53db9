import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOn, daysAfter, type LocalDate } from '../platform/local-date.ts'
import { deliveredLimits } from '../settings/limit-catalogue.ts'
import { boundsOn, lastBirthDateOf, monthsBefore } from './quality-bounds.rules.ts'

const day = fc.integer({ min: 0, max: 80_000 }).map((days) => daysAfter('1860-01-01' as LocalDate, days))

describe('QUAL-1: what counts as old, young or large', () => {
  test('is configuration: the same day is held against whatever limits are given', () => {
    const day = '2026-11-22' as LocalDate
    expect(boundsOn(day, { ...deliveredLimits, 'facts-months': 12 })).toMatchObject({
      confirmedFrom: '2025-11-22',
      largestFamily: 30,
    })
    expect(boundsOn(day, { ...deliveredLimits, 'decile-quarters': 0, 'head-age': 18 })).toMatchObject({
      decileFrom: '2026-Q4',
      headBy: '2008-11-22',
      confirmedFrom: '2024-11-22',
    })
  })

  test('two quarters behind the present one a decile is still young', () => {
    expect(boundsOn('2026-11-22' as LocalDate, deliveredLimits).decileFrom).toBe('2026-Q2')
    expect(boundsOn('2026-01-01' as LocalDate, deliveredLimits).decileFrom).toBe('2025-Q3')
  })

  test('whoever was born on the last day for an age is that old, and whoever was born a day later is not', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (on, age) => {
        const last = lastBirthDateOf(age, on)
        expect(ageOn(last, on)).toBeGreaterThanOrEqual(age)
        expect(ageOn(daysAfter(last, 1), on)).toBeLessThan(age)
      }),
    )
  })

  test('a month is counted back to its last day where it has no such day', () => {
    expect(monthsBefore('2026-03-31' as LocalDate, 1)).toBe('2026-02-28')
    expect(monthsBefore('2024-03-31' as LocalDate, 1)).toBe('2024-02-29')
    expect(monthsBefore('2026-11-22' as LocalDate, 24)).toBe('2024-11-22')
  })
})
