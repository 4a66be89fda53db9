import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { answerFaults, mayTakeBackAnswer } from './answer.rules.ts'
import type { BenefitCode } from '../settings/benefit-code.ts'
import { doublesOf, type Holding, inOrder, type PairRule, ruleFaults, ruleFor } from './doubles.rules.ts'
import type { BenefitRuleId } from './matrix.ts'
import { monthlyOf } from './passport.rules.ts'
import { isUnreached } from './unreached.rules.ts'

const day = '2026-11-22' as LocalDate
const village = '64.08.04.2001' as RegionCode
const code = (text: string) => text as BenefitCode
const [pkh, sembako, pbi] = [code('PKH'), code('SEMBAKO'), code('PBI-JK')]

function aRule(over: Partial<PairRule> = {}): PairRule {
  return {
    id: `${over.region ?? 'ID'} ${over.since ?? ''}` as BenefitRuleId,
    one: pkh,
    other: sembako,
    level: 'family',
    verdict: 'forbidden',
    region: 'ID' as RegionCode,
    since: '2026-01-01' as LocalDate,
    until: null,
    ...over,
  }
}
const holds = (person: string | null, kind: BenefitCode, payer = 'APBN'): Holding => ({ person, code: kind, payer })

describe('the cell of the matrix that counts', () => {
  test('BEN-1: counts from its first day until the day of its end', () => {
    const cell = aRule({ since: '2026-02-01' as LocalDate, until: '2026-03-01' as LocalDate })
    const on = (date: string) => ruleFor([cell], cell, village, date as LocalDate)
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((date) => on(date) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('BEN-1: of several the one of the narrowest region counts, whichever was written first', () => {
    const [country, province, regency] = ['ID', '64', '64.08'].map((region) => aRule({ region: region as RegionCode }))
    expect(ruleFor([country, province, regency] as PairRule[], aRule(), village, day)).toBe(regency)
    expect(ruleFor([province, country] as PairRule[], aRule(), village, day)).toBe(province)
    expect(ruleFor([regency, country] as PairRule[], aRule(), '64.02.01' as RegionCode, day)).toBe(country)
  })
})

describe('doubles', () => {
  test('BEN-2: two members of one family who hold what a family may not hold together are one double', () => {
    const found = doublesOf([holds('ibu', pkh), holds('kakek', sembako), holds('anak', pkh)], [aRule()], village, day)
    expect(found.map(({ level, person }) => [level, person])).toEqual([['family', null]])
  })

  test('BEN-2: at the level of persons only what one and the same person holds counts', () => {
    const cell = aRule({ level: 'person', one: pbi, other: pkh })
    expect(doublesOf([holds('ibu', pkh), holds('kakek', pbi)], [cell], village, day)).toEqual([])
    expect(doublesOf([holds('ibu', pkh), holds('ibu', pbi)], [cell], village, day)).toMatchObject([{ person: 'ibu' }])
    expect(doublesOf([holds(null, pkh), holds(null, pbi)], [cell], village, day), 'a family is no person').toEqual([])
  })

  test('BEN-2: one kind is a double with itself only from two payers: files mark each member', () => {
    const cell = aRule({ one: pkh, other: pkh })
    expect(doublesOf([holds('ibu', pkh), holds('anak', pkh)], [cell], village, day)).toEqual([])
    expect(doublesOf([holds('ibu', pkh), holds('anak', pkh, 'APBD')], [cell], village, day)).toHaveLength(1)
  })

  test('BEN-2: what is allowed is none, also where a wider region forbids it', () => {
    const both = [holds('ibu', pkh), holds('ibu', sembako)]
    const rules = [aRule(), aRule({ region: '64.08' as RegionCode, verdict: 'allowed' })]
    expect(doublesOf(both, rules, village, day)).toEqual([])
    expect(doublesOf(both, rules, '64.02.04.2001' as RegionCode, day)).toHaveLength(1)
    expect(doublesOf(both, [aRule({ verdict: 'look' })], village, day)).toHaveLength(1)
  })

  test('BEN-2: a pair is written in one order, so that it stands in the matrix once', () => {
    expect(inOrder(sembako, pkh)).toEqual([pkh, sembako])
    expect(inOrder(pkh, sembako)).toEqual([pkh, sembako])
  })
})

describe('a change of the matrix', () => {
  const draft = { verdict: 'forbidden', ground: 'Pergub', since: day } as const

  test('BEN-3: names its ground, unless it allows or ends', () => {
    expect(ruleFaults({ ...draft, ground: '' }, undefined, day)).toEqual([{ rule: 'BEN-3', field: 'ground' }])
    expect(ruleFaults({ ...draft, ground: '', verdict: 'allowed' }, undefined, day)).toEqual([])
    expect(ruleFaults({ ...draft, ground: '', verdict: null }, aRule(), day)).toEqual([])
  })

  test('BEN-4: begins today at the earliest, and not before the last change that is recorded', () => {
    expect(ruleFaults(draft, undefined, day)).toEqual([])
    expect(ruleFaults({ ...draft, since: '2026-11-21' as LocalDate }, undefined, day)).toEqual([{ rule: 'BEN-4', since: day }])
    const coming = aRule({ since: '2027-01-01' as LocalDate })
    expect(ruleFaults(draft, coming, day)).toEqual([{ rule: 'BEN-4', since: '2027-01-01' }])
    const ending = aRule({ until: '2027-02-01' as LocalDate })
    expect(ruleFaults(draft, ending, day)).toEqual([{ rule: 'BEN-4', since: '2027-02-01' }])
  })
})

describe('who is reached by nothing', () => {
  const house = { decile: 3, needs: [], livingMembers: 2, running: 0 }
  test.each([
    ['of deciles 1 to 4', house, true],
    ['of decile 5 without need', { ...house, decile: 5 }, false],
    ['of decile 9 with an open need', { ...house, decile: 9, needs: ['PMKS-08'] }, true],
    ['without a decile, with an open need', { ...house, decile: null, needs: ['PMKS-08'] }, true],
    ['whom anything reaches', { ...house, running: 1 }, false],
    ['of whom nobody lives', { ...house, livingMembers: 0 }, false],
  ])('BEN-5: a family %s', (_name, one, unreached) => {
    expect(isUnreached(one)).toBe(unreached)
  })
})

describe('an answer', () => {
  test('BEN-6: says which of the two is to be ended, and of no other', () => {
    const pair = [pkh, sembako] as const
    expect(answerFaults({ state: 'to-end', ending: sembako }, pair)).toEqual([])
    expect(answerFaults({ state: 'allowed', ending: null }, pair)).toEqual([])
    for (const wrong of [
      { state: 'to-end', ending: null },
      { state: 'to-end', ending: pbi },
      { state: 'allowed', ending: pkh },
    ] as const)
      expect(answerFaults(wrong, pair)).toEqual([{ rule: 'BEN-6', field: 'ending' }])
  })

  test('BEN-7: is taken back by whoever gave it, and by nobody else', () => {
    expect(mayTakeBackAnswer('allowed', 'rabiatul', 'rabiatul')).toBe(true)
    expect(mayTakeBackAnswer('to-end', 'rabiatul', 'eko')).toBe(false)
    expect(mayTakeBackAnswer('open', null, null)).toBe(false)
  })
})

describe('what a benefit comes to in a month', () => {
  test('BEN-8: is counted once for a family, and for each who receives where it is a person’s', () => {
    const sembako = { unit: 'family', monthly: 200_000, verified: false } as const
    expect(monthlyOf(sembako, 4)).toEqual({ rupiah: 200_000, verified: false })
    expect(monthlyOf({ unit: 'person', monthly: 42_000, verified: true }, 4)).toEqual({ rupiah: 168_000, verified: true })
  })

  test('BEN-8: is not known where the kind has no amount, or is not known itself; not known is not nought', () => {
    expect(monthlyOf({ unit: 'family', monthly: null, verified: false }, 4)).toBeUndefined()
    expect(monthlyOf(undefined, 1)).toBeUndefined()
  })
})
