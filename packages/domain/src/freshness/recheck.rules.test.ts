import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { isConfirmed, recheckFaults, type StandingFact } from './recheck.rules.ts'

const day = (text: string) => text as LocalDate
const today = day('2026-11-22')
const lives = { identity: 120, household: 24, residence: 24, work: 12, decile: 6 }
const fact = (over: Partial<Omit<StandingFact, 'asOf'>> & { asOf?: string }): StandingFact => ({
  field: 'address',
  value: 'Jl. Poros 7',
  source: 'DTSEN',
  ...over,
  asOf: day(over.asOf ?? '2024-06-30'),
})

describe('FRESH-7: a visit that finds everything as it was makes facts of its day', () => {
  test.each([
    ['what a list said before', {}, true],
    ['what a list says today', { asOf: '2026-11-22' }, false],
    ['what nobody knows', { value: null }, false],
    ['an address that a paper said', { source: 'document' }, true],
    ['a name that a paper said within its half-life', { field: 'name' as const, source: 'document' }, false],
    ['a name that a paper said long ago', { field: 'name' as const, source: 'document', asOf: '2014-06-30' }, true],
    ['a name that a list of another name said', { field: 'name' as const, source: 'siks-ng' }, true],
  ])('FRESH-7: %s', (_, over, confirmed) => {
    expect(isConfirmed(fact(over), today, lives)).toBe(confirmed)
  })
})

test('FRESH-8: a visit lies sixty days back at most and not ahead; where something differs it is said what', () => {
  const why = (result: 'as-it-was' | 'differs', visitedOn: string, note = '') =>
    recheckFaults({ result, visitedOn: day(visitedOn), note }, today).map((fault) => fault.why)
  expect(why('as-it-was', '2026-11-22')).toEqual([])
  expect(why('as-it-was', '2026-11-23')).toEqual(['in-future'])
  expect(why('as-it-was', '2026-09-23')).toEqual([])
  expect(why('as-it-was', '2026-09-22')).toEqual(['too-long-ago'])
  expect(why('differs', '2026-11-22', 'pindah')).toEqual(['nothing-said'])
  expect(why('differs', '2026-11-22', 'Sudah pindah ke Sangatta')).toEqual([])
})
