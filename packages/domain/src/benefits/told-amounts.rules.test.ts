import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AidPeriod } from '../people/aid-period.ts'
import { Rupiah } from '../platform/rupiah.ts'
import { type ToldAmount, toldByPeriod } from './told-amounts.rules.ts'

const told = (person: string, period: string, amount: number | null): ToldAmount => ({
  person,
  period: AidPeriod.parse(period),
  amount: amount === null ? null : Rupiah.parse(amount),
})

describe('what lists told of amounts', () => {
  test('BEN-9: the last list of a period counts, and periods stand in the order of their lists', () => {
    const lists = [told('a', '2026-T2', 450_000), told('a', '2026-Q3', 600_000), told('a', '2026-T2', 500_000)]
    expect(toldByPeriod('person', lists)).toEqual([
      { period: '2026-T2', amount: 450_000 },
      { period: '2026-Q3', amount: 600_000 },
    ])
  })

  test('BEN-9: a person’s is added up, a family’s told twice is one', () => {
    const both = [told('a', '2026-Q3', 200_000), told('b', '2026-Q3', 300_000)]
    expect(toldByPeriod('person', both)).toEqual([{ period: '2026-Q3', amount: 500_000 }])
    expect(toldByPeriod('family', both)).toEqual([{ period: '2026-Q3', amount: 300_000 }])
  })

  test('BEN-9: a period without an amount is not nought', () => {
    expect(toldByPeriod('person', [told('a', '2026-Q3', null)])).toEqual([{ period: '2026-Q3', amount: null }])
    expect(toldByPeriod('family', [told('a', '2026-Q3', null)])).toEqual([{ period: '2026-Q3', amount: null }])
  })

  test('BEN-9: nothing is told that no list told, and a family has never more than its people together', () => {
    const one = fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('2026-07', '2026-Q3', '2026-T2'),
      fc.option(fc.integer({ min: 1_000, max: 100_000_000 })),
    )
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (rows) => {
        const lists = rows.map(([person, period, amount]) => told(person, period, amount))
        const [people, family] = [toldByPeriod('person', lists), toldByPeriod('family', lists)]
        expect(people.map(({ period }) => period)).toEqual([...new Set(lists.map(({ period }) => period))])
        for (const [at, { amount }] of family.entries()) {
          expect(amount === null).toBe(people[at]?.amount === null)
          expect(amount ?? 0).toBeLessThanOrEqual(people[at]?.amount ?? 0)
          if (amount !== null) expect(lists.map((row) => row.amount)).toContain(amount)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
