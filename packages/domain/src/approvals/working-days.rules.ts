import { daysAfter, type LocalDate } from '../platform/local-date.ts'

/** The holidays that hold for one region: national ones, its own, and those of the regions above it. */
export type Holidays = ReadonlySet<LocalDate>

const sunday = 0
const saturday = 6

/** WD-1  Offices work from Monday to Friday, except on holidays. */
export function isWorkingDay(day: LocalDate, holidays: Holidays): boolean {
  const weekday = weekdayOf(day)
  return weekday !== sunday && weekday !== saturday && !holidays.has(day)
}

/** WD-2  A step that has n working days is due on the n-th working day after the day on which it came. */
export function dueAfter(came: LocalDate, workingDays: number, holidays: Holidays): LocalDate {
  let day = came
  for (let left = workingDays; left > 0; ) {
    day = daysAfter(day, 1)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/** WD-3  Time is counted in working days after the first day, up to and with the last; none where the last comes first. */
export function workingDaysBetween(first: LocalDate, last: LocalDate, holidays: Holidays): number {
  let count = 0
  for (let day = daysAfter(first, 1); day <= last; day = daysAfter(day, 1)) if (isWorkingDay(day, holidays)) count += 1
  return count
}

/** 0 is Sunday. 1 January 1970 was a Thursday. */
function weekdayOf(day: LocalDate): number {
  return (((Date.parse(day) / 86_400_000 + 4) % 7) + 7) % 7
}
