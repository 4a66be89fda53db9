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

/** These people and families, with the families that the people are in or were, and those who stand in these now. */
export async function listSubjectsOf(db: Db, people: readonly string[], families: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with house as (
      select unnest(${families}::uuid[]) as id
      union
      select family_id from person where person_id = any (${people}::uuid[]) and family_id is not null
      union
      select family_id from family_membership where person_id = any (${people}::uuid[])
    )
    select id from house
    union
    select unnest(${people}::uuid[])
    union
    select p.person_id from person p join house on house.id = p.family_id
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The regencies under which lists name these people and families. */
export async function listRegenciesOf(db: Db, subjects: readonly string[]): Promise<RegionCode[]> {
  const { rows } = await sql<{ code: RegionCode }>`
    select left(region_code, 5) as code from benefit_double where subject_id = any (${subjects}::uuid[])
    union
    select left(region_code, 5) from benefit_unreached where house_id = any (${subjects}::uuid[])
    order by code`.execute(db)
  return rows.map(({ code }) => code)
}
