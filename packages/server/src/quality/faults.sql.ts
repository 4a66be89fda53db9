import { type RawBuilder, sql } from 'kysely'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { FaultKind, FaultSubject } from '#domain/quality/fault-kinds.ts'
import type { Db } from '../platform/db/database.ts'

export interface WhichFaults {
  readonly within?: RegionCode | undefined
  readonly kind?: FaultKind | undefined
  readonly source?: string | undefined
}

export interface SubjectRow {
  readonly id: string
  readonly subject: FaultSubject
  readonly region: RegionCode
  readonly source: string
}

/** People and families with open faults, village by village; one that is gone meanwhile is looked up among what was cured. */
export async function listSubjects(db: Db, which: WhichFaults, after: string | undefined, limit: number): Promise<SubjectRow[]> {
  const on =
    after === undefined
      ? sql`true`
      : sql`(f.region_code, f.subject_id) > (coalesce((select region_code from quality_fault s where s.subject_id = ${after}::uuid
          order by s.cured_at desc nulls first limit 1), ''), ${after}::uuid)`
  const { rows } = await sql<SubjectRow>`
    select f.subject_id as id, f.subject_type as subject, f.region_code as region, f.source from quality_fault f
    where f.cured_at is null and ${meant(which)} and ${on}
    group by f.region_code, f.subject_id, f.subject_type, f.source order by f.region_code, f.subject_id limit ${limit}`.execute(
    db,
  )
  return rows
}

function meant({ within, kind, source }: WhichFaults): RawBuilder<unknown> {
  const { low, high } = rangeOf(within ?? ('ID' as RegionCode))
  return sql`f.region_code >= ${low} and f.region_code < ${high}
    and ${kind === undefined ? sql`true` : sql`f.kind = ${kind}`} and ${source === undefined ? sql`true` : sql`f.source = ${source}`}`
}

export interface FaultRow {
  readonly id: string
  readonly kind: FaultKind
  readonly subject: FaultSubject
  readonly since: Date
}

/** All open faults of these people and families. */
export async function listOpenFaults(db: Db, subjects: readonly string[]): Promise<FaultRow[]> {
  const { rows } = await sql<FaultRow>`
    select subject_id as id, kind, subject_type as subject, found_at as since from quality_fault
    where subject_id = any (${subjects}::uuid[]) and cured_at is null order by subject_id, kind`.execute(db)
  return rows
}

export interface FaceRow {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly nik: string | null
}

/** Who is meant: the person, or of a family its head, else its eldest; nobody for whom lies outside the reach. */
export async function listFaces(db: Db, subjects: readonly string[]): Promise<FaceRow[]> {
  const { rows } = await sql<FaceRow>`
    select person_id as id, person_id as "personId", name, nik from person where person_id = any (${subjects}::uuid[])
    union all (
      select distinct on (family_id) family_id, person_id, name, nik from person
      where family_id = any (${subjects}::uuid[]) and status = 'active'
      order by family_id, relation = 'head' desc nulls last, birth_date, person_id
    )`.execute(db)
  return rows
}

export async function findPersonPlace(db: Db, id: string): Promise<{ region: RegionCode; family: string | null } | undefined> {
  const row = await db.selectFrom('person').select(['region_code', 'family_id']).where('person_id', '=', id).executeTakeFirst()
  return row && { region: row.region_code as RegionCode, family: row.family_id }
}
