import { type Selectable, sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import type { Database, Db, Tx } from '../../platform/db/database.ts'
import type { TallyChange } from '../tally.sql.ts'

export type FullRow = Selectable<Database['person']>
export type PresentFact = Awaited<ReturnType<typeof listProvenances>>[number]

/** All that a person's row holds. */
export async function findRow(db: Db, id: PersonId): Promise<FullRow | undefined> {
  return db.selectFrom('person').selectAll().where('person_id', '=', id).executeTakeFirst()
}

/** The present facts of a person with everything that tells where they come from. */
export function listProvenances(db: Db, id: PersonId) {
  return db
    .selectFrom('person_fact')
    .select(['fact_id', 'field', 'source', 'as_of', 'recorded_at', 'recorded_by', 'batch_id'])
    .where('person_id', '=', id)
    .where('replaced_at', 'is', null)
    .execute()
}

export async function findCardNumber(db: Db, family: string | null): Promise<string | null> {
  if (family === null) return null
  const row = await db.selectFrom('family').select('card_number').where('family_id', '=', family).executeTakeFirst()
  return row?.card_number ?? null
}

/** How many others stand in a family. */
export async function countOthersIn(db: Db, family: string, person: PersonId): Promise<number> {
  const { count } = await db
    .selectFrom('person')
    .select(sql<number>`count(*)`.as('count'))
    .where('family_id', '=', family)
    .where('person_id', '<>', person)
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow()
  return count
}

/** What these people count for in the tallies, so that a change can be told as the difference of before and after. */
export async function countsOf(db: Tx, people: readonly PersonId[]): Promise<TallyChange[]> {
  const { rows } = await sql<TallyChange>`
    select region_code as region, measure, count(*) as by from (
      select region_code, 'persons' as measure from person where person_id = any (${people}::uuid[]) and status <> 'away'
      union all
      select region_code, 'without-nik' from person where person_id = any (${people}::uuid[]) and status <> 'away' and nik is null
      union all
      select region_code, 'need:' || category from need_assignment where subject_id = any (${people}::uuid[]) and until is null
    ) counted group by 1, 2`.execute(db)
  return rows
}

/** The same for families, with the categories that are theirs. */
export async function countsOfFamilies(db: Tx, families: readonly string[]): Promise<TallyChange[]> {
  if (families.length === 0) return []
  const { rows } = await sql<TallyChange>`
    select region_code as region, measure, count(*) as by from (
      select region_code, 'families' as measure from family where family_id = any (${families}::uuid[]) and left_on is null
      union all
      select region_code, 'decile:' || decile from family where family_id = any (${families}::uuid[]) and left_on is null and decile is not null
      union all
      select region_code, 'need:' || category from need_assignment where subject_id = any (${families}::uuid[]) and until is null
    ) counted group by 1, 2`.execute(db)
  return rows
}
