import { sql } from 'kysely'
import type { MergeId } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { FullRow } from './records.sql.ts'

/** A present fact that gives way to the other's; a file that says it again changes nothing. */
export async function turnDown(db: Tx, person: PersonId, fact: string, merge: MergeId, now: Date): Promise<void> {
  await db
    .updateTable('person_fact')
    .set({ replaced_at: now, turned_down_by: merge })
    .where('person_id', '=', person)
    .where('fact_id', '=', fact)
    .execute()
}

/** Those of the facts that are still the present ones. */
export async function stillPresent(db: Db, person: PersonId, facts: readonly string[]): Promise<Set<string>> {
  if (facts.length === 0) return new Set()
  const rows = await db
    .selectFrom('person_fact')
    .select('fact_id')
    .where('person_id', '=', person)
    .where('fact_id', 'in', facts)
    .where('replaced_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.fact_id))
}

/** The values that the merge turned down are no longer; facts that only it brought go, those that gave way are present again. */
export async function restoreFacts(
  db: Tx,
  person: PersonId,
  merge: MergeId,
  { gone, back }: { gone: readonly string[]; back: readonly string[] },
): Promise<void> {
  await sql`delete from person_fact where person_id = ${person} and fact_id = any (${gone}::uuid[])`.execute(db)
  await sql`
    update person_fact set replaced_at = case when fact_id = any (${back}::uuid[]) then null else replaced_at end, turned_down_by = null
    where person_id = ${person} and turned_down_by = ${merge}`.execute(db)
}

/** These columns of a row as it was. */
export function columnsOf(row: FullRow, columns: readonly (keyof FullRow)[]): Partial<FullRow> {
  return Object.fromEntries(columns.map((column) => [column, row[column]]))
}

/** The record that went stands again, in its family if that is still there. */
export async function bringBack(db: Tx, row: FullRow, nikStanding: string): Promise<void> {
  await sql`
    insert into person
    select back.* from jsonb_populate_record(null::person, ${JSON.stringify(row)}::jsonb) was,
      jsonb_populate_record(was, jsonb_build_object('version', was.version + 1, 'nik_standing', ${nikStanding}::text,
        'family_id', (select f.family_id from family f where f.family_id = was.family_id))) back`.execute(db)
}
