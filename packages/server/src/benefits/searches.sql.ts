import { sql } from 'kysely'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

/** The regencies of a region in which somebody lives. */
export async function listPeopledRegencies(db: Db, region: RegionCode): Promise<RegionCode[]> {
  const { low, high } = rangeOf(region)
  const { rows } = await sql<{ code: RegionCode }>`
    select distinct left(region_code, 5) as code from people_tally
    where region_code >= ${low} and region_code < ${high} and length(region_code) >= 5 and amount > 0
    order by 1`.execute(db)
  return rows.map(({ code }) => code)
}

export async function upsertSearch(
  db: Tx,
  regency: RegionCode,
  { doubles, unreached }: { doubles: number; unreached: number },
  now: Date,
): Promise<void> {
  await db
    .insertInto('benefit_search')
    .values({ region_code: regency, found_at: now, doubles, unreached })
    .onConflict((conflict) => conflict.column('region_code').doUpdateSet({ found_at: now, doubles, unreached }))
    .execute()
}

/** When the oldest of the searches behind a region's figures ran. */
export async function findOldestSearch(db: Db, within: RegionCode): Promise<Date | null> {
  // The search of the regency stands behind the figures of each of its villages.
  const { low, high } = rangeOf(within.slice(0, 5) as RegionCode)
  const row = await db
    .selectFrom('benefit_search')
    .select(sql<Date | null>`min(found_at)`.as('at'))
    .where('region_code', '>=', low)
    .where('region_code', '<', high)
    .executeTakeFirst()
  return row?.at ?? null
}
