import { daysAfter, type LocalDate } from '#domain/platform/local-date.ts'

export interface DayScale {
  /** Where the beginning of a day lies, in percent of the width. */
  at(day: LocalDate): number
  ticks: readonly { day: LocalDate; at: number }[]
}

const mostTicks = 6

/** Days along a line, from the first to the last, with a little air, and a few days to read it by. */
export function dayScale(days: readonly LocalDate[]): DayScale {
  const sorted = [...days].sort()
  const first = sorted[0] ?? ('2026-01-01' as LocalDate)
  const last = daysAfter(sorted.at(-1) ?? first, 1)
  const span = Math.max(daysBetween(first, last), 7)
  const at = (day: LocalDate) => (Math.min(Math.max(daysBetween(first, day), 0), span) / span) * 100

  const step = Math.ceil(span / mostTicks)
  const count = Math.floor((span - 1) / step) + 1
  return { at, ticks: Array.from({ length: count }, (_, n) => daysAfter(first, n * step)).map((day) => ({ day, at: at(day) })) }
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
