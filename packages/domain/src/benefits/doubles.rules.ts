import type { LocalDate } from '../platform/local-date.ts'
import { covers, type RegionCode } from '../platform/region-code.ts'
import type { BenefitCode } from '../settings/benefit-code.ts'
import type { BenefitRule, BenefitRuleDraft, PairLevel } from './matrix.ts'

/** What of a rule decides whether it counts. */
export type PairRule = Pick<BenefitRule, 'id' | 'one' | 'other' | 'level' | 'verdict' | 'region' | 'since' | 'until'>

/** Somebody receives something on the day that is looked at. */
export interface Holding {
  /** Null: the family as one. */
  readonly person: string | null
  readonly code: BenefitCode
  readonly payer: string
}

export interface FoundPair<Rule extends PairRule> {
  readonly level: PairLevel
  /** The person; null at the level of the family. */
  readonly person: string | null
  readonly rule: Rule
}

/**
 * BEN-1  A cell of the matrix counts from its first day until the day of its end. Of several that hold at one place the one of
 *        the narrowest region counts: a regency may forbid or allow what its province does not.
 */
export function ruleFor<Rule extends PairRule>(
  rules: readonly Rule[],
  { one, other, level }: Pick<PairRule, 'one' | 'other' | 'level'>,
  region: RegionCode,
  day: LocalDate,
): Rule | undefined {
  return rules
    .filter(
      (rule) =>
        rule.level === level &&
        rule.one === one &&
        rule.other === other &&
        rule.since <= day &&
        (rule.until === null || day < rule.until) &&
        covers(rule.region, region),
    )
    .toSorted((a, b) => narrowness(b.region) - narrowness(a.region))[0]
}

/** 0 for the country; the longer the code, the narrower the region. */
const narrowness = (region: RegionCode): number => (region === 'ID' ? 0 : region.length)

/**
 * BEN-2  Two different kinds held at one time are a double where the matrix of the day forbids them or asks for a look: by the same
 *        person, or by anybody of one family. What a family receives as one counts for the family only. One kind is a double with
 *        itself only where two payers give it, since files mark every member of a family that receives.
 */
export function doublesOf<Rule extends PairRule>(
  holdings: readonly Holding[],
  rules: readonly Rule[],
  region: RegionCode,
  day: LocalDate,
): FoundPair<Rule>[] {
  const found = new Map<string, FoundPair<Rule>>()
  for (const [at, first] of holdings.entries()) {
    for (const second of holdings.slice(at + 1)) {
      if (first.code === second.code && first.payer === second.payer) continue
      const [one, other] = inOrder(first.code, second.code)
      const add = (level: PairLevel, person: string | null) => {
        const rule = ruleFor(rules, { one, other, level }, region, day)
        if (rule && rule.verdict !== 'allowed') found.set([level, person, one, other].join(' '), { level, person, rule })
      }
      add('family', null)
      if (first.person !== null && first.person === second.person) add('person', first.person)
    }
  }
  return [...found.values()]
}

/** A pair is written in one order, so that each stands in the matrix once. */
export function inOrder(a: BenefitCode, b: BenefitCode): [BenefitCode, BenefitCode] {
  return a <= b ? [a, b] : [b, a]
}

export type RuleFault = { rule: 'BEN-3'; field: 'ground' } | { rule: 'BEN-4'; since: LocalDate }

/**
 * BEN-3  What forbids two benefits, or asks for a look, names its ground.
 * BEN-4  A change closes what stood in the cell and begins today at the earliest, and not before the last change that is recorded:
 *        what the matrix said on any day before stays as it was.
 */
export function ruleFaults(
  draft: Pick<BenefitRuleDraft, 'verdict' | 'ground' | 'since'>,
  last: Pick<PairRule, 'since' | 'until'> | undefined,
  today: LocalDate,
): RuleFault[] {
  const taken = last?.until ?? last?.since
  const earliest = taken !== undefined && taken > today ? taken : today
  return [
    ...(draft.verdict !== null && draft.verdict !== 'allowed' && draft.ground === ''
      ? [{ rule: 'BEN-3', field: 'ground' } as const]
      : []),
    ...(draft.since < earliest ? [{ rule: 'BEN-4', since: earliest } as const] : []),
  ]
}
