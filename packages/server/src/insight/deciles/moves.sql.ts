import { sql } from 'kysely'
import type { DecileCell } from '#domain/insight/deciles/decile-board.ts'
import type { Quarter } from '#domain/platform/period.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../../platform/db/database.ts'

/** Quarters with a list of deciles in the region, the newest first: found one by one, so that the tally is not read as a whole. */
export async function listDecileQuarters(db: Db, within: RegionCode): Promise<Quarter[]> {
  const { low, high } = rangeOf(within)
  const newest = sql`select max(period) from decile_move_tally where region_code >= ${low} and region_code < ${high}`
  const { rows } = await sql<{ period: Quarter }>`
    with recursive known as (
      select (${newest}) as period
      union all
      select (${newest} and period < known.period) from known where known.period is not null
    )
    select period from known where period is not null order by period desc limit 40`.execute(db)
  return rows.map(({ period }) => period)
}

export interface MoveSum extends DecileCell {
  readonly region: RegionCode
  readonly comparedWith: Quarter | null
}

/** Families below a region, per region of that width (the length of its code), by decile before and now. */
export async function sumDecileMoves(db: Db, within: RegionCode, width: number, period: Quarter): Promise<MoveSum[]> {
  const { low, high } = rangeOf(within)
  const { rows } = await sql<MoveSum>`
    select left(region_code, ${sql.lit(width)}) as region, decile_before as before, decile_now as now, compared_with as "comparedWith",
      sum(families)::int as families
    from decile_move_tally where period = ${period} and region_code >= ${low} and region_code < ${high}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return rows
}
