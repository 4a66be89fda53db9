import type { Month } from '../platform/period.ts'

/** The months from the first to the last, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month)
  return months
}

function monthAfter(month: Month): Month {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return (number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`) as Month
}
