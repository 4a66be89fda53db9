import fc from 'fast-check'
import { familyRelations } from '../../people/family-relation.ts'
import type { LocalDate } from '../../platform/local-date.ts'
import type { RegionCode } from '../../platform/region-code.ts'
import { clausesFor } from '../rule.rules.ts'
import type { Clause, Rule, RuleSubject } from '../rule.ts'
import type { RuleFacts } from '../rule-facts.ts'

/* Rules and facts of all kinds, drawn from few values so that they meet each other often. */

export const places = ['64.08', '64.08.04', '64.08.04.2001', '64.08.03.2001', '64.02.06.1005'] as RegionCode[]
export const openNeeds = ['PMKS-08', 'PMKS-09', 'PMKS-24'] as const
export const aidNames = ['PKH', 'SEMBAKO', 'PBI-JK'] as const

/** Birthdays about the borders that the ages below draw, also on a leap day. */
export const birthDate: fc.Arbitrary<LocalDate> = fc.constantFrom(
  ...([
    '1926-07-02',
    '1956-02-29',
    '1966-06-30',
    '1966-07-01',
    '1966-07-02',
    '1985-12-31',
    '2004-02-29',
    '2008-07-01',
    '2020-07-02',
    '2026-07-01',
  ] as LocalDate[]),
)
const day = fc.constantFrom(...(['2024-02-29', '2026-02-28', '2026-07-01'] as LocalDate[]))

/** One bound at least, the lower one first. */
const span = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }), fc.constantFrom('both', 'from', 'to'))
    .map(([a, b, open]) => ({ from: open === 'to' ? null : Math.min(a, b), to: open === 'from' ? null : Math.max(a, b) }))

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 })

const clauses: { [Kind in Clause['kind']]: fc.Arbitrary<Clause> } = {
  region: some(places).map((codes) => ({ kind: 'region', codes })),
  age: fc
    .tuple(
      fc.constantFrom(0, 5, 18, 22, 60, 61),
      fc.constantFrom(5, 21, 59, 60, 100),
      fc.option(day),
      fc.constantFrom('both', 'from', 'to'),
    )
    .map(([from, to, on, open]) => ({
      kind: 'age',
      from: open === 'to' ? null : Math.min(from, to),
      to: open === 'from' ? null : Math.max(from, to),
      on,
    })),
  sex: fc.constantFrom('male' as const, 'female' as const).map((is) => ({ kind: 'sex', is })),
  relation: some(familyRelations.slice(0, 3)).map((among) => ({ kind: 'relation', among })),
  decile: fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }))
    .map(([from, more]) => ({ kind: 'decile', from, to: from + more })),
  need: some(openNeeds).map((among) => ({ kind: 'need', among })),
  aid: fc
    .tuple(fc.constantFrom('any' as const, 'none' as const), some(aidNames))
    .map(([receives, among]) => ({ kind: 'aid', receives, among })),
  'family-size': span(4).map((bounds) => ({ kind: 'family-size', ...bounds })),
  nik: fc.constant({ kind: 'nik' }),
  'receives-nothing': fc.constant({ kind: 'receives-nothing' }),
}

/** Up to four deep. */
export function anyRule(subject: RuleSubject): fc.Arbitrary<Rule> {
  const clause = fc.oneof(...clausesFor[subject].map((kind) => clauses[kind]))
  return fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      clause,
      fc
        .array(tie('rule'), { minLength: 1, maxLength: 3 })
        .chain((of) => fc.constantFrom('all' as const, 'any' as const).map((kind) => ({ kind, of }))),
      tie('rule').map((of) => ({ kind: 'not' as const, of })),
    ),
  })).rule
}

export const anyFacts: fc.Arbitrary<RuleFacts> = fc.record({
  region: fc.constantFrom(...places),
  births: fc.array(fc.option(birthDate), { maxLength: 3 }),
  sex: fc.option(fc.constantFrom('male' as const, 'female' as const)),
  relation: fc.option(fc.constantFrom(...familyRelations)),
  decile: fc.option(fc.integer({ min: 1, max: 10 })),
  needs: fc.subarray([...openNeeds]),
  aid: fc.subarray([...aidNames] as string[]),
  familySize: fc.option(fc.integer({ min: 0, max: 5 })),
  nik: fc.option(fc.constantFrom('held' as const, 'contested' as const, 'unsound' as const, 'missing' as const)),
  wellOffSince: fc.option(fc.constant('2026-06-01' as LocalDate)),
  receivesNothingSince: fc.option(fc.constant('2026-05-01' as LocalDate)),
  deceased: fc.boolean(),
  from: fc.constant({}),
})
