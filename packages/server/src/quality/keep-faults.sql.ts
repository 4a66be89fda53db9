import { type RawBuilder, sql } from 'kysely'
import { rangeOf } from '#domain/platform/region-code.ts'
import type { QualityBounds } from '#domain/quality/quality-bounds.rules.ts'
import type { Tx } from '../platform/db/database.ts'
import { foundFaults, type Scope } from './found-faults.sql.ts'

/** Looks at everybody in the scope: what is found anew is open from now on, what is not found any more is cured. */
export async function keepFaults(db: Tx, scope: Scope, bounds: QualityBounds, now: Date): Promise<void> {
  await sql`
    with found as materialized (${foundFaults(scope, bounds)}), cured as (
      update quality_fault f set cured_at = greatest(${now}::timestamptz, f.found_at)
      where f.cured_at is null and ${keptIn(scope)}
        and not exists (select from found n where n.subject_id = f.subject_id and n.kind = f.kind)
    )
    insert into quality_fault as f (subject_id, kind, found_at, subject_type, region_code, source)
    select subject_id, kind, ${now}::timestamptz, subject_type, region_code, source from found
    order by subject_id, kind
    on conflict (subject_id, kind) where cured_at is null do update set region_code = excluded.region_code, source = excluded.source
      where (f.region_code, f.source) is distinct from (excluded.region_code, excluded.source)`.execute(db)
}

function keptIn(scope: Scope): RawBuilder<unknown> {
  if ('region' in scope) {
    const { low, high } = rangeOf(scope.region)
    return sql`f.region_code >= ${low} and f.region_code < ${high}`
  }
  return sql`f.subject_id = any (${[...scope.people, ...scope.families]}::uuid[])`
}

/** The families that these people are in, or were. */
export async function listFamilies(db: Tx, people: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select family_id as id from person where person_id = any (${people}::uuid[]) and family_id is not null
    union
    select family_id from family_membership where person_id = any (${people}::uuid[]) order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The regions whose figures tell of these people and families: where they live, their families' members, and where they were. */
export async function listRegionsOf(db: Tx, people: readonly string[], families: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select region_code as code from person where person_id = any (${people}::uuid[])
    union
    select region_code from person where family_id = any (${families}::uuid[])
    union
    select region_code from family where family_id = any (${families}::uuid[])
    union
    select region_code from quality_fault where subject_id = any (${[...people, ...families]}::uuid[])
    order by code`.execute(db)
  return rows.map(({ code }) => code)
}

/** Regencies in which there are people, families or open faults: each is looked at by itself. */
export async function listRegencies(db: Tx): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select left(region_code, 5) as code from people_tally union select left(region_code, 5) from quality_tally order by code`.execute(
    db,
  )
  return rows.map(({ code }) => code)
}

/** Lets go of what was cured before a day. Answers how many. */
export async function dropCured(db: Tx, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from quality_fault where cured_at < ${before}`.execute(db)
  return Number(numAffectedRows ?? 0)
}
