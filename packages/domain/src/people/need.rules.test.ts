import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOn, type LocalDate, localDate } from '../platform/local-date.ts'
import { criteriaSets, needCategories, needCategory } from './need-categories.ts'
import type { NeedCategory, NeedCode } from './need-category.ts'
import {
  criteriaNeeded,
  endCostsAid,
  isOutgrown,
  mayEndAlone,
  type NeedFinding,
  needCodeFaults,
  needFaults,
  needPeriodFaults,
  needReviewOn,
  needSubjectFaults,
} from './need.rules.ts'

const today = '2026-11-21' as LocalDate
const category = (code: NeedCode) => needCategory(code) as NeedCategory
const all = (code: NeedCode) => category(code).criteria.map(({ id }) => id)
const rules = (code: NeedCode, finding: Partial<NeedFinding>) =>
  needFaults(category(code), { on: today, met: all(code), ...finding }).map(({ rule }) => rule)
const bornYearsAgo = (age: number) => `${2026 - age}-11-21` as LocalDate

const somebody = fc
  .record({
    year: fc.integer({ min: 1906, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => localDate(year, month, day) ?? localDate(year, month, 28))
  .filter((date) => date !== undefined)

describe('NEED-1: of the age that the criteria name', () => {
  const limits: [NeedCode, from: number, below: number][] = [
    ['PMKS-01', 0, 6],
    ['PMKS-02', 6, 18],
    ['PMKS-03', 12, 18],
    ['PMKS-04', 0, 18],
    ['PMKS-05', 0, 18],
    ['PMKS-06', 0, 18],
    ['PMKS-07', 6, 18],
    ['PMKS-08', 60, 200],
    ['PMKS-09', 18, 200],
    ['PMKS-10', 18, 200],
    ['PMKS-15', 18, 200],
    ['PMKS-16', 18, 200],
    ['PMKS-23', 18, 60],
  ]
  test.each(limits)('%s runs from %i to below %i years', (code, from, below) => {
    for (let age = 0; age <= 120; age++) {
      const fits = age >= from && age < below
      expect([age, rules(code, { birthDate: bornYearsAgo(age) })]).toEqual([age, fits ? [] : ['NEED-1']])
    }
  })

  test('the day before the birthday counts as the younger age', () => {
    expect(rules('PMKS-08', { birthDate: '1966-11-22' as LocalDate })).toEqual(['NEED-1'])
    expect(rules('PMKS-08', { birthDate: '1966-11-21' as LocalDate })).toEqual([])
  })

  test('the other categories know no age, save that nobody is in need before birth', () => {
    const free = needCategories.filter(({ ages }) => ages.from === undefined && ages.below === undefined)
    expect(free.map(({ code }) => code)).toEqual(
      needCategories.map(({ code }) => code).filter((code) => limits.every(([limited]) => limited !== code)),
    )
    for (const { code } of free) {
      expect(rules(code, { birthDate: bornYearsAgo(0) })).toEqual([])
      expect(rules(code, { birthDate: bornYearsAgo(120) })).toEqual([])
      expect(rules(code, { birthDate: '2026-11-22' as LocalDate })).toEqual(['NEED-1'])
    }
  })

  test('somebody whose birth date nobody knows is not refused', () => {
    for (const { code } of needCategories) expect(rules(code, {})).toEqual([])
  })
})

describe('NEED-2: enough criteria are met', () => {
  test('every choice on every checklist is judged by the number and the required ones', () => {
    for (const set of criteriaSets) {
      for (const kind of set.categories) {
        const needed = criteriaNeeded(kind)
        for (let choice = 0; choice < 2 ** kind.criteria.length; choice++) {
          const met = kind.criteria.filter((_, at) => (choice >> at) % 2 === 1)
          const lacking = kind.criteria.filter((criterion) => criterion.required && !met.includes(criterion)).map(({ id }) => id)
          const isEnough = met.length >= needed && lacking.length === 0
          const faults = needFaults(kind, { on: today, met: met.map(({ id }) => id) })
          expect(faults).toEqual(isEnough ? [] : [{ rule: 'NEED-2', met: met.length, needed, required: lacking }])
        }
      }
    }
  })

  test('one sign makes a neglected toddler, a scavenger shows both, a former prisoner has served the sentence', () => {
    expect(rules('PMKS-01', { met: ['PMKS-01.c'] })).toEqual([])
    expect(rules('PMKS-01', { met: [] })).toEqual(['NEED-2'])
    expect(rules('PMKS-13', { met: ['PMKS-13.b'] })).toEqual(['NEED-2'])
    expect(rules('PMKS-15', { met: ['PMKS-15.b', 'PMKS-15.c', 'PMKS-15.d'] })).toEqual(['NEED-2'])
    expect(rules('PMKS-15', { met: ['PMKS-15.a', 'PMKS-15.c'] })).toEqual([])
  })

  test('ticking one box twice counts once', () => {
    expect(rules('PMKS-13', { met: ['PMKS-13.b', 'PMKS-13.b'] })).toEqual(['NEED-2'])
  })
})

test('NEED-3: an economically vulnerable woman is a woman; no other category asks for a sex', () => {
  expect(rules('PMKS-23', { sex: 'male' })).toEqual(['NEED-3'])
  expect(rules('PMKS-23', { sex: 'female' })).toEqual([])
  expect(rules('PMKS-23', {})).toEqual([])
  for (const { code } of needCategories) expect(rules(code, { sex: 'male' })).toEqual(code === 'PMKS-23' ? ['NEED-3'] : [])
})

test('NEED-4: a criterion of another category or another criteria set is not taken', () => {
  expect(needFaults(category('PMKS-08'), { on: today, met: ['PMKS-08.a', 'PMKS-01.a', 'x'] })).toEqual([
    { rule: 'NEED-4', criteria: ['PMKS-01.a', 'x'] },
  ])
  expect(rules('PMKS-02', { met: ['PMKS-02.a', 'PMKS-02.d'] })).toEqual(['NEED-4'])
})

test('NEED-5: poverty is a family’s, a remote community is no person', () => {
  expect(rules('PMKS-24', { unit: 'family' })).toEqual([])
  expect(rules('PMKS-24', { unit: 'person' })).toEqual(['NEED-5'])
  expect(rules('PMKS-26', { unit: 'person' })).toEqual(['NEED-5'])
  expect(rules('PMKS-01', { unit: 'family' })).toEqual(['NEED-5'])
  for (const unit of ['person', 'family', 'community'] as const) expect(rules('PMKS-21', { unit })).toEqual([])
})

test('all faults come at once', () => {
  expect(rules('PMKS-23', { birthDate: bornYearsAgo(70), sex: 'male', unit: 'family', met: ['x'] })).toEqual([
    'NEED-1',
    'NEED-2',
    'NEED-3',
    'NEED-4',
    'NEED-5',
  ])
})

describe('NEED-6: looked at again on the birthday that ends the category', () => {
  test.each([
    ['PMKS-01', '2021-03-05', '2027-03-05'],
    ['PMKS-02', '2021-03-05', '2039-03-05'],
    ['PMKS-05', '2021-03-05', '2039-03-05'],
    ['PMKS-23', '1980-03-05', '2040-03-05'],
    ['PMKS-01', '2020-02-29', '2026-03-01'],
    ['PMKS-23', '1980-02-29', '2040-02-29'],
    ['PMKS-08', '1960-03-05', undefined],
    ['PMKS-24', '1980-03-05', undefined],
  ] as const)('%s, born %s: %s', (code, birthDate, review) => {
    expect(needReviewOn(category(code), birthDate as LocalDate)).toBe(review)
  })

  test('without a birth date there is no day to look again', () => {
    for (const kind of needCategories) expect(needReviewOn(kind, undefined)).toBeUndefined()
  })

  test('the review day is the first on which the age no longer fits', () => {
    fc.assert(
      fc.property(somebody, fc.constantFrom(...needCategories), (birthDate, kind) => {
        const review = needReviewOn(kind, birthDate)
        fc.pre(review !== undefined)
        const met = kind.criteria.map(({ id }) => id)
        const ageBefore = ageOn(birthDate, review) - 1
        expect(ageBefore + 1).toBe(kind.ages.below)
        expect(needFaults(kind, { birthDate, on: review, met }).map(({ rule }) => rule)).toEqual(['NEED-1'])
        expect(needFaults(kind, { birthDate, on: dayBefore(review), met })).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})

function dayBefore(date: LocalDate): LocalDate {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10) as LocalDate
}

describe('NEED-7: days that have come, the end not before the beginning', () => {
  const day = (text: string) => text as LocalDate
  test.each([
    ['2026-11-21', undefined, true],
    ['2026-11-22', undefined, false],
    ['2026-01-01', '2026-01-01', true],
    ['2026-01-02', '2026-01-01', false],
    ['2026-01-01', '2026-11-21', true],
    ['2026-01-01', '2026-11-22', false],
  ])('from %s to %s: sound is %s', (since, until, sound) => {
    const period = { since: day(since), ...(until !== undefined && { until: day(until) }) }
    expect(needPeriodFaults(period, today)).toEqual(sound ? [] : [{ rule: 'NEED-7' }])
  })
})

test('NEED-8: a code that no criteria set knows is refused', () => {
  for (const { code } of needCategories) expect(needCodeFaults(code)).toEqual([])
  for (const code of ['', 'PMKS-00', 'PMKS-27', 'PMKS-1', 'pmks-01', 'LANSIA'])
    expect([code, needCodeFaults(code)]).toEqual([code, [{ rule: 'NEED-8' }]])
})

test('NEED-9: what describes a family needs one to be recorded for', () => {
  for (const one of needCategories) {
    expect(needSubjectFaults(one, true)).toEqual([])
    expect(needSubjectFaults(one, false)).toEqual(one.units[0] === 'person' ? [] : [{ rule: 'NEED-9' }])
  }
})

describe('the end of a category', () => {
  const ending = fc.record({ isChosenBy: fc.boolean(), isOutgrown: fc.boolean(), isHere: fc.boolean() })

  test('NEED-10: costs aid where a programme chooses by it, and somebody is there of whom it is to be judged', () => {
    expect(endCostsAid({ isChosenBy: true, isOutgrown: false, isHere: true })).toBe(true)
    fc.assert(fc.property(ending, (one) => endCostsAid(one) === (one.isChosenBy && one.isHere && !one.isOutgrown)))
  })

  test('NEED-10: the years of a category are over from the birthday on which it is looked at again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...needCategories), somebody, (one, birthDate) => {
        const birthday = needReviewOn(one, birthDate)
        expect(isOutgrown(one, undefined, today)).toBe(false)
        expect(isOutgrown(one, birthDate, today)).toBe(birthday !== undefined && birthday <= today)
      }),
    )
  })

  test('NEED-11: one officer alone ends what costs no aid, and takes back what they recorded in error on that day', () => {
    const record = fc.record({
      reason: fc.constantFrom('recorded-in-error', 'self-reliant', 'other'),
      isOwn: fc.boolean(),
      recordedOn: fc.constantFrom(today, '2026-11-20' as LocalDate),
      today: fc.constant(today),
    })
    fc.assert(
      fc.property(ending, record, (one, kept) => {
        const takesBack = kept.reason === 'recorded-in-error' && kept.isOwn && kept.recordedOn === today
        expect(mayEndAlone(one, kept)).toBe(takesBack || !endCostsAid(one))
      }),
    )
  })
})
