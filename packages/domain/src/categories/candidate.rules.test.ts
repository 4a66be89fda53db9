import { describe, expect, test } from 'vitest'
import { needCategories, needCategory } from '../people/need-categories.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { CandidateFacts, FamilyFacts } from './candidate-facts.ts'
import { candidateWays } from './candidate-ways.ts'
import { criteriaToSee, hasOutgrown, isShownByFacts, proposedCategories } from './candidate.rules.ts'

const family: FamilyFacts = {
  decile: 1,
  standsForIt: false,
  others: 2,
  grownUpOthers: 2,
  ableOthers: 2,
  spouses: 1,
  able: 2,
  idle: 0,
}
const nothing: CandidateFacts = {
  age: 40,
  sex: 'male',
  relation: 'head',
  occupation: 'PEDAGANG',
  nikMissingReason: null,
  villageUnknown: false,
  family,
  outgrown: [],
}
const someone = (over: Partial<CandidateFacts>, house: Partial<FamilyFacts> = {}): CandidateFacts => ({
  ...nothing,
  family: { ...family, ...house },
  ...over,
})
const codes = (facts: CandidateFacts) => proposedCategories(facts).map(({ category }) => category)

describe('whom the facts propose', () => {
  test('CAND-1: an old person alone in a poor family, with the reasons', () => {
    const alone = someone({ age: 71 }, { others: 0, grownUpOthers: 0, ableOthers: 0, spouses: 0, decile: 3 })
    expect(proposedCategories(alone)).toEqual([{ category: 'PMKS-08', reasons: ['decile:3', 'alone'], shown: [] }])
    expect(codes({ ...alone, age: 59 })).toEqual([])
    expect(codes(someone({ age: 71 }))).toEqual([])
  })

  test('CAND-1: a poor child is not called neglected for being poor, but where nobody is there to care', () => {
    expect(codes(someone({ age: 9, relation: 'child' }))).toEqual([])
    expect(codes(someone({ age: 9, relation: 'grandchild' }))).toEqual(['PMKS-02'])
    expect(codes(someone({ age: 3, relation: 'child' }, { ableOthers: 0 }))).toEqual(['PMKS-01'])
    expect(codes(someone({ age: 15, relation: 'head' }, { others: 1, grownUpOthers: 0, ableOthers: 0, decile: null }))).toEqual([
      'PMKS-02',
    ])
  })

  test('CAND-1: whoever was recorded as a child goes on to the category of their new age', () => {
    expect(codes(someone({ age: 6, relation: 'child', outgrown: ['PMKS-01'] }))).toEqual(['PMKS-02'])
    expect(codes(someone({ age: 18, relation: 'child', outgrown: ['PMKS-05'] }))).toEqual(['PMKS-09'])
    expect(codes(someone({ age: 60, sex: 'female', outgrown: ['PMKS-23'] }))).toEqual(['PMKS-08'])
  })

  test('CAND-1: a woman who heads a poor family without a husband, and what the facts show of it', () => {
    const widow = someone({ sex: 'female' }, { spouses: 0, decile: 2 })
    expect(proposedCategories(widow)).toEqual([
      { category: 'PMKS-23', reasons: ['decile:2', 'heads-family', 'no-husband'], shown: ['PMKS-23.a', 'PMKS-23.c'] },
    ])
    expect(proposedCategories(someone({ sex: 'female' }, { spouses: 0, decile: 4 }))[0]?.shown).toEqual(['PMKS-23.c'])
    expect(codes(someone({ sex: null }, { spouses: 0, decile: 2 }))).toEqual([])
  })

  test('CAND-2: nothing that the law restricts is proposed, and each of the 26 says which facts speak or what would', () => {
    expect(Object.keys(candidateWays)).toHaveLength(26)
    for (const { code, sensitivity } of needCategories) {
      const ways = candidateWays[code]
      if (sensitivity === 'restricted') expect([code, 'untold' in ways]).toEqual([code, true])
      if ('untold' in ways) expect(ways.untold.id.length * ways.untold.en.length).toBeGreaterThan(0)
      for (const letter of 'ways' in ways ? Object.keys(ways.shows ?? {}) : [])
        expect(needCategory(code)?.criteria.map(({ id }) => id)).toContain(`${code}.${letter}`)
    }
  })

  test('CAND-3: a destitute family is proposed once, for whoever stands for it', () => {
    expect(codes(someone({ age: 70 }, { standsForIt: true }))).toEqual(['PMKS-24'])
    expect(codes(someone({ age: null }, { standsForIt: true, decile: 2, idle: 2 }))).toEqual(['PMKS-24'])
    expect(codes(someone({}, { standsForIt: false }))).toEqual([])
    expect(codes(someone({}, { standsForIt: true, decile: 2, idle: 1 }))).toEqual([])
  })

  test('CAND-4: what is not known is no sign', () => {
    expect(codes({ ...nothing, age: 71, family: null })).toEqual([])
    expect(codes(someone({ age: null, relation: 'grandchild' }))).toEqual([])
    expect(codes(someone({ occupation: null }))).toEqual([])
    expect(codes(someone({ age: 71 }, { others: 0, decile: null }))).toEqual([])
  })
})

describe('what may be confirmed without looking', () => {
  const on = '2026-11-21' as LocalDate
  const shown = (code: Parameters<typeof needCategory>[0], ...letters: string[]) => {
    const category = needCategory(code)
    return (
      category &&
      isShownByFacts(
        category,
        letters.map((letter) => `${code}.${letter}`),
        on,
      )
    )
  }

  test('CAND-5: only where the facts meet the criteria, and never of children or of health', () => {
    expect(shown('PMKS-23', 'a', 'c')).toBe(true)
    expect(shown('PMKS-23', 'c')).toBe(false)
    expect(shown('PMKS-24', 'a')).toBe(true)
    expect(shown('PMKS-24')).toBe(false)
    expect(shown('PMKS-13', 'b')).toBe(false)
    expect(shown('PMKS-02', 'a')).toBe(false)
    expect(shown('PMKS-09', 'a', 'b')).toBe(false)
  })

  test('the other criteria are for somebody to look at', () => {
    const category = needCategory('PMKS-23')
    expect(category && criteriaToSee(category, ['PMKS-23.a', 'PMKS-23.c']).map(({ id }) => id)).toEqual(['PMKS-23.b'])
  })

  test('CAND-6: a category is outgrown from the birthday that ends it', () => {
    expect([hasOutgrown('PMKS-01', 5), hasOutgrown('PMKS-01', 6)]).toEqual([false, true])
    expect([hasOutgrown('PMKS-23', 59), hasOutgrown('PMKS-23', 60)]).toEqual([false, true])
    expect([hasOutgrown('PMKS-08', 99), hasOutgrown('PMKS-01', null)]).toEqual([false, false])
  })
})
