import { ageOn, type LocalDate, localDate, partsOf } from '../platform/local-date.ts'
import { needCategory } from './need-categories.ts'
import { type NeedAges, type NeedCategory, NeedCode, type NeedCriterion, type NeedUnit } from './need-category.ts'

export type NeedFault =
  | { rule: 'NEED-1'; age: number; ages: NeedAges }
  | { rule: 'NEED-2'; met: number; needed: number; required: string[] }
  | { rule: 'NEED-3'; sex: 'female' }
  | { rule: 'NEED-4'; criteria: string[] }
  | { rule: 'NEED-5'; units: readonly NeedUnit[] }
  | { rule: 'NEED-7' }
  | { rule: 'NEED-8' }
  | { rule: 'NEED-9' }

export interface NeedFinding {
  /** Unknown for many who need help most: then age is not judged. */
  birthDate?: LocalDate | undefined
  sex?: 'male' | 'female' | undefined
  /** The kind of subject it is recorded for. */
  unit?: NeedUnit | undefined
  /** The day from which it holds. */
  on: LocalDate
  /** Ids of the criteria that were ticked. */
  met: readonly string[]
}

/**
 * NEED-1  On that day the person is of the age that the criteria name. domain.md §1.1.
 * NEED-2  As many criteria are met as the category asks, and those it requires among them. domain.md §1.1.
 * NEED-3  A category for women is not recorded for men. domain.md §1.1, PMKS-23.
 * NEED-4  Only criteria of this category and this criteria set are ticked. domain.md T4.
 * NEED-5  The category is recorded for the kind of subject it describes. domain.md T7.
 */
export function needFaults(category: NeedCategory, finding: NeedFinding): NeedFault[] {
  const ticked = new Set(finding.met)
  const met = category.criteria.filter((criterion) => ticked.has(criterion.id))
  const unknown = [...ticked].filter((id) => category.criteria.every((criterion) => criterion.id !== id))
  const required = category.criteria.filter((criterion) => criterion.required && !ticked.has(criterion.id)).map(idOf)
  const needed = criteriaNeeded(category)
  const age = finding.birthDate && ageOn(finding.birthDate, finding.on)

  const faults: NeedFault[] = []
  if (age !== undefined && !isWithin(category.ages, age)) faults.push({ rule: 'NEED-1', age, ages: category.ages })
  if (met.length < needed || required.length > 0) faults.push({ rule: 'NEED-2', met: met.length, needed, required })
  if (category.sex && finding.sex && category.sex !== finding.sex) faults.push({ rule: 'NEED-3', sex: category.sex })
  if (unknown.length > 0) faults.push({ rule: 'NEED-4', criteria: unknown })
  if (finding.unit && !category.units.includes(finding.unit)) faults.push({ rule: 'NEED-5', units: category.units })
  return faults
}

/** NEED-7  A category begins and ends on days that have come, and ends no earlier than it began. */
export function needPeriodFaults({ since, until }: { since: LocalDate; until?: LocalDate }, today: LocalDate): NeedFault[] {
  const isSound = since <= today && (until === undefined || (until >= since && until <= today))
  return isSound ? [] : [{ rule: 'NEED-7' }]
}

/** NEED-8  The category is one of the criteria set in force. */
export function needCodeFaults(code: string): NeedFault[] {
  const known = NeedCode.safeParse(code)
  return known.success && needCategory(known.data) ? [] : [{ rule: 'NEED-8' }]
}

/** NEED-9  A category of families is recorded for somebody who belongs to one. domain.md T7. */
export function needSubjectFaults(category: NeedCategory, belongsToFamily: boolean): NeedFault[] {
  return category.units[0] === 'person' || belongsToFamily ? [] : [{ rule: 'NEED-9' }]
}

export interface NeedEnding {
  /** A programme chooses by the category. */
  readonly isChosenBy: boolean
  /** On that day the person is of no age that the category names. */
  readonly isOutgrown: boolean
  /** Nobody here looks after whoever is dead or has left the province. */
  readonly isHere: boolean
}

/**
 * NEED-10  The end of a category by which a programme chooses costs aid, and is told first (NOTE-1), unless there is nothing to
 *          judge: its years are over, or the person is dead or gone. Programmes decide about those by themselves.
 */
export function endCostsAid({ isChosenBy, isOutgrown, isHere }: NeedEnding): boolean {
  return isChosenBy && !isOutgrown && isHere
}

/**
 * NEED-11  What costs aid is not ended by one officer alone: it is claimed, and another decides. Whoever recorded it may take it back
 *          on the same day as recorded in error.
 */
export function mayEndAlone(
  ending: NeedEnding,
  { reason, isOwn, recordedOn, today }: { reason: string; isOwn: boolean; recordedOn: LocalDate; today: LocalDate },
): boolean {
  return !endCostsAid(ending) || (reason === 'recorded-in-error' && isOwn && recordedOn === today)
}

/** Whether the years of a category are over for somebody on that day; where the birth date is not known, they are not. */
export function isOutgrown(category: NeedCategory, birthDate: LocalDate | undefined, on: LocalDate): boolean {
  return birthDate !== undefined && category.ages.below !== undefined && ageOn(birthDate, on) >= category.ages.below
}

/** How many criteria of the category must be met. */
export function criteriaNeeded({ meet, criteria }: NeedCategory): number {
  if (meet === 'all') return criteria.length
  return meet === 'any' ? 1 : meet
}

/**
 * NEED-6  A category with an upper age is looked at again on the birthday that ends it: 5 → 6, 18, 60. domain.md §1.1, rule hints.
 *
 * That birthday, also when it has passed; undefined when age never ends the category.
 */
export function needReviewOn(category: NeedCategory, birthDate: LocalDate | undefined): LocalDate | undefined {
  return birthDate === undefined || category.ages.below === undefined ? undefined : birthday(birthDate, category.ages.below)
}

/** Someone born on 29 February has the birthday on 1 March in other years, as `ageOn` counts. */
function birthday(birthDate: LocalDate, age: number): LocalDate | undefined {
  const { year, month, day } = partsOf(birthDate)
  return localDate(year + age, month, day) ?? localDate(year + age, month + 1, 1)
}

function isWithin({ from = 0, below = Number.POSITIVE_INFINITY }: NeedAges, age: number): boolean {
  return age >= from && age < below
}

function idOf(criterion: NeedCriterion): string {
  return criterion.id
}
