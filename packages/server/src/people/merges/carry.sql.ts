import { type RawBuilder, sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { CarriedNeed } from './carried.ts'
import type { FullRow } from './records.sql.ts'

/** Both rows as the database writes them, so that nothing is lost on the way. */
export async function rowsAsTheyStand(db: Tx, keep: PersonId, other: PersonId): Promise<{ keep: FullRow; other: FullRow }> {
  const { rows } = await sql<{ keep: FullRow; other: FullRow }>`
    select to_jsonb(k) as keep, to_jsonb(o) as other from person k, person o where k.person_id = ${keep} and o.person_id = ${other}`.execute(
    db,
  )
  if (!rows[0]) throw new Error('both records were read before')
  return rows[0]
}

/** False when somebody changed the record meanwhile. */
export async function removePerson(db: Tx, id: PersonId, version: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('person')
    .where('person_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** From now on the sources' next files speak of `to`. */
export async function passSources(db: Tx, from: PersonId, to: PersonId): Promise<{ source: string; key: string }[]> {
  return db
    .updateTable('source_record')
    .set({ person_id: to, row_digest: null })
    .where('person_id', '=', from)
    .returning(['source', 'source_key as key'])
    .execute()
}

export async function returnSources(
  db: Tx,
  from: PersonId,
  to: PersonId,
  sources: readonly { source: string; key: string }[],
): Promise<void> {
  await sql`
    update source_record s set person_id = ${to}, row_digest = null
    from unnest(${sources.map(({ source }) => source)}::text[], ${sources.map(({ key }) => key)}::text[]) as back (source, key)
    where s.source = back.source and s.source_key = back.key and s.person_id = ${from}`.execute(db)
}

interface Place {
  readonly id: PersonId
  readonly region: string
}

const movable = {
  aid: ['person_id', 'aid_id', 'programme'],
  need_assignment: ['subject_id', 'need_id', 'category'],
  death_report: ['person_id', 'batch_id', 'name'],
} as const

/** Rows are taken out and put in again: the column that spreads a table over machines is never updated. */
function moved(
  table: keyof typeof movable,
  from: PersonId,
  to: Place,
  which: RawBuilder<unknown>,
): RawBuilder<{ id: string; category: string }> {
  const [by, id, label] = movable[table]
  return sql`
    with gone as (
      delete from ${sql.table(table)} t where t.${sql.ref(by)} = ${from} and ${which} returning *
    )
    insert into ${sql.table(table)}
    select here.* from gone, jsonb_populate_record(null::${sql.table(table)},
      to_jsonb(gone) || jsonb_build_object(${sql.lit(by)}, ${to.id}::uuid, 'region_code', ${to.region}::text)) here
    returning ${sql.ref(id)} as id, ${sql.ref(label)} as category`
}

/** Open aid that the survivor does not hold. */
export async function passAid(db: Tx, from: PersonId, to: Place): Promise<string[]> {
  const held = sql`exists (
    select from aid k where k.person_id = ${to.id} and k.programme = t.programme and k.payer = t.payer and k.until is null)`
  const { rows } = await moved('aid', from, to, sql`t.until is null and not ${held}`).execute(db)
  return rows.map((row) => row.id)
}

export async function returnAid(db: Tx, from: PersonId, to: Place, ids: readonly string[]): Promise<void> {
  await moved('aid', from, to, sql`t.aid_id = any (${ids}::uuid[])`).execute(db)
}

/** What is still open under the record that goes is held by the survivor, too; the double ends. */
export async function closeAid(db: Tx, person: PersonId, period: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update aid set until = case when since > ${period} then since else ${period} end
    where person_id = ${person} and until is null
    returning aid_id as id`.execute(db)
  return rows.map((row) => row.id)
}

export async function reopenAid(db: Tx, person: PersonId, ids: readonly string[]): Promise<void> {
  await sql`update aid set until = null where person_id = ${person} and aid_id = any (${ids}::uuid[])`.execute(db)
}

/** Open needs that the survivor does not have. */
export async function passNeeds(db: Tx, from: PersonId, to: Place): Promise<CarriedNeed[]> {
  const held = sql`exists (
    select from need_assignment k where k.subject_id = ${to.id} and k.category = t.category and k.until is null)`
  const { rows } = await moved('need_assignment', from, to, sql`t.until is null and not ${held}`).execute(db)
  return rows
}

export async function returnNeeds(db: Tx, from: PersonId, to: Place, ids: readonly string[]): Promise<void> {
  await moved('need_assignment', from, to, sql`t.need_id = any (${ids}::uuid[])`).execute(db)
}

export async function closeNeeds(db: Tx, person: PersonId, today: LocalDate): Promise<CarriedNeed[]> {
  const { rows } = await sql<CarriedNeed>`
    update need_assignment set until = greatest(${today}::date, since), end_reason = 'merged', version = version + 1
    where subject_id = ${person} and until is null
    returning need_id as id, category`.execute(db)
  return rows
}

export async function reopenNeeds(db: Tx, person: PersonId, ids: readonly string[]): Promise<void> {
  await sql`
    update need_assignment set until = null, end_reason = null, version = version + 1
    where subject_id = ${person} and need_id = any (${ids}::uuid[])`.execute(db)
}

/** Reports of a death on which nobody has decided; the same list may have named both. */
export async function passDeathReports(db: Tx, from: PersonId, to: Place): Promise<string[]> {
  const named = sql`exists (select from death_report k where k.person_id = ${to.id} and k.batch_id = t.batch_id)`
  const { rows } = await moved('death_report', from, to, sql`t.outcome is null and not ${named}`).execute(db)
  return rows.map((row) => row.id)
}

/** What was decided since was decided of the survivor. */
export async function returnDeathReports(db: Tx, from: PersonId, to: Place, batches: readonly string[]): Promise<void> {
  await moved('death_report', from, to, sql`t.outcome is null and t.batch_id = any (${batches}::uuid[])`).execute(db)
}

export async function closeMemberships(db: Tx, people: readonly PersonId[], today: LocalDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update family_membership set until = greatest(${today}::date, since)
    where person_id = any (${people}::uuid[]) and until is null
    returning membership_id as id`.execute(db)
  return rows.map((row) => row.id)
}

/** Where none has begun since. */
export async function reopenMemberships(db: Tx, people: readonly PersonId[], ids: readonly string[]): Promise<void> {
  await sql`
    update family_membership m set until = null
    where m.person_id = any (${people}::uuid[]) and m.membership_id = any (${ids}::uuid[])
      and not exists (select from family_membership o where o.person_id = m.person_id and o.until is null)`.execute(db)
}

export async function removeMembership(db: Tx, person: PersonId, id: string): Promise<void> {
  await db.deleteFrom('family_membership').where('person_id', '=', person).where('membership_id', '=', id).execute()
}

/** Rows about a person stand under the region where that person now lives. */
export async function followPerson(db: Tx, { id, region }: Place): Promise<void> {
  for (const [table, by] of [
    ['person_fact', 'person_id'],
    ['family_membership', 'person_id'],
    ['aid', 'person_id'],
    ['aid_amount', 'person_id'],
    ['death_report', 'person_id'],
    ['health_condition', 'person_id'],
    ['need_assignment', 'subject_id'],
    ['person_merge', 'person_id'],
  ] as const) {
    await sql`update ${sql.table(table)} set region_code = ${region} where ${sql.ref(by)} = ${id} and region_code <> ${region}`.execute(
      db,
    )
  }
}
