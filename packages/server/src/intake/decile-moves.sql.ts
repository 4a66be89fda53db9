import { sql } from 'kysely'
import type { Quarter } from '#domain/platform/period.ts'
import { levelOf, type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Tx } from '../platform/db/database.ts'

/**
 * Counts anew how deciles moved to the quarter of a list that was applied or taken back, and from it to the one after. Each regency is
 * compared with the last list that it had itself.
 */
export async function countDecileMoves(db: Tx, region: RegionCode, period: Quarter): Promise<void> {
  for (const regency of levelOf(region) === 'province' ? await listRegencies(db, region) : [region]) {
    await countQuarter(db, regency, period)
    const after = await quarterAfter(db, regency, period)
    if (after !== null) await countQuarter(db, regency, after)
  }
}

async function listRegencies(db: Tx, province: RegionCode): Promise<RegionCode[]> {
  const rows = await db.selectFrom('region').select('code').where('parent_code', '=', province).orderBy('code').execute()
  return rows.map(({ code }) => code as RegionCode)
}

async function quarterAfter(db: Tx, regency: RegionCode, period: Quarter): Promise<Quarter | null> {
  const { low, high } = rangeOf(regency)
  const { rows } = await sql<{ after: Quarter | null }>`
    select min(period) as after from decile_move_tally
    where period > ${period} and region_code >= ${low} and region_code < ${high}`.execute(db)
  return rows[0]?.after ?? null
}

/** Of two lists of one quarter the one applied last counts, as in the registry. */
async function countQuarter(db: Tx, regency: RegionCode, period: Quarter): Promise<void> {
  const { low, high } = rangeOf(regency)
  const here = (column: string) => sql`${sql.ref(column)} >= ${low} and ${sql.ref(column)} < ${high}`
  await sql`delete from decile_move_tally where period = ${period} and ${here('region_code')}`.execute(db)
  await sql`
    with compared as materialized (
      select max(period) as period from decile_move_tally where period < ${period} and ${here('region_code')}
    ), told as materialized (
      select distinct on (f.family_id, d.period) f.family_id, f.region_code, d.period = ${period} as now, d.decile
      from family f join family_decile d on d.family_id = f.family_id
      where ${here('f.region_code')} and (d.period = ${period} or d.period = (select period from compared))
      order by f.family_id, d.period, d.recorded_at desc
    )
    insert into decile_move_tally (region_code, period, decile_before, decile_now, compared_with, families)
    select m.region_code, ${period}, m.decile_before, m.decile_now, (select period from compared), count(*)
    from (
      select region_code, coalesce(max(decile) filter (where not now), 0) as decile_before, coalesce(max(decile) filter (where now), 0) as decile_now
      from told group by family_id, region_code
    ) m
    where exists (select from told where now)
    group by 1, 3, 4`.execute(db)
}
