import { criteriaNeeded } from '#domain/people/need.rules.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { NeedCategory, NeedCode } from '#domain/people/need-category.ts'
import { ageOn, type LocalDate } from '#domain/platform/local-date.ts'
import { calendarDay, dayNumberOf } from './calendar-day.ts'
import { type KnownCandidate, type NeedCandidateFacts, needChances } from './need-chances.ts'
import { hashOf, type Random, seededRandom } from './random.ts'

export type { NeedCandidateFacts } from './need-chances.ts'

/** A need as a social worker would record it on that person's page. */
export interface NeedCandidate {
  readonly category: NeedCode
  /** Ids of criteria: `PMKS-08.a`. */
  readonly met: string[]
  readonly since: LocalDate
  readonly source: 'visit' | 'document' | 'statement'
}

/**
 * The need categories in which a synthetic person is recorded on that day. Always the same for the same person id, and
 * never one that the rules of the categories would refuse. Categories of families come with the head of the family only.
 */
export function needCandidates(facts: NeedCandidateFacts, on: LocalDate): NeedCandidate[] {
  if (facts.birthDate === null || facts.sex === null || facts.birthDate > on) return []
  const birthDate = facts.birthDate as LocalDate
  const person: KnownCandidate = { ...facts, age: ageOn(birthDate, on), decile: facts.decile ?? 6 }
  return needCategories
    .filter((category) => isOfAge(category, person.age) && (category.sex === undefined || category.sex === person.sex))
    .filter((category) => luck(person.personId, category.code) < needChances[category.code].of(person))
    .map((category) => candidate(category, person.personId, birthDate, on))
}

function luck(personId: string, code: NeedCode): number {
  return hashOf(`${code}${personId}`) / 4_294_967_296
}

function candidate(category: NeedCategory, personId: string, birthDate: LocalDate, on: LocalDate): NeedCandidate {
  const random = seededRandom(hashOf(personId), hashOf(category.code))
  const earlier = daysBefore(on, random.int(5, 900))
  return {
    category: category.code,
    met: criteriaMet(random, category),
    since: earlier >= birthDate && isOfAge(category, ageOn(birthDate, earlier)) ? earlier : on,
    source: random.pick(['visit', 'visit', 'visit', 'statement', 'document']),
  }
}

/** As many as the category asks, the required and the usual ones first, at times one more. */
function criteriaMet(random: Random, category: NeedCategory): string[] {
  const usual = needChances[category.code].usual ?? ''
  const place = new Map(category.criteria.map(({ id, required }) => [id, required ? -1 : placeOf(random, usual, id.slice(-1))]))
  const inOrder = category.criteria.map(({ id }) => id).toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
  const count = criteriaNeeded(category) + (random.chance(0.3) ? 1 : 0)
  return inOrder.slice(0, count).toSorted()
}

function placeOf(random: Random, usual: string, letter: string): number {
  const at = usual.indexOf(letter)
  return (at < 0 ? usual.length + 1 : at) + random.real() * (usual === '' ? 8 : 2.5)
}

function isOfAge({ ages: { from = 0, below = Number.POSITIVE_INFINITY } }: NeedCategory, age: number): boolean {
  return age >= from && age < below
}

function daysBefore(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = calendarDay(dayNumberOf(date) - days)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate
}
