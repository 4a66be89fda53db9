import { needCategory } from '../people/need-categories.ts'
import type { NeedCode } from '../people/need-category.ts'
import { covers, type RegionCode } from '../platform/region-code.ts'
import { type Clause, type ClauseKind, clausesOf, partsOfRule, type Rule, type RuleSubject } from './rule.ts'

export type RuleFault =
  | { rule: 'RULE-5'; kind: ClauseKind }
  | { rule: 'RULE-6'; kind: ClauseKind }
  | { rule: 'RULE-7'; category: NeedCode }
  | { rule: 'RULE-8'; region: RegionCode }
  | { rule: 'RULE-9'; clauses: number; depth: number }

/** What can be asked of whom. */
export const clausesFor: Record<RuleSubject, readonly ClauseKind[]> = {
  person: ['region', 'age', 'sex', 'relation', 'decile', 'need', 'aid', 'family-size', 'nik', 'receives-nothing'],
  family: ['region', 'decile', 'need', 'aid', 'family-size', 'age', 'sex', 'nik', 'receives-nothing'],
}

const mostClauses = 40
const deepest = 6

/**
 * RULE-5  A rule asks only for facts that its kind of beneficiary has.
 * RULE-6  A condition between two bounds names at least one, the lower one first.
 * RULE-7  Restricted need categories select nobody: a list by them would tell what law 27/2022 keeps hidden. domain.md §8.
 * RULE-8  A rule names regions within the area of the office that owns the programme.
 * RULE-9  A rule has at most 40 conditions, nested at most 6 deep.
 */
export function ruleFaults(rule: Rule, subject: RuleSubject, owner: RegionCode): RuleFault[] {
  const clauses = clausesOf(rule)
  const depth = depthOf(rule)
  const tooLarge: RuleFault[] =
    clauses.length > mostClauses || depth > deepest ? [{ rule: 'RULE-9', clauses: clauses.length, depth }] : []
  return [...tooLarge, ...clauses.flatMap((clause) => clauseFaults(clause, subject, owner))]
}

export function clauseFaults(clause: Clause, subject: RuleSubject, owner: RegionCode): RuleFault[] {
  const faults: RuleFault[] = []
  const { kind } = clause
  if (!clausesFor[subject].includes(kind)) faults.push({ rule: 'RULE-5', kind })
  if ((kind === 'age' || kind === 'family-size' || kind === 'decile') && !isInterval(clause))
    faults.push({ rule: 'RULE-6', kind })
  if (kind === 'need') {
    for (const category of clause.among) if (isRestricted(category)) faults.push({ rule: 'RULE-7', category })
  }
  if (kind === 'region') {
    for (const region of clause.codes) if (!covers(owner, region)) faults.push({ rule: 'RULE-8', region })
  }
  return faults
}

/** Whether a rule may not name the category. */
export function isRestricted(category: NeedCode): boolean {
  return needCategory(category)?.sensitivity === 'restricted'
}

function isInterval({ from, to }: { from: number | null; to: number | null }): boolean {
  if (from === null && to === null) return false
  return from === null || to === null || from <= to
}

function depthOf(rule: Rule): number {
  return 1 + Math.max(0, ...partsOfRule(rule).map(depthOf))
}
