import { type ConditionKind, type ConditionTerm, conditionTerms, type HealthCondition } from '../people/health-condition.ts'
import type { Sex } from '../people/person.ts'
import { ageOn, daysAfter, type LocalDate } from '../platform/local-date.ts'

export type ConditionFault =
  | { rule: 'PROP-52'; why: 'not-female' | 'age' | 'expected-too-late' | 'expected-too-early'; between: [LocalDate, LocalDate] }
  | { rule: 'PROP-54'; until: LocalDate }

/** Days from conception as it is counted to birth, and of childbed. */
const pregnancyDays = 280
const childbedDays = 42
const ages = { from: 10, below: 60 }
/** Days before the end in which it may be found anew. */
const anewDays = 60

interface Seen {
  readonly observedOn: LocalDate
  readonly expectedOn: LocalDate
  readonly sex: Sex | null
  readonly birthDate: LocalDate | null
}

/**
 * PROP-52  A pregnancy is told of somebody who is not recorded as a man and, where the age is known, is between 10 and 60, with a day
 *          of birth within forty weeks of the sighting, or in childbed (42 days) before it.
 */
export function pregnancyFaults({ observedOn, expectedOn, sex, birthDate }: Seen): ConditionFault[] {
  const between: [LocalDate, LocalDate] = [daysAfter(observedOn, -childbedDays), daysAfter(observedOn, pregnancyDays)]
  const age = birthDate === null ? undefined : ageOn(birthDate, observedOn)
  const faults: ConditionFault[] = []
  if (sex === 'male') faults.push({ rule: 'PROP-52', why: 'not-female', between })
  if (age !== undefined && (age < ages.from || age >= ages.below)) faults.push({ rule: 'PROP-52', why: 'age', between })
  if (expectedOn < between[0]) faults.push({ rule: 'PROP-52', why: 'expected-too-early', between })
  if (expectedOn > between[1]) faults.push({ rule: 'PROP-52', why: 'expected-too-late', between })
  return faults
}

/** PROP-53  A condition of health ends by itself, by the term in force when it was found: a pregnancy after childbed, an illness after a year. */
export function lastDayOf(
  { kind, since, expectedOn }: { kind: ConditionKind; since: LocalDate; expectedOn: LocalDate | null },
  terms: readonly ConditionTerm[] = conditionTerms,
): LocalDate {
  const term = terms.find((one) => one.kind === kind && one.from <= since && (one.to === null || since <= one.to))
  const begins = term?.after === 'expected' ? (expectedOn ?? since) : since
  return daysAfter(begins, term?.days ?? 0)
}

export function standsOn(
  { since, until, takenBack }: Pick<HealthCondition, 'since' | 'until' | 'takenBack'>,
  day: LocalDate,
): boolean {
  return !takenBack && since <= day && day <= until
}

/** PROP-54  What stands already is not found again, but for its last sixty days. */
export function againFaults(
  had: readonly Pick<HealthCondition, 'kind' | 'since' | 'until' | 'takenBack'>[],
  kind: ConditionKind,
  day: LocalDate,
): ConditionFault[] {
  const standing = had.find((one) => one.kind === kind && standsOn(one, day) && daysAfter(day, anewDays) < one.until)
  return standing === undefined ? [] : [{ rule: 'PROP-54', until: standing.until }]
}

/** PROP-55  That somebody is ill or pregnant is told to those who may read what the law restricts; to others the page says nothing of it. */
export function mayReadConditions(reader: { readsRestricted: boolean }): boolean {
  return reader.readsRestricted
}
