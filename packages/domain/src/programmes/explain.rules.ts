import type { LocalDate } from '../platform/local-date.ts'
import { evaluate, judge, type Judgement, opposite, type Outcome, type Verdict, verdictOf } from './evaluate.rules.ts'
import { type Clause, isClause, type Rule } from './rule.ts'
import type { FactName, RuleFacts } from './rule-facts.ts'

export interface ClauseAnswer {
  readonly clause: Clause
  /** The opposite is asked. */
  readonly negated: boolean
  /** Whether what is asked is so. */
  readonly verdict: Verdict
  readonly fact: FactName
  /** Null where the registry does not say. */
  readonly from: { readonly source: string; readonly asOf: LocalDate } | null
  /** What the rule would answer if only this condition came out otherwise; null where nothing would change, or nothing counts. */
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
  'receives-nothing': 'receivesNothing',
}

/** RULE-4  Every answer can be explained condition by condition from the same tree that selects: the value, where it comes from, and whether this condition alone decides. product.md P2. */
export function explain(rule: Rule, facts: RuleFacts, on: LocalDate): Explanation {
  const judgement = judge(rule, facts, on)
  const answers = asked(rule, false).map(({ clause, negated }): ClauseAnswer => {
    const known = verdictOf(clause, facts, on)
    const others = (['met', 'not-met'] as const).filter((other) => other !== known)
    const turned = others
      .map((other) => evaluate(rule, facts, on, new Map([[clause, other]])))
      .find((turn) => turn !== judgement.verdict)
    const fact = factOf[clause.kind]
    return {
      clause,
      negated,
      verdict: negated ? opposite(known) : known,
      fact,
      from: facts.from[fact] ?? null,
      turnsTo: turned === undefined || judgement.excludedFor !== null ? null : outcomeOf[turned],
    }
  })
  return { ...judgement, answers }
}

/** The conditions as they are asked: under an odd number of `not` the opposite is wanted. */
function asked(rule: Rule, negated: boolean): { clause: Clause; negated: boolean }[] {
  if (isClause(rule)) return [{ clause: rule, negated }]
  return rule.kind === 'not' ? asked(rule.of, !negated) : rule.of.flatMap((part) => asked(part, negated))
}

const outcomeOf = { met: 'in', 'not-met': 'out', unknown: 'to-check' } as const satisfies Record<Verdict, Outcome>
