import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { daysOf, freshness, freshUntil, isStale, knownAsOf, type Said } from './freshness.rules.ts'

const day = (text: string) => text as LocalDate
const start = day('2015-01-01')
const anyDay = fc.integer({ min: 0, max: 5_000 }).map((days) => daysAfter(start, days))
const anyMonths = fc.integer({ min: 1, max: 600 })

describe('FRESH-3: half is left after a half-life', () => {
  test.each([
    ['2026-11-22', 1],
    ['2024-11-22', 0.5],
    ['2022-11-22', 0.25],
    ['2027-01-01', 1],
  ])('known as of %s, with two years, it is %d', (asOf, share) => {
    expect(freshness(day(asOf), day('2026-11-22'), 24)).toBeCloseTo(share, 2)
  })

  test('FRESH-3: older is never fresher, and no fact is more than whole or less than nothing', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, anyMonths, (one, other, on, months) => {
        const [older, younger] = one < other ? [one, other] : [other, one]
        const shares = [freshness(older, on, months), freshness(younger, on, months)] as const
        expect(shares[0]).toBeLessThanOrEqual(shares[1])
        for (const share of shares) expect(share > 0 && share <= 1).toBe(true)
      }),
    )
  })

  test('FRESH-3: it only falls as days pass, and falls slower the longer the half-life', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 900 }), anyMonths, anyMonths, (asOf, later, one, other) => {
        const on = daysAfter(asOf, later)
        expect(freshness(asOf, daysAfter(on, 1), one)).toBeLessThan(freshness(asOf, on, one))
        if (one < other) expect(freshness(asOf, on, one)).toBeLessThanOrEqual(freshness(asOf, on, other))
      }),
    )
  })
})

describe('FRESH-4: what is older than its half-life is to be checked again', () => {
  test('FRESH-4: from the day after it on', () => {
    const asOf = day('2025-11-22')
    const last = freshUntil(asOf, 12) as LocalDate
    expect(last).toBe(daysAfter(asOf, daysOf(12)))
    expect(isStale(asOf, last, 12)).toBe(false)
    expect(isStale(asOf, daysAfter(last, 1), 12)).toBe(true)
    expect(isStale(asOf, day('9000-01-01'), Number.POSITIVE_INFINITY)).toBe(false)
  })

  test('FRESH-4: it is so exactly where less than half is left', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyMonths, (asOf, on, months) => {
        expect(isStale(asOf, on, months)).toBe(freshness(asOf, on, months) < 0.5)
      }),
    )
  })

  test('FRESH-4: a visit today makes it fresh, whatever it was', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (on, months) => {
        expect(isStale(on, on, months)).toBe(false)
      }),
    )
  })
})

describe('FRESH-5: a fact is known as of the last day of which its own source said it', () => {
  const said = (source: string, asOf: string): Said => ({ source, asOf: day(asOf) })

  test('FRESH-5: a newer list says its own again, not what a visitor set', () => {
    const lists = [said('DTSEN', '2026-09-30'), said('DTSEN', '2025-12-31'), said('OWN', '2026-10-31')]
    expect(knownAsOf(said('DTSEN', '2024-06-30'), lists)).toBe('2026-09-30')
    expect(knownAsOf(said('visit', '2024-06-30'), lists)).toBe('2024-06-30')
    expect(knownAsOf(said('DTSEN', '2026-11-01'), lists)).toBe('2026-11-01')
  })

  test('FRESH-5: merging sources invents no age: in any order and however often, it is one of their days and not before its own', () => {
    const anySaid = fc.record({ source: fc.constantFrom('DTSEN', 'OWN', 'visit'), asOf: anyDay })
    fc.assert(
      fc.property(anySaid, fc.array(anySaid, { maxLength: 6 }), fc.array(anySaid, { maxLength: 6 }), (fact, some, more) => {
        const known = knownAsOf(fact, [...some, ...more])
        expect(known).toBe(knownAsOf(fact, [...more, ...some, ...more]))
        expect(known >= fact.asOf).toBe(true)
        expect([fact, ...some, ...more].filter(({ source }) => source === fact.source).map(({ asOf }) => asOf)).toContain(known)
        const [one, other] = [knownAsOf(fact, some), knownAsOf(fact, more)]
        expect(known).toBe(one > other ? one : other)
      }),
    )
  })
})
