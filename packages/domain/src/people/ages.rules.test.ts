import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOn, daysAfter, type LocalDate } from '../platform/local-date.ts'
import { bornBetween } from './ages.rules.ts'

const day = fc.integer({ min: 0, max: 44_000 }).map((days) => daysAfter('1916-01-01' as LocalDate, days))
const age = fc.option(fc.integer({ min: 0, max: 110 }), { nil: undefined })

describe('ages and birth dates', () => {
  test.each([
    ['2026-11-22', 60, undefined, { bornUntil: '1966-11-22' }],
    ['2026-11-22', undefined, 4, { bornFrom: '2021-11-23' }],
    ['2024-02-29', 1, 1, { bornFrom: '2022-03-01', bornUntil: '2023-02-28' }],
    ['2026-11-22', undefined, undefined, {}],
  ])('AGE-1: on %s, %s to %s', (on, from, to, born) => {
    expect(bornBetween(from, to, on as LocalDate)).toEqual(born)
  })

  test('AGE-1: takes exactly those whose age lies between', () => {
    fc.assert(
      fc.property(day, day, age, age, (on, birth, from, to) => {
        fc.pre(birth <= on)
        const { bornFrom, bornUntil } = { bornFrom: undefined, bornUntil: undefined, ...bornBetween(from, to, on) }
        const taken = (bornFrom === undefined || birth >= bornFrom) && (bornUntil === undefined || birth <= bornUntil)
        const years = ageOn(birth, on)
        expect(taken).toBe((from === undefined || years >= from) && (to === undefined || years <= to))
      }),
      { numRuns: 2_000 },
    )
  })
})
