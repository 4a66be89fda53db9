import { ageOn, type LocalDate } from '../platform/local-date.ts'
import { covers, type RegionCode } from '../platform/region-code.ts'
import { type Clause, isClause, type Rule } from './rule.ts'
import type { RuleFacts } from './rule-facts.ts'

/** `unknown`: a fact that the answer needs is not known. */
export const verdicts = ['met', 'not-met', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]

export const outcomes = ['in', 'out', 'to-check', 'excluded'] as const
/** `to-check` selects nobody: somebody has to find out first. `excluded`: the rule would fit, but never counts. */
export type Outcome = (typeof outcomes)[number]

export interface Judgement {
  readonly outcome: Outcome
  readonly verdict: Verdict
  readonly excludedFor: 'deceased' | 'already-well-off' | null
}

/**
 * RULE-1  A rule fails closed: where a fact it needs is not known, nobody is chosen, and the person or family goes to the list to be checked. field.md "Rules", product.md P2.
 * RULE-2  Whoever is dead, and a family of whom nobody lives, is never chosen. domain.md §3.4.
 * RULE-3  A family with an open finding "already well off" leaves the next list, with the finding as the reason. product.md U1; the decile stays the centre's.
 */
export function judge(rule: Rule, facts: RuleFacts, on: LocalDate): Judgement {
  const verdict = evaluate(rule, facts, on)
  const excludedFor = facts.deceased ? 'deceased' : facts.wellOffSince === null ? null : 'already-well-off'
  if (verdict === 'not-met') return { outcome: 'out', verdict, excludedFor }
  if (excludedFor !== null) return { outcome: 'excluded', verdict, excludedFor }
  return { outcome: verdict === 'met' ? 'in' : 'to-check', verdict, excludedFor }
}

/** Three-valued, as SQL is: `not` of unknown is unknown, `all` fails by one that fails, `any` is met by one that is met. */
export function evaluate(rule: Rule, facts: RuleFacts, on: LocalDate, given?: ReadonlyMap<Clause, Verdict>): Verdict {
  if (isClause(rule)) return given?.get(rule) ?? verdictOf(rule, facts, on)
  if (rule.kind === 'not') return opposite(evaluate(rule.of, facts, on, given))

  const parts = rule.of.map((part) => evaluate(part, facts, on, given))
  const [deciding, otherwise] = rule.kind === 'all' ? (['not-met', 'met'] as const) : (['met', 'not-met'] as const)
  if (parts.includes(deciding)) return deciding
  return parts.includes('unknown') ? 'unknown' : otherwise
}

export function opposite(verdict: Verdict): Verdict {
  if (verdict === 'unknown') return 'unknown'
  return verdict === 'met' ? 'not-met' : 'met'
}

export function verdictOf(clause: Clause, facts: RuleFacts, on: LocalDate): Verdict {
  switch (clause.kind) {
    case 'region':
      return within(clause.codes, facts.region)
    case 'age':
      return anyOf(facts.births.map((birth) => birth && isAged(clause, birth, clause.on ?? on)))
    case 'sex':
      return told(facts.sex && facts.sex === clause.is)
    case 'relation':
      return told(facts.relation && clause.among.includes(facts.relation))
    case 'decile':
      return told(facts.decile && isBetween(facts.decile, clause))
    case 'need':
      return told(clause.among.some((code) => facts.needs.includes(code)))
    case 'aid':
      return told(clause.among.some((programme) => facts.aid.includes(programme)) === (clause.receives === 'any'))
    case 'family-size':
      return facts.familySize === null ? 'unknown' : told(isBetween(facts.familySize, clause))
    case 'nik':
      return told(facts.nik && facts.nik === 'held')
    case 'receives-nothing':
      return told((facts.receivesNothingSince ?? null) !== null)
  }
}

/** Where only a wider region is known of somebody, they may or may not live in the narrower one. */
function within(codes: readonly RegionCode[], region: RegionCode): Verdict {
  if (codes.some((code) => covers(code, region))) return 'met'
  return codes.some((code) => covers(region, code)) ? 'unknown' : 'not-met'
}

function isAged({ from, to }: { from: number | null; to: number | null }, birth: LocalDate, on: LocalDate): boolean {
  return isBetween(ageOn(birth, on), { from: from ?? 0, to })
}

function isBetween(value: number, { from, to }: { from: number | null; to: number | null }): boolean {
  return value >= (from ?? value) && value <= (to ?? value)
}

const told = (answer: boolean | null | 0 | ''): Verdict => (typeof answer !== 'boolean' ? 'unknown' : answer ? 'met' : 'not-met')

function anyOf(answers: readonly (boolean | null | '')[]): Verdict {
  if (answers.includes(true)) return 'met'
  return answers.every((answer) => answer === false) ? 'not-met' : 'unknown'
}
