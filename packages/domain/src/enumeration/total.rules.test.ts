import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { overlapFaults, totalFaults } from './total.rules.ts'
import type { TotalDraft } from './total.ts'

const today = '2026-11-21' as LocalDate

function aDraft(over: Partial<TotalDraft> = {}): TotalDraft {
  return {
    village: '64.08.04.2001' as RegionCode,
    category: 'PMKS-08',
    sex: null,
    ageFrom: null,
    ageBelow: null,
    amount: 12,
    source: 'Laporan desa',
    asOf: '2026-10-31' as LocalDate,
    ...over,
  }
}

const rulesOf = (over: Partial<TotalDraft>) => totalFaults(aDraft(over), today).map(({ rule }) => rule)
const band = (sex: 'male' | 'female' | null, ageFrom: number | null = null, ageBelow: number | null = null) => ({
  sex,
  ageFrom,
  ageBelow,
})

describe('a total without names', () => {
  test('of a village, a category, a source and a day is sound', () => {
    expect(rulesOf({})).toEqual([])
  })

  test('ENUM-13: a district, a day to come, and ages that run backwards are refused', () => {
    expect(rulesOf({ village: '64.08.04' as RegionCode })).toEqual(['ENUM-13'])
    expect(rulesOf({ asOf: '2026-11-22' as LocalDate })).toEqual(['ENUM-13'])
    expect(rulesOf({ ageFrom: 70, ageBelow: 65 })).toEqual(['ENUM-13'])
  })

  test('ENUM-14: no men of a category of women, no children of one of old people', () => {
    expect(rulesOf({ category: 'PMKS-23', sex: 'male' })).toEqual(['ENUM-14'])
    expect(rulesOf({ category: 'PMKS-23', sex: 'female' })).toEqual([])
    expect(rulesOf({ ageBelow: 60 })).toEqual(['ENUM-14'])
    expect(rulesOf({ ageFrom: 60, ageBelow: 70 })).toEqual([])
    expect(rulesOf({ category: 'PMKS-02', ageFrom: 18 })).toEqual(['ENUM-14'])
  })

  test.each([
    ['a whole beside a part', band(null), [band('female')], true],
    ['a part beside the whole', band('female', 60, 70), [band(null)], true],
    ['women beside men', band('female'), [band('male')], false],
    ['ages side by side', band(null, 60, 70), [band(null, 70)], false],
    ['ages that overlap by a year', band(null, 60, 71), [band(null, 70)], true],
    ['the same ages of the other sex', band('male', 60, 70), [band('female', 60, 70)], false],
    ['nothing yet', band(null), [], false],
  ])('ENUM-15: %s', (_, one, others, overlaps) => {
    expect(overlapFaults(one, others).length).toBe(overlaps ? 1 : 0)
  })
})
