import { type CountTree, smallestTold, withheldIn } from '#domain/access/small-counts.rules.ts'
import { levelOf, parentOf, type RegionCode } from '#domain/platform/region-code.ts'
import { estimateOf, sumOf, visitsNeeded } from '#domain/targeting/error-figure.rules.ts'
import type { ErrorFigure } from '#domain/targeting/figures.ts'
import type { SampleKind } from '#domain/targeting/sample.ts'
import type { StratumRow } from './figures.sql.ts'

/** A district over the months that are looked at. */
export type District = Omit<StratumRow, 'month' | 'last'>

/** The visits of several months together, weighed by how many families stood there in the newest. */
export function overMonths(rows: readonly StratumRow[]): District[] {
  return [...Map.groupBy(rows, ({ district, kind }) => `${district} ${kind}`).values()].flatMap((own) => {
    const newest = own.toSorted((a, b) => (a.month < b.month ? 1 : -1))[0]
    return newest === undefined ? [] : [{ ...newest, ...sumsOf(own), frame: newest.frame }]
  })
}

const measures = {
  frame: (district: District) => district.frame,
  drawn: (district: District) => district.drawn,
  answered: (district: District) => district.answered,
  refused: (district: District) => district.refused,
  absent: (district: District) => district.absent,
  waiting: ({ drawn, answered, refused, absent }: District) => drawn - answered - refused - absent,
  errors: (district: District) => district.errors,
  sound: ({ answered, errors }: District) => answered - errors,
}

/**
 * Regions of whose figures nothing is told to whoever may not open people: those of which any count is withheld (AC-17, AC-18),
 * judged from the country down, so that a region is told or withheld alike whichever was asked for. Weights go with them: from
 * a share, its weight and the whole the other could be reckoned.
 */
export function withheldRegions(districts: readonly District[], kind: SampleKind): ReadonlySet<string> {
  const own = districts.filter((district) => district.kind === kind)
  return new Set(Object.values(measures).flatMap((measure) => [...withheldIn(treeOf('ID' as RegionCode, own, measure))]))
}

/** Those of whom no district is known are a part of their regency beside its districts. */
export function keyOf(district: RegionCode, within: RegionCode): string {
  return district === within && levelOf(within) === 'regency' ? `${district} itself` : district
}

function treeOf(region: RegionCode, rows: readonly District[], measure: (district: District) => number): CountTree {
  const count = rows.reduce((sum, row) => sum + measure(row), 0)
  if (levelOf(region) === 'regency')
    return {
      key: region,
      count,
      parts: rows.map((row) => ({ key: keyOf(row.district, region), count: measure(row), parts: [] })),
    }
  const parts = [...Map.groupBy(rows, ({ district }) => beneath(region, district))]
  return { key: region, count, parts: parts.map(([code, own]) => treeOf(code, own, measure)) }
}

/** The region directly below that one in which a district lies. */
export function beneath(region: RegionCode, district: RegionCode): RegionCode {
  let code = district
  for (let above = parentOf(code); above !== undefined && above !== region && code !== region; above = parentOf(code))
    code = above
  return code
}

/** Whether a figure that is no part of another would tell of few. */
export function isSmallAlone(districts: readonly District[]): boolean {
  return Object.values(measures).some((measure) => {
    const count = districts.reduce((sum, district) => sum + measure(district), 0)
    return count > 0 && count < smallestTold
  })
}

/** As the reader is told it. `finite`: one month, so that nobody is counted twice. */
export function figureOf(
  kind: SampleKind,
  districts: readonly District[],
  { withheld, finite }: { withheld: boolean; finite: boolean },
): ErrorFigure {
  const own = districts.filter((district) => district.kind === kind)
  if (withheld) return { kind, withheld, ...nothing }
  const sums = sumsOf(own)
  const frame = sumOf(own, 'frame')
  const estimate = estimateOf(own, finite)
  const { drawn, answered, refused, absent, errors } = sums
  return {
    kind,
    withheld,
    frame,
    drawn,
    answered,
    refused,
    absent,
    needed: visitsNeeded(frame),
    errors: estimate === null ? null : errors,
    share: estimate?.share ?? null,
    low: estimate?.low ?? null,
    high: estimate?.high ?? null,
  }
}

const nothing = {
  frame: null,
  drawn: null,
  answered: null,
  refused: null,
  absent: null,
  needed: null,
  errors: null,
  share: null,
  low: null,
  high: null,
}

function sumsOf(rows: readonly (District | StratumRow)[]) {
  return {
    drawn: sumOf(rows, 'drawn'),
    answered: sumOf(rows, 'answered'),
    refused: sumOf(rows, 'refused'),
    absent: sumOf(rows, 'absent'),
    errors: sumOf(rows, 'errors'),
  }
}
