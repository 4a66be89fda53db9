import { sql } from 'kysely'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Tx } from '../../platform/db/database.ts'

/**
 * Counts the people, families and needs of a region anew: what a bulk change does in place of thousands of small ones. Kept as
 * the difference to what was added day by day, whose rows it leaves alone: whoever is registered meanwhile adds to those, and
 * neither has to begin again. Of two lists over one region the later begins anew.
 */
export async function recount(db: Tx, region: RegionCode): Promise<void> {
  const { low, high } = rangeOf(region)
  const within = sql`region_code >= ${low} and region_code < ${high}`
  await sql`delete from people_tally where ${within} and part = 'list'`.execute(db)
  await sql`
    insert into people_tally (region_code, measure, part, amount)
    select region_code, measure, 'list', sum(amount) from (
      select region_code, 'persons' as measure, count(*) as amount from person where ${within} and status <> 'away' group by region_code
      union all
      select region_code, 'without-nik', count(*) from person where ${within} and status <> 'away' and nik is null group by region_code
      union all
      select region_code, 'families', count(*) from family where ${within} and left_on is null group by region_code
      union all
      select region_code, 'decile:' || decile, count(*) from family where ${within} and left_on is null and decile is not null group by region_code, decile
      union all
      select region_code, 'need:' || category, count(*) from need_assignment where ${within} and until is null group by region_code, category
      union all
      select region_code, measure, -amount from people_tally where ${within} and part = 'daily'
    ) counted group by region_code, measure having sum(amount) <> 0`.execute(db)
}

/**
 * The planner's own statistics, which the database would take anew only some time after the batch; where so many people, new
 * or changed, are a tenth of all or more.
 */
export async function refreshStatistics(db: Tx, people: number): Promise<void> {
  await sql`select count_people_anew() from pg_class where oid = 'person'::regclass and reltuples < ${people} * 10`.execute(db)
}
