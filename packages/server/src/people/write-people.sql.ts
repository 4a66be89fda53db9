import { type Insertable, type Selectable, sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import type { Database, Tx } from '../platform/db/database.ts'

export async function insertPerson(db: Tx, person: Insertable<Database['person']>): Promise<void> {
  await db.insertInto('person').values(person).execute()
}

export async function insertFamily(db: Tx, family: Insertable<Database['family']>): Promise<void> {
  await db.insertInto('family').values(family).execute()
}

export async function insertMembership(db: Tx, membership: Insertable<Database['family_membership']>): Promise<void> {
  await db.insertInto('family_membership').values(membership).execute()
}

type PersonColumns = Selectable<Database['person']>

/** What of a person is set right by hand, or passes from one record to another. */
const settable = [
  'name',
  'name_key',
  'name_keys',
  'sex',
  'birth_date',
  'birth_place',
  'mother_name',
  'occupation',
  'relation',
  'address',
  'rt',
  'rw',
  'region_code',
  'family_id',
  'nik',
  'nik_standing',
  'nik_missing_reason',
  'status',
  'deceased_on',
] as const satisfies (keyof PersonColumns)[]

/**
 * Sets those columns of a person that `values` has, and none else, in one statement whichever they are; the version moves on even
 * where it has none. False when the person is at another version than this.
 */
export async function setColumns(
  db: Tx,
  person: PersonId,
  values: Partial<PersonColumns>,
  version: number | null = null,
): Promise<boolean> {
  const given = Object.fromEntries(settable.flatMap((column) => (column in values ? [[column, values[column]]] : [])))
  const names = sql.join(settable.map((column) => sql.ref(column)))
  const wanted = sql.join(settable.map((column) => sql.ref(`wanted.${column}`)))
  const { numAffectedRows } = await sql`
    update person p set (${names}, version) = (
      select ${wanted}, p.version + 1 from jsonb_populate_record(p, ${JSON.stringify(given)}::jsonb) wanted
    )
    where p.person_id = ${person} and p.version = coalesce(${version}::integer, p.version)`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/** The present facts of these fields become history. Answers the fields that had one. */
export async function replaceFacts(db: Tx, id: PersonId, fields: readonly string[], now: Date): Promise<string[]> {
  const rows = await db
    .updateTable('person_fact')
    .set({ replaced_at: now })
    .where('person_id', '=', id)
    .where('field', 'in', fields)
    .where('replaced_at', 'is', null)
    .returning('field')
    .execute()
  return rows.map((row) => row.field)
}

export async function insertFacts(db: Tx, facts: Insertable<Database['person_fact']>[]): Promise<void> {
  if (facts.length > 0) await db.insertInto('person_fact').values(facts).execute()
}

/**
 * What stood before each of these facts that is still the present one, with the provenance it had: the last that no undone file
 * brought; where there is none, the last.
 */
export async function listBefore(db: Tx, id: PersonId, facts: readonly string[]) {
  const { rows } = await sql<{
    field: string
    value: string | null
    source: string
    as_of: string
    batch_id: string | null
    recorded_by: string | null
  }>`
    select now.field, before.value, before.source, before.as_of, before.batch_id, before.recorded_by
    from person_fact now
    cross join lateral (
      select f.* from person_fact f left join import_batch b on b.batch_id = f.batch_id
      where f.person_id = now.person_id and f.field = now.field and f.replaced_at <= now.recorded_at
      order by coalesce(b.state, '') = 'undone', f.replaced_at desc, f.recorded_at desc
      limit 1
    ) before
    where now.person_id = ${id} and now.fact_id = any (${facts}::uuid[]) and now.replaced_at is null`.execute(db)
  return rows
}
