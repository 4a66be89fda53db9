import { sql } from 'kysely'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

/** What is counted per village: `persons`, `families`, `without-nik`, `decile:4` (families), `need:PMKS-08` (open ones). */
export type Measure = 'persons' | 'families' | 'without-nik' | `decile:${number}` | `need:${string}`

export interface TallyChange {
  readonly region: string
  readonly measure: Measure
  readonly by: number
}

/** Adds to the tallies, in the transaction that changes what they count; in one order, so that two cannot block each other. */
export async function tally(db: Tx, changes: readonly TallyChange[]): Promise<void> {
  const sums = new Map<string, TallyChange>()
  for (const change of changes) {
    const key = `${change.region} ${change.measure}`
    sums.set(key, { ...change, by: change.by + (sums.get(key)?.by ?? 0) })
  }
  const rows = [...sums.entries()].filter(([, change]) => change.by !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length === 0) return

  await db
    .insertInto('people_tally')
    .values(rows.map(([, { region, measure, by }]) => ({ region_code: region, measure, part: 'daily', amount: by })))
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'measure', 'part']).doUpdateSet({ amount: sql`people_tally.amount + excluded.amount` }),
    )
    .execute()
}

/** All that is counted of the people of a region. */
export interface CountedFigures {
  readonly region: RegionCode
  readonly persons: number
  readonly families: number
  readonly withoutNik: number
  readonly deciles: readonly { readonly decile: number; readonly families: number }[]
  readonly needs: readonly { readonly category: string; readonly open: number }[]
  /** Counted without names: stands beside `needs`, never in them. */
  readonly withoutNames: readonly { readonly category: string; readonly amount: number }[]
}

/** Sums of the tallies below a region, per region of the level beneath it. `width` is the length of their codes. */
export async function sumTallies(db: Db, within: RegionCode, width: number): Promise<CountedFigures[]> {
  const { low, high } = rangeOf(within)
  const { rows } = await sql<{ region: RegionCode; measure: string; amount: number }>`
    select region, measure, amount from people_sums(${low}, ${high}, ${sql.lit(width)}) order by region, measure`.execute(db)

  const { rows: unnamed } = await sql<{ region: RegionCode; category: string; amount: number }>`
    select left(region_code, ${sql.lit(width)}) as region, category, sum(amount)::bigint as amount from enumeration_total
    where ended_at is null and region_code >= ${low} and region_code < ${high} group by 1, 2 order by 1, 2`.execute(db)

  const figures = new Map<RegionCode, CountedFigures>()
  const figureOf = (region: RegionCode): CountedFigures =>
    figures.get(region) ?? { region, persons: 0, families: 0, withoutNik: 0, deciles: [], needs: [], withoutNames: [] }
  for (const { region, measure, amount } of rows) {
    figures.set(region, enter(figureOf(region), measure, amount))
  }
  for (const { region, category, amount } of unnamed) {
    const figure = figureOf(region)
    figures.set(region, { ...figure, withoutNames: [...figure.withoutNames, { category, amount }] })
  }
  return [...figures.values()].sort((a, b) => (a.region < b.region ? -1 : 1))
}

function enter(figure: CountedFigures, measure: string, amount: number): CountedFigures {
  const [kind, detail = ''] = measure.split(':')
  switch (kind) {
    case 'persons':
      return { ...figure, persons: amount }
    case 'families':
      return { ...figure, families: amount }
    case 'without-nik':
      return { ...figure, withoutNik: amount }
    case 'decile':
      return { ...figure, deciles: [...figure.deciles, { decile: Number(detail), families: amount }] }
    default:
      return { ...figure, needs: [...figure.needs, { category: detail, open: amount }] }
  }
}
