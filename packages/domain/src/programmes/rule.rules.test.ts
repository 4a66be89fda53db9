import { expect, test } from 'vitest'
import type { RegionCode } from '../platform/region-code.ts'
import { ruleFaults } from './rule.rules.ts'
import type { Rule } from './rule.ts'

const owner = '64.08' as RegionCode
const faults = (rule: Rule, subject: 'person' | 'family' = 'person') => ruleFaults(rule, subject, owner)

test('RULE-5: a family has no place in a family of its own', () => {
  const head: Rule = { kind: 'not', of: { kind: 'relation', among: ['head'] } }
  expect(faults(head)).toEqual([])
  expect(faults(head, 'family')).toEqual([{ rule: 'RULE-5', kind: 'relation' }])
})

test('RULE-6: an age without a bound, and one whose bounds are turned round, ask nothing', () => {
  expect(faults({ kind: 'age', from: 60, to: null, on: null })).toEqual([])
  expect(faults({ kind: 'age', from: null, to: null, on: null })).toEqual([{ rule: 'RULE-6', kind: 'age' }])
  expect(faults({ kind: 'decile', from: 4, to: 1 })).toEqual([{ rule: 'RULE-6', kind: 'decile' }])
})

test('RULE-7: no list is made of people with HIV', () => {
  expect(faults({ kind: 'need', among: ['PMKS-08', 'PMKS-16'] })).toEqual([{ rule: 'RULE-7', category: 'PMKS-16' }])
})

test('RULE-8: an office chooses in its own area', () => {
  const elsewhere = '64.02.06' as RegionCode
  expect(faults({ kind: 'region', codes: ['64.08.04' as RegionCode, elsewhere] })).toEqual([
    { rule: 'RULE-8', region: elsewhere },
  ])
})

test('RULE-9: a rule that nobody can read is refused', () => {
  const nested = (depth: number): Rule => (depth === 0 ? { kind: 'nik' } : { kind: 'not', of: nested(depth - 1) })
  expect(faults(nested(5))).toEqual([])
  expect(faults(nested(6))).toMatchObject([{ rule: 'RULE-9', depth: 7 }])
  const wide: Rule = { kind: 'any', of: Array.from({ length: 41 }, () => ({ kind: 'nik' as const })) }
  expect(faults(wide)).toMatchObject([{ rule: 'RULE-9', clauses: 41 }])
})
