import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { evaluate, judge, type Verdict } from './evaluate.rules.ts'
import { explain } from './explain.rules.ts'
import type { Clause } from './rule.ts'
import type { RuleFacts } from './rule-facts.ts'
import { anyFacts, anyRule } from './testing/any-rule.ts'

const on = '2026-07-01' as LocalDate
const elderly: Clause = { kind: 'age', from: 60, to: null, on: null }
const poor: Clause = { kind: 'decile', from: 1, to: 2 }

const facts: RuleFacts = {
  region: '64.08.04.2001' as RegionCode,
  births: ['1968-01-01' as LocalDate],
  sex: 'female',
  relation: 'head',
  decile: 2,
  needs: [],
  aid: [],
  familySize: 1,
  nik: 'held',
  wellOffSince: null,
  deceased: false,
  from: { decile: { source: 'DTSEN', asOf: '2026-06-30' as LocalDate } },
}

test('RULE-4: an explanation names each condition with its fact, the source and day, and what would turn the answer', () => {
  const { outcome, answers } = explain({ kind: 'all', of: [elderly, poor] }, facts, on)
  expect(outcome).toBe('out')
  expect(answers).toEqual([
    { clause: elderly, negated: false, verdict: 'not-met', fact: 'births', from: null, turnsTo: 'in' },
    {
      clause: poor,
      negated: false,
      verdict: 'met',
      fact: 'decile',
      from: { source: 'DTSEN', asOf: '2026-06-30' },
      turnsTo: null,
    },
  ])
})

test('RULE-4: what is asked not to be so is met where it is not so', () => {
  const notPoor = explain({ kind: 'not', of: poor }, facts, on)
  expect(notPoor).toMatchObject({ outcome: 'out', answers: [{ negated: true, verdict: 'not-met', turnsTo: 'in' }] })
})

test('RULE-4: where a finding keeps a family out, no condition would let it in', () => {
  const found = explain(poor, { ...facts, wellOffSince: '2026-06-01' as LocalDate }, on)
  expect(found).toMatchObject({ outcome: 'excluded', answers: [{ verdict: 'met', turnsTo: null }] })
})

test('RULE-4: a condition turns the answer exactly when the rule answers otherwise with it alone changed', () => {
  fc.assert(
    fc.property(anyRule('person'), anyFacts, (rule, somebody) => {
      const alive = { ...somebody, deceased: false, wellOffSince: null }
      const { verdict: answer } = judge(rule, alive, on)
      for (const { clause, turnsTo } of explain(rule, alive, on).answers) {
        const turned = (['met', 'not-met'] as const).map((other) =>
          evaluate(rule, alive, on, new Map<Clause, Verdict>([[clause, other]])),
        )
        const becomes = { in: 'met', out: 'not-met', 'to-check': 'unknown' } as const
        if (turnsTo === null) expect(turned.every((turn) => turn === answer)).toBe(true)
        else expect(turned.filter((turn) => turn !== answer)).toContain(becomes[turnsTo])
      }
    }),
  )
})
