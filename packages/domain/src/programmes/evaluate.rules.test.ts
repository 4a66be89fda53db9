import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { evaluate, judge } from './evaluate.rules.ts'
import { type Clause, Rule } from './rule.ts'
import type { RuleFacts } from './rule-facts.ts'

const on = '2026-07-01' as LocalDate

const grandmother: RuleFacts = {
  region: '64.08.04.2001' as RegionCode,
  births: ['1960-07-01' as LocalDate],
  sex: 'female',
  relation: 'head',
  decile: 2,
  needs: ['PMKS-08'],
  aid: ['PKH'],
  familySize: 3,
  nik: 'held',
  wellOffSince: null,
  deceased: false,
  from: {},
}
const of = (over: Partial<RuleFacts>): RuleFacts => ({ ...grandmother, ...over })
const clause = (text: unknown): Clause => Rule.parse(text) as Clause
const elderly = clause({ kind: 'age', from: 60, to: null, on: null })
const poor = clause({ kind: 'decile', from: 1, to: 4 })

describe('one condition', () => {
  test.each([
    ['sixty years on the day she turns sixty-six', elderly, {}, 'met'],
    ['not sixty on the eve of the birthday', elderly, { births: ['1966-07-02'] }, 'not-met'],
    ['sixty on the birthday itself', elderly, { births: ['1966-07-01'] }, 'met'],
    ['a birth date nobody knows', elderly, { births: [null] }, 'unknown'],
    ['an age on a day of its own', clause({ kind: 'age', from: 60, to: null, on: '2020-06-30' }), {}, 'not-met'],
    ['somebody born after the day', clause({ kind: 'age', from: null, to: 5, on: null }), { births: ['2026-08-01'] }, 'not-met'],
    ['one member old enough, another of unknown age', elderly, { births: [null, '1950-01-01'] }, 'met'],
    ['none old enough, but one of unknown age', elderly, { births: [null, '2000-01-01'] }, 'unknown'],
    ['a family of whom nobody lives', elderly, { births: [] }, 'not-met'],
    ['her regency', clause({ kind: 'region', codes: ['64.08'] }), {}, 'met'],
    ['another regency', clause({ kind: 'region', codes: ['64.02', '64.07'] }), {}, 'not-met'],
    [
      'a village where only the regency is known',
      clause({ kind: 'region', codes: ['64.08.04.2001'] }),
      { region: '64.08' },
      'unknown',
    ],
    ['a neighbouring district', clause({ kind: 'region', codes: ['64.08.04'] }), { region: '64.08.03' }, 'not-met'],
    ['her decile', poor, {}, 'met'],
    ['no decile', poor, { decile: null }, 'unknown'],
    ['a need among several', clause({ kind: 'need', among: ['PMKS-09', 'PMKS-08'] }), {}, 'met'],
    ['no such need', clause({ kind: 'need', among: ['PMKS-24'] }), {}, 'not-met'],
    ['aid of one of these', clause({ kind: 'aid', receives: 'any', among: ['SEMBAKO', 'PKH'] }), {}, 'met'],
    ['aid of none of these', clause({ kind: 'aid', receives: 'none', among: ['SEMBAKO'] }), {}, 'met'],
    ['aid of none of these, where one comes', clause({ kind: 'aid', receives: 'none', among: ['PKH'] }), {}, 'not-met'],
    ['a family of at least three', clause({ kind: 'family-size', from: 3, to: null }), {}, 'met'],
    ['a person without a family', clause({ kind: 'family-size', from: 1, to: null }), { familySize: null }, 'unknown'],
    ['a NIK of her own', clause({ kind: 'nik' }), {}, 'met'],
    ['a NIK that somebody else carries', clause({ kind: 'nik' }), { nik: 'contested' }, 'not-met'],
    ['a family without a head', clause({ kind: 'nik' }), { nik: null }, 'unknown'],
    ['a family of whom nothing was found', clause({ kind: 'receives-nothing' }), {}, 'not-met'],
    [
      'a family found to receive nothing',
      clause({ kind: 'receives-nothing' }),
      { receivesNothingSince: '2026-06-01' as LocalDate },
      'met',
    ],
    ['the head of the family', clause({ kind: 'relation', among: ['head'] }), {}, 'met'],
    ['the other sex', clause({ kind: 'sex', is: 'male' }), {}, 'not-met'],
    ['a sex nobody wrote down', clause({ kind: 'sex', is: 'male' }), { sex: null }, 'unknown'],
  ] as [string, Clause, Partial<RuleFacts>, string][])('%s', (_what, asked, over, verdict) => {
    expect(evaluate(asked, of(over), on)).toBe(verdict)
  })
})

describe('conditions together', () => {
  const noDecile = of({ decile: null })

  test('RULE-1: what is not known chooses nobody, but sends them to be checked', () => {
    expect(judge({ kind: 'all', of: [elderly, poor] }, noDecile, on).outcome).toBe('to-check')
    expect(judge({ kind: 'not', of: poor }, noDecile, on).outcome).toBe('to-check')
    expect(judge({ kind: 'all', of: [elderly, poor] }, of({}), on).outcome).toBe('in')
  })

  test('what fails for sure, or is met for sure, needs no other fact', () => {
    const young = of({ decile: null, births: ['2000-01-01' as LocalDate] })
    expect(judge({ kind: 'all', of: [elderly, poor] }, young, on).outcome).toBe('out')
    expect(judge({ kind: 'any', of: [elderly, poor] }, noDecile, on).outcome).toBe('in')
  })

  test('RULE-2: the dead are never chosen', () => {
    expect(judge(elderly, of({ deceased: true }), on)).toMatchObject({ outcome: 'excluded', excludedFor: 'deceased' })
  })

  test('RULE-3: an open finding keeps a family out, whatever its decile says', () => {
    const found = of({ wellOffSince: '2026-06-01' as LocalDate })
    expect(judge(poor, found, on)).toMatchObject({ outcome: 'excluded', excludedFor: 'already-well-off' })
    expect(judge({ kind: 'not', of: poor }, found, on).outcome, 'who does not fit anyway is simply out').toBe('out')
    expect(judge(poor, of({ decile: null, wellOffSince: '2026-06-01' as LocalDate }), on).outcome).toBe('excluded')
  })
})
