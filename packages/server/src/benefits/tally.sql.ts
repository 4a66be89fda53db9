import { sql } from 'kysely'
import type { DoubleState } from '#domain/benefits/double.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import { toldToAll } from './unreached.sql.ts'

const measures = ['forbidden:open', 'look:open', 'answered', 'unreached'] as const
type Measure = (typeof measures)[number]

function measureOf(verdict: string, state: DoubleState): Measure {
  if (state !== 'open') return 'answered'
  return verdict === 'forbidden' ? 'forbidden:open' : 'look:open'
}

/** Counts a regency anew, after a search. */
export async function recountBenefits(db: Tx, regency: RegionCode): Promise<void> {
  const { low, high } = rangeOf(regency)
  const within = sql`region_code >= ${low} and region_code < ${high}`
  await sql`delete from benefit_tally where ${within}`.execute(db)
  await sql`
    insert into benefit_tally (region_code, measure, amount)
    select region_code, case when state <> 'open' then 'answered' else verdict || ':open' end, count(*)
    from benefit_double where ${within} group by 1, 2
    union all
    select region_code, 'unreached', count(*) from benefit_unreached u where ${within} and ${toldToAll('u')} group by 1
    order by 1, 2
    on conflict (region_code, measure) do update set amount = excluded.amount`.execute(db)
}

/** One double passes from one state to another. */
export async function moveTally(
  db: Tx,
  region: string,
  verdict: string,
  { from, to }: { from: DoubleState; to: DoubleState },
): Promise<void> {
  const [before, after] = [measureOf(verdict, from), measureOf(verdict, to)]
  if (before === after) return
  await sql`
    insert into benefit_tally (region_code, measure, amount)
    values (${region}, ${before}, -1), (${region}, ${after}, 1)
    order by 2
    on conflict (region_code, measure) do update set amount = benefit_tally.amount + excluded.amount`.execute(db)
}

export interface RegionTally {
  readonly region: string
  readonly measure: Measure
  readonly amount: number
}

/** Sums of a region by the regions beneath it; `width` is the length of their codes. */
export async function sumTally(db: Db, within: RegionCode, width: number): Promise<RegionTally[]> {
  const { low, high } = rangeOf(within)
  const { rows } = await sql<RegionTally>`
    select left(region_code, ${sql.lit(width)}) as region, measure, sum(amount)::bigint as amount
    from benefit_tally where region_code >= ${low} and region_code < ${high} and amount <> 0
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
