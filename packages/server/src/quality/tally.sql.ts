import { type RawBuilder, sql } from 'kysely'
import type { Month } from '#domain/platform/period.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import { dimensions } from '#domain/quality/dimensions.ts'
import { kindsOf } from '#domain/quality/fault-kinds.ts'
import type { Db, Tx } from '../platform/db/database.ts'

/** Measures of people, kept per month, too. */
export const boardMeasures = ['persons', ...dimensions, 'any'] as const
export type BoardMeasure = (typeof boardMeasures)[number]

type Counted = { readonly region: RegionCode } | { readonly exactly: readonly string[] }

/** Counts a region, or each of these villages, anew from the faults that are kept. */
export async function recountQuality(db: Tx, where: Counted, now: Date): Promise<void> {
  const within = (column: string) => placed(where, sql.ref(column))
  // A dimension is a bit.
  const mask = sql`case ${sql.join(
    dimensions.map((dimension, at) => sql`when f.kind = any (${kindsOf(dimension)}) then ${sql.lit(2 ** at)}`),
    sql` `,
  )} else 0 end`
  const carried = (subject: string) => sql`
    select p.person_id, p.region_code, p.source, ${mask} as mask
    from person p join quality_fault f on f.subject_id = ${sql.ref(subject)} and f.cured_at is null
    where p.status = 'active' and ${within('p.region_code')}`
  await sql`delete from quality_tally where ${within('region_code')}`.execute(db)
  await sql`
    with masks as (
      select person_id, region_code, source, bit_or(mask) as mask
      from (${carried('p.person_id')} union all ${carried('p.family_id')}) carried
      group by person_id, region_code, source
    ), open as (
      select subject_id, kind, region_code, source, found_at from quality_fault where cured_at is null and ${within('region_code')}
    )
    insert into quality_tally as t (region_code, source, measure, amount, counted_at)
    select region_code, source, measure, amount, ${now} from (
      select region_code, source, 'persons' as measure, count(*) as amount from person where status = 'active' and ${within('region_code')} group by 1, 2
      union all
      select region_code, source, 'any', count(*) from masks group by 1, 2
      union all
      select region_code, source, d.name, count(*) from masks
      join (values ${sql.join(dimensions.map((name, at) => sql`(${sql.lit(name)}, ${sql.lit(2 ** at)})`))}) as d (name, bit) on mask & d.bit <> 0
      group by 1, 2, 3
      union all
      select region_code, source, 'kind:' || kind, count(*) from open group by 1, 2, 3
      union all
      select region_code, source, 'subjects', count(distinct subject_id) from open group by 1, 2
      union all
      select region_code, source, 'oldest', floor(min(extract(epoch from found_at)) / 86400)::bigint from open group by 1, 2
    ) counted
    on conflict (region_code, source, measure) do update set amount = excluded.amount, counted_at = excluded.counted_at`.execute(
    db,
  )
}

function placed(where: Counted, column: RawBuilder<unknown>): RawBuilder<unknown> {
  if ('exactly' in where) return sql`${column} = any (${where.exactly}::text[])`
  const { low, high } = rangeOf(where.region)
  return sql`${column} >= ${low} and ${column} < ${high}`
}

/** Keeps the figures of a regency as those of a month: its own, of its districts and of its villages. */
export async function keepMonth(db: Tx, regency: RegionCode, month: Month): Promise<void> {
  const { low, high } = rangeOf(regency)
  await sql`delete from quality_month where month = ${month} and region_code >= ${low} and region_code < ${high}`.execute(db)
  await sql`
    insert into quality_month as m (region_code, month, source, measure, amount)
    select left(t.region_code, w.width), ${month}, t.source, t.measure, sum(t.amount)
    from quality_tally t join (values (5), (8), (13)) as w (width) on length(t.region_code) >= w.width
    where t.measure = any (${[...boardMeasures]}) and t.region_code >= ${low} and t.region_code < ${high}
    group by 1, 3, 4
    on conflict (region_code, month, source, measure) do update set amount = excluded.amount`.execute(db)
}

export interface QualitySum {
  readonly region: RegionCode
  readonly source: string
  readonly measure: string
  readonly amount: number
  readonly oldest: number
  readonly countedAt: Date
}

/** Sums below a region, per region of that width (the length of its code), source and measure. */
export async function sumQuality(
  db: Db,
  within: RegionCode,
  width: number,
  measures: readonly string[],
  source: string | undefined,
): Promise<QualitySum[]> {
  const { low, high } = rangeOf(within)
  const { rows } = await sql<QualitySum>`
    select region, source, measure, amount, oldest, counted_at as "countedAt"
    from quality_sums(${low}, ${high}, ${sql.lit(width)}, ${measures}, ${source ?? null})
    order by region, source, measure`.execute(db)
  return rows
}

export interface MonthSum {
  readonly month: Month
  readonly measure: BoardMeasure
  readonly amount: number
}

/** Of months from one to another: of these regions together, and of all regencies beneath those codes. */
export async function sumMonths(
  db: Db,
  regions: readonly string[],
  above: readonly string[],
  [from, to]: readonly [Month, Month],
  source: string | undefined,
): Promise<MonthSum[]> {
  const { rows } = await sql<MonthSum>`
    select month, measure, sum(amount)::bigint as amount from quality_month
    where (region_code = any (${regions}::text[]) or (length(region_code) = 5 and region_code ^@ any (${above}::text[])))
      and month between ${from} and ${to} and (${source ?? null}::text is null or source = ${source ?? null})
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
