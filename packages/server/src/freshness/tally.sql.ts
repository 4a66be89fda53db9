import { type RawBuilder, sql } from 'kysely'
import type { Month } from '#domain/platform/period.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

type Counted = { readonly region: RegionCode } | { readonly exactly: readonly string[] }

/** Counts a region, or each of these villages, anew from the houses that are kept. */
export async function recountFreshness(db: Tx, where: Counted, now: Date): Promise<void> {
  const within = placed(where)
  await sql`delete from freshness_tally where ${within}`.execute(db)
  await sql`
    insert into freshness_tally (region_code, measure, amount, counted_at)
    select t.region_code, m.measure, m.amount, ${now} from (
      select region_code, count(*) as families, count(*) filter (where stale = '{}') as fresh,
        coalesce(sum(at_stake) filter (where stale <> '{}'), 0)::bigint as at_stake, min(since) as oldest
      from freshness_house where ${within} group by region_code
    ) t cross join lateral (values
      ('families', t.families), ('fresh', t.fresh), ('at-stake', t.at_stake), ('oldest', (t.oldest - '1970-01-01'::date)::bigint)
    ) as m (measure, amount)
    where m.amount is not null
    order by 1, 2`.execute(db)
}

function placed(where: Counted): RawBuilder<unknown> {
  if ('exactly' in where) return sql`region_code = any (${where.exactly}::text[])`
  const { low, high } = rangeOf(where.region)
  return sql`region_code >= ${low} and region_code < ${high}`
}

/** Keeps the figures of a regency as those of a month: its own, of its districts and of its villages. */
export async function keepMonth(db: Tx, regency: RegionCode, month: Month): Promise<void> {
  const { low, high } = rangeOf(regency)
  await sql`delete from freshness_month where month = ${month} and region_code >= ${low} and region_code < ${high}`.execute(db)
  await sql`
    insert into freshness_month (region_code, month, measure, amount)
    select left(t.region_code, w.width), ${month}, t.measure, sum(t.amount)
    from freshness_tally t join (values (5), (8), (13)) as w (width) on length(t.region_code) >= w.width
    where t.measure in ('families', 'fresh') and t.region_code >= ${low} and t.region_code < ${high}
    group by 1, 3
    order by 1, 3`.execute(db)
}

export interface FreshSum {
  readonly region: RegionCode
  readonly measure: 'families' | 'fresh' | 'at-stake' | 'oldest'
  readonly amount: number
  readonly countedAt: Date
}

/** Sums below a region, per region of that width (the length of its code) and measure. */
export async function sumFreshness(db: Db, within: RegionCode, width: number): Promise<FreshSum[]> {
  const { low, high } = rangeOf(within)
  const { rows } = await sql<FreshSum>`
    select region, measure, amount, counted_at as "countedAt" from freshness_sums(${low}, ${high}, ${sql.lit(width)})
    order by region, measure`.execute(db)
  return rows
}

/** Of months from one to another: of these regions together, and of all regencies beneath those codes. */
export async function sumMonths(
  db: Db,
  regions: readonly string[],
  above: readonly string[],
  [from, to]: readonly [Month, Month],
): Promise<{ month: Month; families: number; fresh: number }[]> {
  const { rows } = await sql<{ month: Month; families: number; fresh: number }>`
    select month, coalesce(sum(amount) filter (where measure = 'families'), 0)::bigint as families,
      coalesce(sum(amount) filter (where measure = 'fresh'), 0)::bigint as fresh
    from freshness_month
    where (region_code = any (${regions}::text[]) or (length(region_code) = 5 and region_code ^@ any (${above}::text[])))
      and month between ${from} and ${to}
    group by 1 order by 1`.execute(db)
  return rows
}
