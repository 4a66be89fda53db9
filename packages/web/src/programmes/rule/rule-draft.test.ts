import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { evaluate } from '#domain/programmes/evaluate.rules.ts'
import type { Rule } from '#domain/programmes/rule.ts'
import { clausesFor, ruleFaults } from '#domain/programmes/rule.rules.ts'
import { anyFacts, anyRule } from '#domain/programmes/testing/any-rule.ts'
import {
  addPart,
  emptyGroup,
  freshClause,
  groupOf,
  isGroup,
  newClausePart,
  newGroupPart,
  ruleOf,
  withPart,
} from './rule-draft.ts'

const owner = '64.08' as RegionCode
const on = '2026-07-01' as LocalDate

describe('a rule in the builder', () => {
  test('means the same after it was taken apart and put together, whatever it is', () => {
    fc.assert(
      fc.property(anyRule('person'), anyFacts, (rule, facts) => {
        const again = ruleOf(groupOf(rule)) as Rule
        expect(evaluate(again, facts, on)).toBe(evaluate(rule, facts, on))
      }),
    )
  })

  test('begins with conditions that are sound, for people and for families', () => {
    for (const subject of ['person', 'family'] as const)
      for (const kind of clausesFor[subject]) expect(ruleFaults(freshClause(kind, owner), subject, owner)).toEqual([])
  })

  test('is not counted while it is empty or a condition lacks something', () => {
    expect(ruleOf(emptyGroup())).toBeUndefined()
    const one = addPart(emptyGroup(), 'elsewhere', newClausePart('sex', owner))
    expect(ruleOf(one)).toBeUndefined()
    const group = emptyGroup()
    const part = newClausePart('need', owner)
    const whole = addPart(group, group.key, part)
    expect(ruleOf(whole)).toEqual({ kind: 'need', among: ['PMKS-08'] })
    const emptied = withPart(whole, part.key, (one) => (isGroup(one) ? one : { ...one, clause: { kind: 'need', among: [] } }))
    expect(ruleOf(emptied)).toBeUndefined()
  })

  test('holds a group inside, joined the other way, and lets go of it', () => {
    const outer = emptyGroup()
    const inner = newGroupPart(outer, owner)
    const both = addPart(addPart(outer, outer.key, newClausePart('nik', owner)), outer.key, inner)
    const more = addPart(both, inner.key, newClausePart('sex', owner))
    expect(ruleOf(more)).toEqual({
      kind: 'all',
      of: [
        { kind: 'nik' },
        {
          kind: 'any',
          of: [
            { kind: 'decile', from: 1, to: 4 },
            { kind: 'sex', is: 'female' },
          ],
        },
      ],
    })
    expect(ruleOf(withPart(more, inner.key, () => undefined))).toEqual({ kind: 'nik' })
  })
})
