import { z } from 'zod'

/** A calendar day without time or zone, `YYYY-MM-DD`. There was no year 0. */
export const LocalDate = z.iso
  .date()
  .refine((day) => day >= '0001', { message: 'There is no such day' })
  .brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The day, or undefined when there is no such day in the calendar. `month` counts from 1. */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  const longest = month === 2 && isLeapYear(year) ? 29 : daysOfMonth[month - 1]
  if (longest === undefined || !Number.isInteger(day) || day < 1 || day > longest || year < 1 || year > 9999) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate
}

export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Full years from `birth` to `on`; negative when `on` comes first. Someone born on 29 February turns on 1 March. */
export function ageOn(birth: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) >= birth.slice(5) ? years : years - 1
}

/** The calendar day of an instant in the agency's time zone. Kaltim is UTC+8 (WITA). */
export function localDateIn(instant: Date, offsetHours = 8): LocalDate {
  return new Date(instant.getTime() + offsetHours * 3_600_000).toISOString().slice(0, 10) as LocalDate
}

/** The full hour of an instant by the agency's clock, 0 to 23. */
export function localHourIn(instant: Date, offsetHours = 8): number {
  return new Date(instant.getTime() + offsetHours * 3_600_000).getUTCHours()
}

/** The day that comes `days` after; before, when negative. */
export function daysAfter(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as LocalDate
}
