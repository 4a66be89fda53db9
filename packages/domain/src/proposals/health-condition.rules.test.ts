import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { againFaults, lastDayOf, mayReadConditions, pregnancyFaults, standsOn } from './health-condition.rules.ts'

const seen = '2026-11-10' as LocalDate
const day = (text: string) => text as LocalDate
const woman = { observedOn: seen, expectedOn: day('2027-03-01'), sex: 'female' as const, birthDate: day('1996-05-05') }
const whys = (over: Partial<Parameters<typeof pregnancyFaults>[0]>) =>
  pregnancyFaults({ ...woman, ...over }).map((fault) => (fault.rule === 'PROP-52' ? fault.why : fault.rule))

test('PROP-52: a pregnancy is told of a woman of an age for it, with a birth within forty weeks or just past', () => {
  expect(whys({})).toEqual([])
  expect(whys({ sex: null, birthDate: null })).toEqual([])
  expect(whys({ sex: 'male' })).toEqual(['not-female'])
  expect([whys({ birthDate: day('2018-01-01') }), whys({ birthDate: day('1960-01-01') })]).toEqual([['age'], ['age']])
  expect([whys({ expectedOn: day('2026-09-29') }), whys({ expectedOn: day('2026-09-28') })]).toEqual([[], ['expected-too-early']])
  expect([whys({ expectedOn: day('2027-08-17') }), whys({ expectedOn: day('2027-08-18') })]).toEqual([[], ['expected-too-late']])
})

test('PROP-53: a pregnancy ends by itself after childbed, an illness after a year, whatever day it was found', () => {
  expect(lastDayOf({ kind: 'pregnancy-found', since: seen, expectedOn: day('2027-03-01') })).toBe('2027-04-12')
  expect(lastDayOf({ kind: 'illness-found', since: seen, expectedOn: null })).toBe('2027-11-10')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: -42, max: 280 }), (after, expected) => {
      const since = daysAfter(day('2025-01-01'), after)
      const expectedOn = daysAfter(since, expected)
      const until = lastDayOf({ kind: 'pregnancy-found', since, expectedOn })
      const one = { since, until, takenBack: false }
      expect(until >= since).toBe(true)
      expect([standsOn(one, since), standsOn(one, until), standsOn(one, daysAfter(until, 1))]).toEqual([true, true, false])
      expect(standsOn({ ...one, takenBack: true }, since)).toBe(false)
    }),
  )
})

test('PROP-54: what stands is not found again before its last sixty days; what is over, or another kind, is', () => {
  const one = { kind: 'illness-found' as const, since: seen, until: day('2027-11-10'), takenBack: false }
  const had = [one]
  expect(againFaults(had, 'illness-found', day('2027-01-01'))).toEqual([{ rule: 'PROP-54', until: '2027-11-10' }])
  expect(againFaults(had, 'illness-found', day('2027-09-10'))).toHaveLength(1)
  expect(againFaults(had, 'illness-found', day('2027-09-11'))).toEqual([])
  expect(againFaults(had, 'pregnancy-found', day('2027-01-01'))).toEqual([])
  expect(againFaults([{ ...one, takenBack: true }], 'illness-found', day('2027-01-01'))).toEqual([])
})

test('PROP-55: it is told to those who may read what the law restricts', () => {
  expect([mayReadConditions({ readsRestricted: true }), mayReadConditions({ readsRestricted: false })]).toEqual([true, false])
})
