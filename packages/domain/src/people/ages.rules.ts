import { daysAfter, type LocalDate, localDate, partsOf } from '../platform/local-date.ts'

/** AGE-1  The birth dates of those who are at least `from` and at most `to` years old on a day; open where an age is. */
export function bornBetween(from: number | undefined, to: number | undefined, on: LocalDate) {
  return {
    ...(to !== undefined && { bornFrom: daysAfter(yearsBefore(on, to + 1), 1) }),
    ...(from !== undefined && { bornUntil: yearsBefore(on, from) }),
  }
}

/** Of 29 February the day before is left: who was born then turns on 1 March. */
function yearsBefore(date: LocalDate, years: number): LocalDate {
  const { year, month, day } = partsOf(date)
  return localDate(year - years, month, day) ?? (`${String(year - years).padStart(4, '0')}-02-28` as LocalDate)
}
