import type { getPeopleFigures, PeopleFigures } from '#domain/people/people.api.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { levelOf, type RegionCode, type RegionLevel } from '#domain/platform/region-code.ts'
import type { Work } from '../platform/work.ts'
import { sumTallies } from './tally.sql.ts'

/** Length of the codes one level below. */
const widthBelow: Record<RegionLevel, number> = { country: 2, province: 5, regency: 8, district: 13, village: 13 }

const restricted = new Set<string>(
  needCategories.filter(({ sensitivity }) => sensitivity === 'restricted').map(({ code }) => code),
)

/**
 * The registry in figures, for a region and the regions directly below it, as far as the caller's mandate reaches. In a
 * village a count of one is a person: so categories are counted only for those who may open people there, and restricted
 * ones only for those who may read them.
 */
export async function readFigures(work: Work, within: RegionCode): Promise<Output<typeof getPeopleFigures>> {
  const counted = await sumTallies(work.db, within, widthBelow[levelOf(within)])
  const regions = counted.map((figure) => ({
    ...figure,
    needs: figure.needs.filter((need) => mayCount(work, figure.region, need)),
  }))
  return { total: regions.reduce(add, nothing(within)), regions }
}

function mayCount(work: Work, region: RegionCode, { category }: PeopleFigures['needs'][number]): boolean {
  return work.holds(restricted.has(category) ? 'people.read-restricted-need' : 'people.read', region)
}

function nothing(region: RegionCode): PeopleFigures {
  return { region, persons: 0, families: 0, withoutNik: 0, deciles: [], needs: [] }
}

function add(total: PeopleFigures, one: PeopleFigures): PeopleFigures {
  return {
    region: total.region,
    persons: total.persons + one.persons,
    families: total.families + one.families,
    withoutNik: total.withoutNik + one.withoutNik,
    deciles: merge([...total.deciles, ...one.deciles], 'decile', 'families'),
    needs: merge([...total.needs, ...one.needs], 'category', 'open'),
  }
}

/** Rows of the same key added up, in the order of the keys. */
function merge<Key extends string, Amount extends string, Row extends Record<Key, string | number> & Record<Amount, number>>(
  rows: readonly Row[],
  key: Key,
  amount: Amount,
): Row[] {
  const sums = new Map<string | number, Row>()
  for (const row of rows) {
    const sum = sums.get(row[key])
    sums.set(row[key], sum ? { ...sum, [amount]: sum[amount] + row[amount] } : row)
  }
  return [...sums.values()].sort((a, b) => (a[key] < b[key] ? -1 : 1))
}
