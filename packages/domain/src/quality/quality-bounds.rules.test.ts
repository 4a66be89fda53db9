import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOn, daysAfter, type LocalDate } from '../platform/local-date.ts'
import { boundsOn, lastBirthDateOf, monthsBefore } from './quality-bounds.rules.ts'
import { limitsOn, qualityLimits } from './quality-limits.ts'

const day = fc.integer({ min: 0, max: 80_000 }).map((days) => daysAfter('1860-01-01' as LocalDate, days))

describe('QUAL-1: what counts as old, young or large', () => {
  test('is configuration: the limits whose day has come last are in force', () => {
    const [first] = qualityLimits
    const stricter = { ...first, from: '2027-01-01' as LocalDate, factsMonths: 12 }
    expect(limitsOn('2026-12-31' as LocalDate, [first, stricter]).factsMonths).toBe(24)
    expect(limitsOn('2027-01-01' as LocalDate, [first, stricter]).factsMonths).toBe(12)
    expect(limitsOn('1999-01-01' as LocalDate).factsMonths).toBe(24)
  })

  test('two quarters behind the present one a decile is still young', () => {
    expect(boundsOn('2026-11-22' as LocalDate).decileFrom).toBe('2026-Q2')
    expect(boundsOn('2026-01-01' as LocalDate).decileFrom).toBe('2025-Q3')
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
