import { type CountTree, withheldIn } from '#domain/access/small-counts.rules.ts'
import { levelOf, parentOf, type RegionCode, type RegionLevel } from '#domain/platform/region-code.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { type BoardMeasure, boardMeasures, sumQuality } from './tally.sql.ts'
import { cellsOf, type Counts, nothing, plus, type Withheld } from './told-quality.ts'

const widthBelow: Record<RegionLevel, number> = { country: 2, province: 5, regency: 8, district: 13, village: 13 }

/** Of whom no more is known than the region itself, they are a part of it among those below. */
export function keyOf(within: RegionCode, code: RegionCode): string {
  return code === within && levelOf(within) !== 'village' ? `${code} itself` : code
}

/**
 * What is withheld of a region and of those below it (AC-17, AC-18), judged from the country down, as the registry's own figures
 * are. How many carry no fault is what is left of all, so few of those are withheld with the same word.
 */
export async function withheldQuality(work: Work, within: RegionCode): Promise<Withheld> {
  const above: RegionCode[] = []
  for (let at = levelOf(within) === 'village' ? parentOf(within) : within; at !== undefined; at = parentOf(at)) above.unshift(at)
  const counted = new Map<string, [string, Counts][]>()
  for (const region of above) {
    const cells = cellsOf(await sumQuality(work.db, region, widthBelow[levelOf(region)], [...boardMeasures], undefined))
    // Those that are open to the reader hide nothing, and are hidden by nothing.
    counted.set(
      region,
      [...cells].filter(([code]) => !opensPeople(work, code)).map(([code, counts]) => [keyOf(region, code), counts]),
    )
  }
  const withheldOf = (amount: (counts: Counts) => number) => withheldIn(treeOf('ID', nothing, counted, amount))
  const of = (measure: BoardMeasure) => [
    ...withheldOf((counts) => counts[measure]),
    ...(measure === 'persons' ? [] : withheldOf((counts) => counts.persons - counts[measure])),
  ]
  return Object.fromEntries(boardMeasures.map((measure) => [measure, new Set(of(measure))])) as unknown as Withheld
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
