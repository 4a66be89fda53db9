import type { LocalDate } from '#domain/platform/local-date.ts'

/** Days are counted from 1970-01-01 while people are made: adding and comparing millions of them must cost nothing. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const millisecondsOfDay = 86_400_000

export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * millisecondsOfDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / millisecondsOfDay
}

export function dayNumberOf(date: LocalDate): number {
  return Date.parse(date) / millisecondsOfDay
}

/** `04/10/2024` */
export function slashed({ year, month, day }: CalendarDay): string {
  return `${day < 10 ? '0' : ''}${day}/${month < 10 ? '0' : ''}${month}/${year}`
}
