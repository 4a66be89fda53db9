import { daysAfter, type LocalDate } from '../platform/local-date.ts'

const daysOfMonth = 365.25 / 12

/** Of so many months: a fact loses the same in each year, whatever its leap days. */
export function daysOf(months: number): number {
  return Math.round(months * daysOfMonth)
}

/**
 * FRESH-3  A fact is as fresh as the share of its kind that may be expected to hold still: all on the day of which it speaks,
 *          half after a half-life, a quarter after two. Older is never fresher.
 */
export function freshness(asOf: LocalDate, on: LocalDate, months: number): number {
  const age = Math.max(0, daysBetween(asOf, on))
  return months === Number.POSITIVE_INFINITY ? 1 : 0.5 ** (age / daysOf(months))
}

/** The last day on which a fact is not to be checked again; null: it never is. */
export function freshUntil(asOf: LocalDate, months: number): LocalDate | null {
  return months === Number.POSITIVE_INFINITY ? null : daysAfter(asOf, daysOf(months))
}

/** FRESH-4  A fact is to be checked again once it is older than its half-life. */
export function isStale(asOf: LocalDate, on: LocalDate, months: number): boolean {
  const until = freshUntil(asOf, months)
  return until !== null && on > until
}

export interface Said {
  readonly source: string
  readonly asOf: LocalDate
}

/**
 * FRESH-5  A fact is known as of the last day of which its own source said it: a list that names somebody again says again what
 *          stands from it, and nothing of what others said. Whatever is laid together, nothing becomes fresher than the freshest
 *          of it, and nothing older than it was.
 */
export function knownAsOf(fact: Said, saidAgain: readonly Said[]): LocalDate {
  return saidAgain.reduce((last, { source, asOf }) => (source === fact.source && asOf > last ? asOf : last), fact.asOf)
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
