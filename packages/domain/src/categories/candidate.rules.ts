import { needFaults } from '../people/need.rules.ts'
import type { NeedAges, NeedCategory, NeedCode } from '../people/need-category.ts'
import { needCategories, needCategory } from '../people/need-categories.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { CandidateFacts, FamilyFacts } from './candidate-facts.ts'
import { candidateWays, type Ways } from './candidate-ways.ts'
import { idleOccupations, old, grownUp, type Reason, type Sign } from './sign.ts'

/** A category that the facts propose. */
export interface Proposed {
  readonly category: NeedCode
  /** All signs that hold of those that count for the category, in the order in which it names them. */
  readonly reasons: readonly Reason[]
  /** Criteria for which the facts speak. The others are for somebody to look at. */
  readonly shown: readonly string[]
}

/** The categories that facts can propose, with the signs that count for each. */
export const proposableCategories: readonly (NeedCategory & { readonly ways: Ways; readonly signs: readonly Sign[] })[] =
  needCategories.flatMap((category) => {
    const ways = candidateWays[category.code]
    return 'ways' in ways ? [{ ...category, ways, signs: signsOf(ways) }] : []
  })

/** Every sign that a category names, once; of several deciles the widest. */
function signsOf({ ways, shows = {} }: Ways): Sign[] {
  const named = [...new Set([...ways.flat(), ...Object.values(shows).flat()])]
  const widest = Math.max(0, ...named.map((sign) => (sign.startsWith('decile:') ? decileOf(sign) : 0)))
  return named.filter((sign) => !sign.startsWith('decile:') || decileOf(sign) === widest)
}

/** The bound of `decile:2`. */
export function decileOf(sign: Sign): number {
  return Number(sign.slice('decile:'.length))
}

/**
 * CAND-1  Somebody is a candidate for a category when they are of its age and sex, both known, and all signs of one of its ways hold.
 * CAND-2  No category that law 27/2022 restricts is proposed from facts. domain.md §8.
 * CAND-3  A category of families is proposed for whoever stands for the family, once. domain.md T7.
 * CAND-4  What is not known is no sign: somebody without a family card is not called alone, nobody of unknown age a child, nobody
 *         without an occupation idle.
 *
 * Categories that are open already are the caller's to leave out.
 */
export function proposedCategories(facts: CandidateFacts): Proposed[] {
  return proposableCategories
    .filter((category) => isMeant(category, facts))
    .flatMap((category) => proposedOf(category, facts) ?? [])
}

function isMeant({ ages, sex, units }: NeedCategory, facts: CandidateFacts): boolean {
  if (units[0] === 'family') return facts.family?.standsForIt === true
  return isOfAge(ages, facts.age) && (sex === undefined || sex === facts.sex)
}

function isOfAge({ from, below }: NeedAges, age: number | null): boolean {
  if (from === undefined && below === undefined) return true
  return age !== null && age >= (from ?? 0) && age < (below ?? Number.POSITIVE_INFINITY)
}

function proposedOf({ code, ways, signs }: (typeof proposableCategories)[number], facts: CandidateFacts): Proposed | undefined {
  const holds = (sign: Sign) => signHolds(sign, facts)
  if (!ways.ways.some((way) => way.every(holds))) return undefined
  return {
    category: code,
    reasons: signs.filter(holds).map((sign) => (sign.startsWith('decile:') ? `decile:${facts.family?.decile ?? 0}` : sign)),
    shown: Object.entries(ways.shows ?? {})
      .filter(([, all]) => all.every(holds))
      .map(([letter]) => `${code}.${letter}`),
  }
}

function signHolds(sign: Sign, facts: CandidateFacts): boolean {
  const { family, relation, occupation } = facts
  if (sign.startsWith('decile:')) return family !== null && family.decile !== null && family.decile <= decileOf(sign)
  if (sign.startsWith('outgrew:')) return facts.outgrown.includes(sign.slice('outgrew:'.length) as NeedCode)
  switch (sign) {
    case 'alone':
      return family !== null && family.others === 0
    case 'no-adult-beside':
      return family !== null && family.grownUpOthers === 0
    case 'no-able-beside':
      return family !== null && family.others > 0 && family.ableOthers === 0
    case 'no-parent':
      return relation === 'grandchild' || relation === 'relative' || relation === 'other'
    case 'heads-family':
      return relation === 'head' && family !== null
    case 'no-husband':
      return family !== null && family.spouses === 0
    case 'nobody-works':
      return family !== null && nobodyWorks(family)
    case 'scavenges':
      return occupation !== null && /pemulung/i.test(occupation)
    case 'begs':
      return occupation !== null && /pengemis/i.test(occupation)
    case 'no-papers':
      return (
        facts.nikMissingReason === 'never-registered' ||
        facts.nikMissingReason === 'papers-lost' ||
        facts.nikMissingReason === 'unknown-identity'
      )
    case 'no-village':
      return facts.villageUnknown
    default:
      throw new TypeError(`no such sign: ${sign}`)
  }
}

function nobodyWorks({ able, idle }: FamilyFacts): boolean {
  return able > 0 && idle === able
}

/** Whether it is known of a member that they could earn and do not; by what the civil registry calls it. */
export function isIdle(occupation: string | null): boolean {
  return occupation !== null && idleOccupations.some((one) => one === occupation.trim().toUpperCase())
}

/** Whether a member may be able to look after others: of the age for it, or of one that is not known. */
export function isAble(age: number | null): boolean {
  return age === null || (age >= grownUp && age < old)
}

/**
 * CAND-5  Confirmed without anybody having looked is only what the facts show: enough criteria for the category, those it
 *         requires among them; and never a category of children or of health, which domain.md §8 holds to be sensitive. All others wait
 *         for a visit.
 */
export function isShownByFacts(category: NeedCategory, shown: readonly string[], on: LocalDate): boolean {
  return category.sensitivity === 'ordinary' && needFaults(category, { on, met: shown }).length === 0
}

/** CAND-6  An open category is looked at again once its years are over: on the birthday that ends it. domain.md §1.1, rule hints. */
export function hasOutgrown(code: string, age: number | null): boolean {
  const below = needCategory(code as NeedCode)?.ages.below
  return below !== undefined && age !== null && age >= below
}

/** The criteria that somebody has to look at: those for which no fact speaks. */
export function criteriaToSee(category: NeedCategory, shown: readonly string[]) {
  return category.criteria.filter(({ id }) => !shown.includes(id))
}
