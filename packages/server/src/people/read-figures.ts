import { type CountTree, withheldIn } from '#domain/access/small-counts.rules.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { getPeopleFigures, PeopleFigures } from '#domain/people/people.api.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { levelOf, parentOf, type RegionCode, type RegionLevel } from '#domain/platform/region-code.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { type CountedFigures, sumTallies } from './tally.sql.ts'

/** Length of the codes one level below. */
const widthBelow: Record<RegionLevel, number> = { country: 2, province: 5, regency: 8, district: 13, village: 13 }

const restricted = new Set<string>(
  needCategories.filter(({ sensitivity }) => sensitivity === 'restricted').map(({ code }) => code),
)

/**
 * The registry in figures, for a region and the regions directly below it, as far as the caller's mandate reaches. In a
 * village a count of one is a person: so small counts are told only to those who may open people there, categories and
 * deciles too, and restricted categories only to those who may read them.
 */
export async function readFigures(work: Work, within: RegionCode): Promise<Output<typeof getPeopleFigures>> {
  const regions = (await sumTallies(work.db, within, widthBelow[levelOf(within)])).map((figure) => ({
    ...figure,
    needs: figure.needs.filter((need) => mayCount(work, figure.region, need)),
    withoutNames: figure.withoutNames.filter((total) => mayCount(work, figure.region, total)),
  }))
  const total = regions.reduce(add, nothing(within))
  if (regions.every(({ region }) => opensPeople(work, region))) return { total, regions } as Output<typeof getPeopleFigures>

  const withheld = await withheldFor(work, within)
  return {
    total: told(total, within, withheld, false),
    regions: regions.map((figure) => told(figure, keyOf(figure, within), withheld, opensPeople(work, figure.region))),
  }
}

const measures = ['persons', 'families', 'withoutNik'] as const
type Withheld = Record<(typeof measures)[number], ReadonlySet<string>>

/** Of whom no more is known than the region itself, they stand among its parts. */
function keyOf({ region }: CountedFigures, within: string): string {
  return region === within && levelOf(region) !== 'village' ? `${region} itself` : region
}

function told(figure: CountedFigures, key: string, withheld: Withheld, open: boolean): PeopleFigures {
  const shown = (measure: (typeof measures)[number]) => (withheld[measure].has(key) ? null : figure[measure])
  return {
    region: figure.region,
    persons: shown('persons'),
    families: shown('families'),
    withoutNik: shown('withoutNik'),
    deciles: open ? [...figure.deciles] : null,
    needs: [...figure.needs],
    withoutNames: [...figure.withoutNames],
  }
}

/**
 * What is withheld of a region and of those below it. Judged from the country down, so that whatever figure is asked for
 * next, a region's is told or withheld alike.
 */
async function withheldFor(work: Work, within: RegionCode): Promise<Withheld> {
  const above: RegionCode[] = []
  for (let at = levelOf(within) === 'village' ? parentOf(within) : within; at !== undefined; at = parentOf(at)) above.unshift(at)
  const counted = new Map<RegionCode, CountedFigures[]>()
  for (const region of above) {
    const all = await sumTallies(work.db, region, widthBelow[levelOf(region)])
    // Those that are open to the reader hide nothing, and are hidden by nothing.
    counted.set(
      region,
      all.filter((figure) => !opensPeople(work, figure.region)),
    )
  }
  const treeOf = (measure: (typeof measures)[number]) => {
    const tree = (key: string, own: number): CountTree => {
      const below = counted.get(key as RegionCode)
      const parts = below?.map((figure) => tree(keyOf(figure, key), figure[measure])) ?? []
      return { key, parts, count: below ? parts.reduce((sum, { count }) => sum + count, 0) : own }
    }
    return withheldIn(tree('ID', 0))
  }
  return { persons: treeOf('persons'), families: treeOf('families'), withoutNik: treeOf('withoutNik') }
}

function mayCount(work: Work, region: RegionCode, { category }: { readonly category: string }): boolean {
  return work.holds(restricted.has(category) ? 'people.read-restricted-need' : 'people.read', region)
}

function nothing(region: RegionCode): CountedFigures {
  return { region, persons: 0, families: 0, withoutNik: 0, deciles: [], needs: [], withoutNames: [] }
}

function add(total: CountedFigures, one: CountedFigures): CountedFigures {
  return {
    region: total.region,
    persons: total.persons + one.persons,
    families: total.families + one.families,
    withoutNik: total.withoutNik + one.withoutNik,
    deciles: merge([...total.deciles, ...one.deciles], 'decile', 'families'),
    needs: merge([...total.needs, ...one.needs], 'category', 'open'),
    withoutNames: merge([...total.withoutNames, ...one.withoutNames], 'category', 'amount'),
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
