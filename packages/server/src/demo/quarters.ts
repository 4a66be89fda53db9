import type { LocalDate } from '#domain/platform/local-date.ts'

/** Three years on the oldest are still younger than 100: a NIK doesn't tell the century, so a newborn must not meet them. */
const atMost = 12

/** How many quarters lie between the one of a day and the one named `2026-Q4`. */
export function quartersBetween(asOf: LocalDate, quarter: string): number {
  const { year, number } = quarterOf(quarter)
  const first = Math.ceil(Number(asOf.slice(5, 7)) / 3)
  const quarters = (year - Number(asOf.slice(0, 4))) * 4 + number - first
  if (quarters < 0 || quarters > atMost) throw new RangeError('the quarter lies before the first list, or too far after it')
  return quarters
}

const romans = ['I', 'II', 'III', 'IV'] as const

/** `TRIWULAN III 2026` */
export function quarterWords(quarter: string): string {
  const { year, number } = quarterOf(quarter)
  return `TRIWULAN ${romans[number - 1]} ${year}`
}

function quarterOf(quarter: string): { year: number; number: number } {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(quarter) ?? []
  if (year === undefined || number === undefined) throw new RangeError('a quarter is written 2026-Q3')
  return { year: Number(year), number: Number(number) }
}
