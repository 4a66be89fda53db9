import { type Insertable, sql } from 'kysely'
import type { FamilyId, NeedAssignment, NeedId, PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../../platform/db/database.ts'

const columns = [
  'need_id as id',
  'subject_type as subject',
  'category',
  'criteria_version as criteriaVersion',
  'met',
  'since',
  'until',
  'review_on as reviewOn',
  'evidence',
  'source',
  'end_reason as endReason',
  'version',
] as const

/** The person's own needs and those of their family; open ones first. */
export async function listNeeds(db: Db, person: PersonId, family: FamilyId | null): Promise<NeedAssignment[]> {
  const rows = await db
    .selectFrom('need_assignment')
    .select(columns)
    .where('subject_id', 'in', family === null ? [person] : [person, family])
    .orderBy('until', (until) => until.desc().nullsFirst())
    .orderBy('since', 'desc')
    .limit(100)
    .execute()
  return rows as NeedAssignment[]
}

export async function insertNeed(db: Tx, need: Insertable<Database['need_assignment']>): Promise<void> {
  await db.insertInto('need_assignment').values(need).execute()
}

export interface NeedEnd {
  readonly until: string | null
  readonly reason: string | null
}

/** Ends or reopens a need; false when it is not at that version any more. */
export async function updateNeedEnd(db: Tx, subject: string, need: NeedAssignment, { until, reason }: NeedEnd): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('need_assignment')
    .set({ until, end_reason: reason, version: need.version + 1 })
    .where('subject_id', '=', subject)
    .where('need_id', '=', need.id)
    .where('version', '=', need.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findNeed(db: Db, subjects: readonly string[], id: NeedId) {
  return db
    .selectFrom('need_assignment')
    .select(columns)
    .select(['subject_id as subjectId', 'region_code as regionCode', 'recorded_by as recordedBy', 'recorded_at as recordedAt'])
    .where('subject_id', 'in', subjects)
    .where('need_id', '=', id)
    .executeTakeFirst()
}

/** Many at once, as one JSON text; answers those that were not open already. */
export async function insertNeeds(db: Tx, needs: readonly object[]): Promise<{ region_code: string; category: string }[]> {
  if (needs.length === 0) return []
  const { rows } = await sql<{ region_code: string; category: string }>`
    insert into need_assignment select * from json_populate_recordset(null::need_assignment, ${JSON.stringify(needs)})
    on conflict do nothing
    returning region_code, category`.execute(db)
  return rows
}

/** Ends those that are still open, from the day on which they began. */
export async function endMistaken(db: Tx, needs: readonly { subject: string; need: string }[], today: LocalDate) {
  if (needs.length === 0) return []
  const { rows } = await sql<{
    subject_id: string
    subject_type: string
    need_id: string
    region_code: RegionCode
    category: string
  }>`
    update need_assignment n set until = greatest(${today}::date, n.since), end_reason = 'recorded-in-error', version = n.version + 1
    from unnest(${needs.map(({ subject }) => subject)}::uuid[], ${needs.map(({ need }) => need)}::uuid[]) as back (subject, need)
    where n.subject_id = back.subject and n.need_id = back.need and n.until is null
    returning n.subject_id, n.subject_type, n.need_id, n.region_code, n.category`.execute(db)
  return rows
}
