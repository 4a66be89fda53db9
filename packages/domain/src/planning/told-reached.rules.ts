import { type CountTree, withheldIn } from '../access/small-counts.rules.ts'
import type { ToldCount } from '../access/told-count.ts'
import type { Quarter } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { Unit } from './unit.ts'

/** What was reached of one programme in one regency, quarter and unit. */
export interface Reached {
  readonly regency: RegionCode
  readonly quarter: Quarter
  readonly unit: Unit
  readonly realised: number
}

/** All regencies together. */
export interface ToldTotal {
  readonly quarter: Quarter
  readonly unit: Unit
  readonly realised: ToldCount
}

export interface ToldReached<Cell extends Reached> {
  readonly cells: readonly (Omit<Cell, 'realised'> & { readonly realised: ToldCount })[]
  readonly totals: readonly ToldTotal[]
}

/** The unit whose number says how many there were: money and packages follow from it. */
const heads: readonly Unit[] = ['persons', 'families', 'groups', 'institutions', 'payments', 'packages']
const all = 'all'

/**
 * PLAN-8  What few were reached with is withheld in every unit at once (AC-17, AC-18): the rupiah of a quarter divided by
 *         the amount for each would tell how many there were.
 */
export function toldReached<Cell extends Reached>(
  cells: readonly Cell[],
  isOpen: (regency: RegionCode) => boolean,
): ToldReached<Cell> {
  const quarters = Map.groupBy(cells, (cell) => cell.quarter)
  const told = [...quarters].map(([quarter, own]) => toldQuarter(quarter, own, isOpen))
  return { cells: told.flatMap((one) => one.cells), totals: told.flatMap((one) => one.totals) }
}

function toldQuarter<Cell extends Reached>(
  quarter: Quarter,
  cells: readonly Cell[],
  isOpen: (regency: RegionCode) => boolean,
): ToldReached<Cell> {
  const withheld = withheldIn(treeOf(cells.filter(({ regency }) => !isOpen(regency))))
  const units = [...Map.groupBy(cells, (cell) => cell.unit)]
  return {
    cells: cells.map((cell) => ({
      ...cell,
      realised: withheld.has(cell.regency) ? null : cell.realised,
    })),
    totals: units.map(([unit, own]) => ({
      quarter,
      unit,
      realised: withheld.has(all) ? null : own.reduce((sum, { realised }) => sum + realised, 0),
    })),
  }
}

function treeOf(cells: readonly Reached[]): CountTree {
  const unit = heads.find((one) => cells.some((cell) => cell.unit === one && cell.realised > 0))
  const regencies = Map.groupBy(cells, (cell) => cell.regency)
  const parts = [...regencies].map(([key, own]) => ({
    key,
    count: own.filter((cell) => cell.unit === unit).reduce((sum, { realised }) => sum + realised, 0),
    parts: [],
  }))
  return { key: all, count: parts.reduce((sum, { count }) => sum + count, 0), parts }
}
