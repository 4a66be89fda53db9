import type { LocalDate } from '../platform/local-date.ts'
import { type Outcome, evaluate, judge, type Judgement, type Verdict, verdictOf } from './evaluate.rules.ts'
import { type Clause, clausesOf, type Rule } from './rule.ts'
import type { FactName, RuleFacts } from './rule-facts.ts'

export interface ClauseAnswer {
  readonly clause: Clause
  readonly verdict: Verdict
  readonly fact: FactName
  /** Null where the registry does not say. */
  readonly from: { readonly source: string; readonly asOf: LocalDate } | null
  /** What the rule would answer if only this condition came out the other way; null where nothing would change. */
  readonly turnsTo: Exclude<Outcome, 'excluded'> | null
}

export interface Explanation extends Judgement {
  readonly answers: readonly ClauseAnswer[]
}

const factOf: Record<Clause['kind'], FactName> = {
  region: 'region',
  age: 'births',
  sex: 'sex',
  relation: 'relation',
  decile: 'decile',
  need: 'needs',
  aid: 'aid',
  'family-size': 'familySize',
  nik: 'nik',
}

/** RULE-4  Every answer can be explained condition by condition from the same tree that selects: the value, where it comes from, and whether this condition alone decides. product.md P2. */
export function explain(rule: Rule, facts: RuleFacts, on: LocalDate): Explanation {
  const judgement = judge(rule, facts, on)
  const answers = clausesOf(rule).map((clause): ClauseAnswer => {
    const verdict = verdictOf(clause, facts, on)
    const fact = factOf[clause.kind]
    const others =
      verdict === 'met' ? (['not-met'] as const) : verdict === 'not-met' ? (['met'] as const) : (['met', 'not-met'] as const)
    const turned = others
      .map((other) => evaluate(rule, facts, on, new Map([[clause, other]])))
      .find((turn) => turn !== judgement.verdict)
    return { clause, verdict, fact, from: facts.from[fact] ?? null, turnsTo: turned === undefined ? null : outcomeOf[turned] }
  })
  return { ...judgement, answers }
}

const outcomeOf = { met: 'in', 'not-met': 'out', unknown: 'to-check' } as const satisfies Record<Verdict, Outcome>
