import { type Insertable, sql } from 'kysely'
import type { HealthCondition } from '#domain/people/health-condition.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Database, Db, Tx } from '../../platform/db/database.ts'

/** Of a person under all ids that are theirs, what stands longest first. */
export async function listConditions(db: Db, person: PersonId): Promise<HealthCondition[]> {
  const rows = await db
    .selectFrom('health_condition')
    .select(['condition_id as id', 'kind', 'since', 'expected_on as expectedOn', 'until', 'taken_back_at as takenBackAt'])
    .where(
      sql<boolean>`person_id = any (array(select ${person}::uuid
        union all select other_id from person_merge where person_id = ${person} and state = 'confirmed'))`,
    )
    .orderBy('until', 'desc')
    .orderBy('condition_id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ takenBackAt, ...row }) => ({ ...row, takenBack: takenBackAt !== null }) as HealthCondition)
}

export async function insertCondition(db: Tx, condition: Insertable<Database['health_condition']>): Promise<void> {
  await db.insertInto('health_condition').values(condition).execute()
}

/** The region where it stands; undefined where it was taken back already. */
export async function writeTakenBack(
  db: Tx,
  { person, id, by, now }: { person: PersonId; id: string; by: string; now: Date },
): Promise<string | undefined> {
  const row = await db
    .updateTable('health_condition')
    .set({ taken_back_by: by, taken_back_at: now })
    .where('person_id', '=', person)
    .where('condition_id', '=', id)
    .where('taken_back_at', 'is', null)
    .returning('region_code')
    .executeTakeFirst()
  return row?.region_code
}
