import { describe, expect, test } from 'vitest'
import type { AccountId } from '../access/account.ts'
import type { NeedCode } from '../people/need-category.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { lateness, openingFaults, roundFaults, stateFaults, sumOf } from './round.rules.ts'
import { type Progress, type RoundDraft, roundStates } from './round.ts'

const rini = '019a0000-0000-7000-8000-000000000001' as AccountId
const day = (date: string) => date as LocalDate
const code = (region: string) => region as RegionCode

function aDraft(over: Partial<RoundDraft> = {}): RoundDraft {
  return {
    name: 'Pendataan lansia',
    region: code('64.08'),
    categories: ['PMKS-08'],
    from: day('2026-11-01'),
    to: day('2026-11-30'),
    villages: [{ region: code('64.08.04.2001'), enumerator: rini, expected: null }],
    ...over,
  }
}

const village = (region: string, enumerator: AccountId | null = rini) => ({ region: code(region), enumerator, expected: null })
const rulesOf = (draft: RoundDraft, may = true) => roundFaults(draft, () => may).map(({ rule }) => rule)

describe('a round as it is planned', () => {
  test('villages of one regency, ordinary categories, and somebody who may go there', () => {
    expect(rulesOf(aDraft())).toEqual([])
  })

  test.each<[string, Partial<RoundDraft>]>([
    ['a village of another regency', { villages: [village('64.02.04.2001')] }],
    ['a district in place of a village', { villages: [village('64.08.04')] }],
    ['a village twice', { villages: [village('64.08.04.2001'), village('64.08.04.2001')] }],
    ['a province in place of a regency', { region: code('64') }],
    ['an end before the beginning', { to: day('2026-10-31') }],
  ])('ENUM-1: %s is refused', (_, over) => {
    expect(rulesOf(aDraft(over))).toEqual(['ENUM-1'])
  })

  test.each<NeedCode>(['PMKS-03', 'PMKS-10', 'PMKS-16', 'PMKS-19'])(
    'ENUM-2: nobody goes from door to door for %s, which the law protects',
    (category) => {
      expect(rulesOf(aDraft({ categories: ['PMKS-08', category] }))).toEqual(['ENUM-2'])
    },
  )

  test('ENUM-3: whoever may record nothing there does not go; a village may still be without anybody', () => {
    expect(roundFaults(aDraft(), () => false)).toEqual([{ rule: 'ENUM-3', villages: ['64.08.04.2001'] }])
    expect(rulesOf(aDraft({ villages: [village('64.08.04.2001', null)] }), false)).toEqual([])
  })
})

describe('the steps of a round', () => {
  test('ENUM-4: it opens once somebody goes to each village', () => {
    const [with_, without] = [village('64.08.04.2001'), village('64.08.04.2011', null)]
    expect(openingFaults([with_])).toEqual([])
    expect(openingFaults([with_, without])).toEqual([{ rule: 'ENUM-4', villages: ['64.08.04.2011'] }])
  })

  test('ENUM-5: planned, open, closed, and never back', () => {
    const ways = roundStates.flatMap((from) =>
      roundStates.filter((to) => stateFaults(from, to).length === 0).map((to) => `${from} ${to}`),
    )
    expect(ways).toEqual(['planned open', 'open closed'])
  })
})

describe('which village is late', () => {
  const round = { state: 'open', from: day('2026-11-01'), to: day('2026-11-10') } as const
  const done = (visited: number, waiting: number): Progress => ({
    waiting,
    visited,
    found: 0,
    notFound: visited,
    notMet: 0,
    newPeople: 0,
  })

  test.each<[string, Progress, string, number]>([
    ['half of the days, half of the visits', done(5, 5), '2026-11-06', 0],
    ['half of the days, four tenths of the visits', done(4, 6), '2026-11-06', 0],
    ['half of the days, a fifth of the visits', done(2, 8), '2026-11-06', 0.3],
    ['after the last day', done(8, 2), '2026-11-20', 0.2],
    ['nobody waits', done(0, 0), '2026-11-10', 0],
    ['before the first day', done(0, 10), '2026-10-20', 0],
  ])('ENUM-6: %s', (_, progress, today, behind) => {
    expect(lateness(round, progress, day(today))).toBeCloseTo(behind)
  })

  test('ENUM-6: nobody is late in a round that is planned or closed', () => {
    for (const state of ['planned', 'closed'] as const)
      expect(lateness({ ...round, state }, done(0, 10), day('2026-11-10'))).toBe(0)
  })

  test('what became of several villages is the sum of them', () => {
    expect(sumOf([done(2, 8), done(5, 5)])).toEqual(done(7, 13))
  })
})
