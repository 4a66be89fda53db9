import { levelOf } from '../platform/region-code.ts'
import { monthsBetween } from './month-span.ts'
import type { BeneficiaryKind, ProgrammeDraft } from './programme.ts'
import type { RuleSubject } from './rule.ts'
import { type RuleFault, ruleFaults } from './rule.rules.ts'

export type ProgrammeFault =
  | { rule: 'PROG-1'; beneficiary: BeneficiaryKind; has: 'rule' | 'no-rule' }
  | { rule: 'PROG-2'; months: number }
  | { rule: 'PROG-3' }
  | { rule: 'PROG-4' }
  | { rule: 'PROG-5' }
  | RuleFault

/** Kinds of beneficiary that a rule chooses; of groups and institutions the lists come by proposals. */
export function choosesByRule(kind: BeneficiaryKind): kind is RuleSubject {
  return kind === 'person' || kind === 'family'
}

/** Rupiah a month: so many that the sums of a list of millions are still exact. */
const largestAmount = 1_000_000_000

/**
 * PROG-1  A programme for persons or families has a rule; groups and institutions propose themselves. product.md P0, P1.
 * PROG-2  A programme runs over at least one and at most 60 months, the first before the last.
 * PROG-3  An amount is more than nothing and at most a billion rupiah a month; without one, goods or services are given. Social assistance in money names it. domain.md §4.2, T13.
 * PROG-4  A programme belongs to the office of a province or a regency. product.md P1.
 */
export function programmeFaults(draft: ProgrammeDraft): ProgrammeFault[] {
  const { beneficiary, rule, amount, owner } = draft
  const byRule = choosesByRule(beneficiary)
  const faults: ProgrammeFault[] = []
  if (byRule !== (rule !== null)) faults.push({ rule: 'PROG-1', beneficiary, has: rule === null ? 'no-rule' : 'rule' })
  const months = draft.firstMonth > draft.lastMonth ? 0 : monthsBetween(draft.firstMonth, draft.lastMonth).length
  if (months < 1 || months > 60) faults.push({ rule: 'PROG-2', months })
  if (amount !== null && (amount <= 0 || amount > largestAmount)) faults.push({ rule: 'PROG-3' })
  if (amount === null && draft.accountKind === 'social-assistance') faults.push({ rule: 'PROG-3' })
  if (!['province', 'regency'].includes(levelOf(owner))) faults.push({ rule: 'PROG-4' })
  return byRule && rule !== null ? [...faults, ...ruleFaults(rule, beneficiary, owner)] : faults
}

/** PROG-5  A programme that has lists keeps its kind of beneficiary and its office: what was listed under its name stays what it was. */
export function redefinitionFaults(before: ProgrammeDraft, after: ProgrammeDraft, lists: number): ProgrammeFault[] {
  const same = before.beneficiary === after.beneficiary && before.owner === after.owner
  return same || lists === 0 ? [] : [{ rule: 'PROG-5' }]
}
