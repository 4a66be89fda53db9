import { z } from 'zod'
import type { LocalDate } from './local-date.ts'

/** A month of a year, `2026-07`. */
export const Month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .brand<'Month'>()
  .meta({ id: 'Month', examples: ['2026-07'] })
export type Month = z.infer<typeof Month>

/** A quarter of a year, as data files name it: `2026-Q3`. */
export const Quarter = z
  .string()
  .regex(/^20\d\d-Q[1-4]$/)
  .brand<'Quarter'>()
  .meta({ id: 'Quarter', examples: ['2026-Q3'] })
export type Quarter = z.infer<typeof Quarter>

/** The last day of the quarter: the day its figures stand for. */
export function lastDayOf(quarter: Quarter): string {
  const year = quarter.slice(0, 4)
  return { '1': `${year}-03-31`, '2': `${year}-06-30`, '3': `${year}-09-30`, '4': `${year}-12-31` }[quarter.slice(6)] as string
}

/** The quarter that a day lies in. */
export function quarterOf(date: LocalDate): Quarter {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}` as Quarter
}

export function quarterBefore(quarter: Quarter): Quarter {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  return (number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`) as Quarter
}
