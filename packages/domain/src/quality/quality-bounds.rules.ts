import { oldestAge } from '../people/birth-date.rules.ts'
import { type LocalDate, localDate, partsOf } from '../platform/local-date.ts'
import { type Quarter, quarterBefore, quarterOf } from '../platform/period.ts'
import type { Limits } from '../settings/limit-catalogue.ts'

/** Those of the limits that decide about people and families. */
type QualityLimits = Pick<Limits, 'facts-months' | 'decile-quarters' | 'doubted-age' | 'head-age' | 'largest-family'>

/** The days and numbers against which people are held on a day: the same for the rules here and for the statement that looks at all. */
export interface QualityBounds {
  readonly today: LocalDate
  /** Born after it: 120 years or younger (BIRTH-2). */
  readonly impossiblyOldBy: LocalDate
  readonly veryOldBy: LocalDate
  /** A head who was born after it is young. */
  readonly headBy: LocalDate
  /** Facts confirmed before it are old. */
  readonly confirmedFrom: LocalDate
  /** Deciles of a quarter before it are old. */
  readonly decileFrom: Quarter
  readonly largestFamily: number
}

/** QUAL-1  What counts as old, young or large is set with a day from which it holds (LIM-1). domain.md, evidence marks. */
export function boundsOn(today: LocalDate, limits: QualityLimits): QualityBounds {
  let decileFrom = quarterOf(today)
  for (let back = 0; back < limits['decile-quarters']; back++) decileFrom = quarterBefore(decileFrom)
  return {
    today,
    impossiblyOldBy: lastBirthDateOf(oldestAge + 1, today),
    veryOldBy: lastBirthDateOf(limits['doubted-age'], today),
    headBy: lastBirthDateOf(limits['head-age'], today),
    confirmedFrom: monthsBefore(today, limits['facts-months']),
    decileFrom,
    largestFamily: limits['largest-family'],
  }
}

/** The latest day of birth of whoever is at least so old: born on 29 February, one turns on 1 March. */
export function lastBirthDateOf(age: number, on: LocalDate): LocalDate {
  return monthsBefore(on, age * 12)
}

/** The same day of an earlier month, or its last. */
export function monthsBefore(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const at = year * 12 + (month - 1) - months
  for (let last = day; ; last--) {
    const found = localDate(Math.floor(at / 12), (at % 12) + 1, last)
    if (found !== undefined) return found
  }
}
