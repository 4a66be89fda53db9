import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { lastDayOfMonth, weightOf } from './rank.rules.ts'

const today = '2026-11-22' as LocalDate
const lives = { identity: 120, household: 24, residence: 24, work: 12, decile: 6 }
const day = (text: string) => text as LocalDate

describe('FRESH-6: families are visited by what may go astray in a month', () => {
  const stake = { known: 300_000, withoutAmount: 0 }

  test('FRESH-6: the rupiah times the doubt in the oldest facts', () => {
    expect(weightOf(stake, { residence: day('2026-11-30') }, lives, today)).toBe(0)
    expect(weightOf(stake, { residence: day('2024-11-30') }, lives, today) / 300_000).toBeCloseTo(0.5, 2)
    expect(weightOf(stake, { residence: day('2026-11-30'), work: day('2024-11-30') }, lives, today) / 300_000).toBeCloseTo(
      0.75,
      2,
    )
    expect(weightOf(stake, {}, lives, today)).toBe(0)
  })

  test('FRESH-6: what has no known amount weighs something, and stands still within a month', () => {
    const days = { work: day('2025-11-30') }
    expect(weightOf({ known: 0, withoutAmount: 1 }, days, lives, today)).toBeGreaterThan(0)
    expect(weightOf(stake, days, lives, day('2026-11-01'))).toBe(weightOf(stake, days, lives, day('2026-11-30')))
    expect(weightOf(stake, days, lives, day('2026-12-01'))).toBeGreaterThan(weightOf(stake, days, lives, today))
  })

  test('FRESH-6: older facts and more rupiah never come later', () => {
    const amount = fc.integer({ min: 0, max: 5_000_000 })
    const age = fc.integer({ min: 0, max: 4_000 })
    fc.assert(
      fc.property(amount, amount, age, age, (a, b, one, other) => {
        const weigh = (known: number, days: number) =>
          weightOf({ known, withoutAmount: 0 }, { residence: daysAfter(today, -days) }, lives, today)
        expect(weigh(Math.max(a, b), Math.max(one, other))).toBeGreaterThanOrEqual(weigh(Math.min(a, b), Math.min(one, other)))
      }),
    )
  })

  test('a month ends on its last day', () => {
    expect(['2026-02-03', '2024-02-29', '2026-11-01', '2026-12-31'].map((one) => lastDayOfMonth(day(one)))).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2026-11-30',
      '2026-12-31',
    ])
  })
})
