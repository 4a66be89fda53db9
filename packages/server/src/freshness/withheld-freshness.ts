import { type CountTree, withheldIn } from '#domain/access/small-counts.rules.ts'
import { levelOf, parentOf, type RegionCode, type RegionLevel } from '#domain/platform/region-code.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { type FreshSum, sumFreshness } from './tally.sql.ts'

/** Length of the codes one level below. */
export const widthBelow: Record<RegionLevel, number> = { country: 2, province: 5, regency: 8, district: 13, village: 13 }

export interface Counts {
  readonly families: number
  readonly fresh: number
  readonly atStake: number
}

export const nothing: Counts = { families: 0, fresh: 0, atStake: 0 }

export function plus(one: Counts, other: Counts): Counts {
  return { families: one.families + other.families, fresh: one.fresh + other.fresh, atStake: one.atStake + other.atStake }
}

export function cellsOf(sums: readonly FreshSum[]): Map<RegionCode, Counts> {
  const of = (own: readonly FreshSum[], measure: FreshSum['measure']) => own.find((sum) => sum.measure === measure)?.amount ?? 0
  return new Map(
    [...Map.groupBy(sums, ({ region }) => region)].map(([region, own]) => [
      region,
      { families: of(own, 'families'), fresh: of(own, 'fresh'), atStake: of(own, 'at-stake') },
    ]),
  )
}

/** Of whom no more is known than the region itself, they are a part of it among those below. */
export function keyOf(within: RegionCode, code: RegionCode): string {
  return code === within && levelOf(within) !== 'village' ? `${code} itself` : code
}

/** Keys of the regions of which families, or the share of them that is fresh, are withheld. */
export interface Withheld {
  readonly families: ReadonlySet<string>
  readonly fresh: ReadonlySet<string>
}

/**
 * What is withheld of a region and of those below it (AC-17, AC-18), judged from the country down, as quality's figures are. How
 * many are to be checked again is what is left of all, so few of those are withheld with the same word.
 */
export async function withheldFreshness(work: Work, within: RegionCode): Promise<Withheld> {
  const above: RegionCode[] = []
  for (let at = levelOf(within) === 'village' ? parentOf(within) : within; at !== undefined; at = parentOf(at)) above.unshift(at)
  const counted = new Map<string, [string, Counts][]>()
  for (const region of above) {
    const cells = cellsOf(await sumFreshness(work.db, region, widthBelow[levelOf(region)]))
    // Those that are open to the reader hide nothing, and are hidden by nothing.
    counted.set(
      region,
      [...cells].filter(([code]) => !opensPeople(work, code)).map(([code, counts]) => [keyOf(region, code), counts]),
    )
  }
  const withheldOf = (amount: (counts: Counts) => number) => withheldIn(treeOf('ID', nothing, counted, amount))
  return {
    families: withheldOf(({ families }) => families),
    fresh: new Set([...withheldOf(({ fresh }) => fresh), ...withheldOf(({ families, fresh }) => families - fresh)]),
  }
}

function treeOf(
  key: string,
  own: Counts,
  counted: ReadonlyMap<string, readonly (readonly [string, Counts])[]>,
  amount: (counts: Counts) => number,
): CountTree {
  const below = counted.get(key)
  const parts = below?.map(([code, counts]) => treeOf(code, counts, counted, amount)) ?? []
  return { key, parts, count: amount(below === undefined ? own : below.reduce((sum, [, counts]) => plus(sum, counts), nothing)) }
}
