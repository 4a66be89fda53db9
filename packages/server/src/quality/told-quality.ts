import { smallestTold } from '#domain/access/small-counts.rules.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { dimensions } from '#domain/quality/dimensions.ts'
import type { QualityCounts } from '#domain/quality/quality.ts'
import { type BoardMeasure, boardMeasures, type QualitySum } from './tally.sql.ts'

export type Counts = Readonly<Record<BoardMeasure, number>>
/** Keys of the regions of which a measure is withheld. */
export type Withheld = Readonly<Record<BoardMeasure, ReadonlySet<string>>>

export const nothing = Object.fromEntries(boardMeasures.map((measure) => [measure, 0])) as Counts

export function plus(one: Counts, other: Counts): Counts {
  return Object.fromEntries(boardMeasures.map((measure) => [measure, one[measure] + other[measure]])) as Counts
}

export function countsOf(rows: readonly { readonly measure: string; readonly amount: number }[]): Counts {
  return rows.reduce<Counts>((sum, { measure, amount }) => plus(sum, { ...nothing, [measure]: amount }), nothing)
}

/** By region, whatever the source. */
export function cellsOf(sums: readonly QualitySum[]): Map<RegionCode, Counts> {
  return new Map([...Map.groupBy(sums, ({ region }) => region)].map(([region, own]) => [region, countsOf(own)]))
}

/** As the reader is told it: of a region whose people are withheld nothing, else each figure that is not. */
export function told(key: string, counts: Counts, withheld: Withheld | undefined): QualityCounts {
  const hidden = (measure: BoardMeasure) => withheld?.persons.has(key) || withheld?.[measure].has(key)
  return shown(counts, (measure) => hidden(measure) ?? false)
}

/** The same of a figure that is no part of another: withheld where few carry a fault, or few carry none. */
export function toldAlone(counts: Counts): QualityCounts {
  const isSmall = (count: number) => count > 0 && count < smallestTold
  return shown(
    counts,
    (measure) => isSmall(counts[measure]) || isSmall(counts.persons - counts[measure]) || isSmall(counts.persons),
  )
}

function shown(counts: Counts, isHidden: (measure: BoardMeasure) => boolean): QualityCounts {
  const count = (measure: BoardMeasure) => (isHidden(measure) ? null : counts[measure])
  return {
    persons: count('persons'),
    faulty: Object.fromEntries(dimensions.map((dimension) => [dimension, count(dimension)])) as QualityCounts['faulty'],
    any: count('any'),
  }
}
