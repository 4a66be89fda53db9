import type { Unit } from '../planning/unit.ts'
import { type Quarter, quarterBefore } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { ToldCount } from '../access/told-count.ts'
import type { ToldTotal } from '../planning/told-reached.rules.ts'
import type { ReachedCell } from './board.ts'

/** Figures of one programme, with what was reached in all regencies together. */
export interface Figures {
  readonly cells: readonly ReachedCell[]
  readonly totals: readonly ToldTotal[]
}

export interface Sums {
  /** Null: nobody set one. */
  readonly target: number | null
  /** Null: withheld. */
  readonly realised: ToldCount
}

interface Wanted {
  readonly unit: Unit
  readonly quarter: Quarter
  /** One regency, or all of them. */
  readonly regency?: RegionCode | undefined
}

/**
 * INS-2  A figure adds one unit in one quarter over regencies; never two units, never two quarters. domain.md T10. What was
 *        reached in all of them is told with them, since some of it may be withheld.
 */
export function sumsOf({ cells, totals }: Figures, { unit, quarter, regency }: Wanted): Sums {
  const wanted = cells.filter(
    (cell) => cell.unit === unit && cell.quarter === quarter && (regency === undefined || cell.regency === regency),
  )
  const targets = wanted.map((cell) => cell.target).filter((target) => target !== null)
  const told = regency === undefined ? totals.filter((one) => one.unit === unit && one.quarter === quarter) : wanted
  return {
    target: targets.length === 0 ? null : targets.reduce((sum, target) => sum + target, 0),
    realised: told.reduce<ToldCount>((sum, { realised }) => (sum === null || realised === null ? null : sum + realised), 0),
  }
}

/** From the lowest; each begins at its bound. */
export const bands = [
  { band: 'very-low', from: 0 },
  { band: 'low', from: 0.51 },
  { band: 'middling', from: 0.66 },
  { band: 'high', from: 0.76 },
  { band: 'very-high', from: 0.91 },
] as const
export type Band = (typeof bands)[number]['band']

/**
 * INS-3  What was reached is rated as in the government's quarterly evaluation; each band begins at its bound, so that
 * no share falls between two. Without a target there is no rating. domain.md §5.3, T11.
 */
export function bandOf(share: number | null): Band | null {
  return share === null ? null : (bands.findLast(({ from }) => share >= from)?.band ?? 'very-low')
}

/** INS-4  Where there is no target, regions are set apart by five equal steps up to the largest of them; nought is no step. */
export function stepOf(value: number, largest: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (value <= 0 || largest <= 0) return 0
  return Math.min(5, Math.ceil((value / largest) * 5)) as 1 | 2 | 3 | 4 | 5
}

/** Quarters up to one of them, oldest first. */
export function quartersUpTo(last: Quarter, count: number): Quarter[] {
  const quarters = [last]
  while (quarters.length < count) quarters.unshift(quarterBefore(quarters[0] as Quarter))
  return quarters
}
