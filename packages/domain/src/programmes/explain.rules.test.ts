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
    { clause: elderly, verdict: 'not-met', fact: 'births', from: null, turnsTo: 'in' },
    { clause: poor, verdict: 'met', fact: 'decile', from: { source: 'DTSEN', asOf: '2026-06-30' }, turnsTo: null },
  ])
})

test('RULE-4: a condition turns the answer exactly when the rule answers otherwise with it alone changed', () => {
  fc.assert(
    fc.property(anyRule('person'), anyFacts, (rule, somebody) => {
      for (const { clause, verdict, turnsTo } of explain(rule, somebody, on).answers) {
        const others = (['met', 'not-met'] as const).filter((other) => other !== verdict)
        const turned = others.map((other) => evaluate(rule, somebody, on, new Map<Clause, Verdict>([[clause, other]])))
        expect(turnsTo !== null).toBe(turned.some((turn) => turn !== judge(rule, somebody, on).verdict))
      }
    }),
  )
})
