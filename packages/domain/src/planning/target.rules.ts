import type { Month, Quarter } from '../platform/period.ts'
import { covers, levelOf, type RegionCode } from '../platform/region-code.ts'
import type { TargetChange } from './target.ts'
import type { Unit } from './unit.ts'

export type TargetFault =
  | { rule: 'PLAN-1'; quarter: Quarter; regency: RegionCode }
  | { rule: 'PLAN-2'; quarter: Quarter; regency: RegionCode }
  | { rule: 'PLAN-3'; quarter: Quarter; regency: RegionCode }

/** Of a programme, what its targets must fit. */
export interface PlannedProgramme {
  readonly owner: RegionCode
  readonly firstMonth: Month
  readonly lastMonth: Month
}

/** Larger than any budget of a province in rupiah, and still an exact number everywhere. */
const largest = 1_000_000_000_000_000

/**
 * PLAN-1  A target is a whole number from nought on, in its own unit; empty takes it away.
 * PLAN-2  A target is set for a quarter in which the programme runs.
 * PLAN-3  A target is set for a regency or city within the area of the office that owns the programme.
 */
export function targetFaults(change: TargetChange, programme: PlannedProgramme): TargetFault[] {
  const { amount, quarter, regency } = change
  const isWhole = amount === null || (Number.isSafeInteger(amount) && amount >= 0 && amount <= largest)
  const isPlaced = levelOf(regency) === 'regency' && covers(programme.owner, regency)

  const faults: TargetFault[] = []
  if (!isWhole) faults.push({ rule: 'PLAN-1', quarter, regency })
  if (!runsIn(programme, quarter)) faults.push({ rule: 'PLAN-2', quarter, regency })
  if (!isPlaced) faults.push({ rule: 'PLAN-3', quarter, regency })
  return faults
}

export function runsIn({ firstMonth, lastMonth }: Pick<PlannedProgramme, 'firstMonth' | 'lastMonth'>, quarter: Quarter): boolean {
  const { first, last } = monthsOf(quarter)
  return firstMonth <= last && lastMonth >= first
}

function monthsOf(quarter: Quarter): { first: Month; last: Month } {
  const [year, number] = [quarter.slice(0, 4), Number(quarter.slice(6))]
  const month = (at: number) => `${year}-${String(at).padStart(2, '0')}` as Month
  return { first: month(number * 3 - 2), last: month(number * 3) }
}

/** The four quarters of a year, in order. */
export function quartersOf(year: number): [Quarter, Quarter, Quarter, Quarter] {
  const quarter = (number: number) => `${year}-Q${number}` as Quarter
  return [quarter(1), quarter(2), quarter(3), quarter(4)]
}

/**
 * PLAN-4  Persons and families who are helped in several quarters are the same ones: a year counts the largest of its
 * quarters. Groups, institutions, packages, payments and rupiah add up over the quarters. domain.md §5.3.
 */
export function yearTotal(unit: Unit, quarters: readonly (number | null)[]): number | null {
  const known = quarters.filter((amount) => amount !== null)
  if (known.length === 0) return null
  return addsUp(unit) ? known.reduce((sum, amount) => sum + amount, 0) : Math.max(...known)
}

export function addsUp(unit: Unit): boolean {
  return unit !== 'persons' && unit !== 'families'
}

/** PLAN-5  Amounts are added within one unit only: a total of different units does not exist. domain.md T10. */
export function totalsByUnit(rows: readonly { unit: Unit; amount: number | null }[]): ReadonlyMap<Unit, number> {
  const totals = new Map<Unit, number>()
  for (const { unit, amount } of rows) if (amount !== null) totals.set(unit, (totals.get(unit) ?? 0) + amount)
  return totals
}

/** PLAN-6  What was reached is a share of its target; without a target, with one of nought, or withheld, there is no share. */
export function shareOf(realised: number | null, target: number | null): number | null {
  return realised === null || target === null || target === 0 ? null : realised / target
}
