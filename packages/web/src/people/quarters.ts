import { LocalDate, partsOf } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { formatDate } from '../platform/format.ts'

/** The quarter a period lies in: `2026-07` → `2026-Q3`; a quarter stays what it is. */
export function quarterOf(period: string): string {
  const month = /^(\d{4})-(\d\d)/.exec(period)
  return month === null ? period : `${month[1]}-Q${Math.ceil(Number(month[2]) / 3)}`
}

/**
 * `2026-Q3` → "triwulan 3 2026"; `2025-09` → "Sep 2025"; `2026-T2` → "tahap 2 2026"; months from one to another both in words; what is
 * none of these stays.
 */
export function periodWords(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter !== null) return m.people_quarter({ n: quarter[2] ?? '', year: quarter[1] ?? '' })
  const stage = /^(\d{4})-T(\d+)$/.exec(period)
  if (stage !== null) return m.people_stage({ n: stage[2] ?? '', year: stage[1] ?? '' })
  const [from, to] = period.split('/')
  if (from !== undefined && to !== undefined) return `${periodWords(from)} – ${periodWords(to)}`
  const first = LocalDate.safeParse(`${period}-01`)
  return first.success ? formatDate(first.data).replace(/^1 /, '') : period
}

/** The last `count` quarters up to the one of `on`, oldest first. */
export function lastQuarters(on: LocalDate, count: number): string[] {
  const { year, month } = partsOf(on)
  const last = year * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: count }, (_, at) => {
    const quarter = last - (count - 1 - at)
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
  })
}
