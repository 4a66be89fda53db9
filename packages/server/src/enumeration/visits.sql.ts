import { type Insertable, sql } from 'kysely'
import type { Visit, VisitId } from '#domain/enumeration/visit.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { DecisionId } from '#domain/categories/candidate.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export async function insertVisit(db: Tx, visit: Insertable<Database['enumeration_visit']>): Promise<void> {
  await db.insertInto('enumeration_visit').values(visit).execute()
}

/** What was answered before of the same candidate counts no more: somebody took the decision back and it was visited anew. */
export async function replaceAnswers(db: Tx, round: RoundId, subject: string, candidate: string, at: Date): Promise<void> {
  await db
    .updateTable('enumeration_visit')
    .set({ taken_back_at: at })
    .where('subject_id', '=', subject)
    .where('candidate_id', '=', candidate)
    .where('round_id', '=', round)
    .where('result', '<>', 'not-met')
    .where('taken_back_at', 'is', null)
    .execute()
}

export interface VisitRow {
  readonly id: VisitId
  readonly subject: string
  readonly candidate: string
  readonly personId: PersonId
  readonly name: string
  readonly region: RegionCode
  readonly category: NeedCode
  readonly result: Visit['result']
  readonly met: string[]
  readonly note: string | null
  readonly need: string | null
  readonly decision: DecisionId | null
  readonly visitedOn: LocalDate
  readonly recordedBy: string
  readonly byName: string
  readonly told: boolean
  readonly scan: ScanId | null
  readonly keyedBy: string
}

const columns = sql`
  e.visit_id as id, e.subject_id as subject, e.candidate_id as candidate, e.person_id as "personId", coalesce(p.name, '') as name,
  e.region_code as region, e.category, e.result, e.met, e.note, e.need_id as need, e.decision_id as decision,
  e.visited_on as "visitedOn", e.recorded_by as "recordedBy", there.name as "byName",
  e.scan_id as scan, who.name as "keyedBy",
  coalesce(p.status <> 'active', false) or exists (select from life_event l
    where l.person_id = e.person_id and l.recorded_at >= e.recorded_at and l.state in ('waiting', 'confirmed')
      and l.kind = case e.result when 'died' then 'death' else 'move' end) as told`

const joined = sql`
  enumeration_visit e
  left join person p on p.person_id = e.person_id
  join account who on who.account_id = e.recorded_by
  join account there on there.account_id = coalesce(e.visited_by, e.recorded_by)`

/** Newest first. */
export async function listVisits(
  db: Db,
  { round, village, after, limit }: { round: RoundId; village: RegionCode | undefined; after: string | undefined; limit: number },
): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`
    select ${columns} from ${joined}
    where e.round_id = ${round} and e.taken_back_at is null ${village === undefined ? sql`` : sql`and e.region_code = ${village}`}
      ${after === undefined ? sql`` : sql`and e.visit_id < ${after}::uuid`}
    order by e.visit_id desc limit ${limit}`.execute(db)
  return rows
}

export async function findVisit(db: Db, round: RoundId, id: VisitId): Promise<VisitRow | undefined> {
  const { rows } = await sql<VisitRow>`
    select ${columns} from ${joined}
    where e.round_id = ${round} and e.visit_id = ${id} and e.taken_back_at is null`.execute(db)
  return rows[0]
}

export async function isDrawn(db: Db, { subject, id }: Pick<VisitRow, 'subject' | 'id'>): Promise<boolean> {
  const row = await db
    .selectFrom('enumeration_recheck')
    .select('visit_id')
    .where('subject_id', '=', subject)
    .where('visit_id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export async function markTakenBack(db: Tx, { subject, id }: Pick<VisitRow, 'subject' | 'id'>, at: Date): Promise<void> {
  await db
    .updateTable('enumeration_visit')
    .set({ taken_back_at: at })
    .where('subject_id', '=', subject)
    .where('visit_id', '=', id)
    .execute()
}

/** How often nobody was met at these doors, and when last. */
export async function listTries(db: Db, round: RoundId, subjects: readonly string[]) {
  const { rows } = await sql<{ subject: string; candidate: string; times: number; last: LocalDate }>`
    select subject_id as subject, candidate_id as candidate, count(*) as times, max(visited_on) as last
    from enumeration_visit
    where round_id = ${round} and subject_id = any (${subjects}::uuid[]) and result = 'not-met' and taken_back_at is null
    group by subject_id, candidate_id`.execute(db)
  return rows
}

export async function insertFind(db: Tx, find: Insertable<Database['enumeration_find']>): Promise<void> {
  await db.insertInto('enumeration_find').values(find).execute()
}

export interface FindRow {
  readonly id: PersonId
  readonly name: string
  readonly region: RegionCode
  readonly by: string
  readonly foundAt: Date
  readonly categories: NeedCode[]
}

/** Newest first; an id of a person tells when they were registered. */
export async function listFinds(
  db: Db,
  { round, village, after, limit }: { round: RoundId; village: RegionCode | undefined; after: string | undefined; limit: number },
): Promise<FindRow[]> {
  const { rows } = await sql<FindRow>`
    select f.person_id as id, p.name, f.region_code as region, who.name as by, f.recorded_at as "foundAt",
      array(select n.category from need_assignment n
        where n.subject_id in (p.person_id, p.family_id) and n.until is null and n.category = any (r.categories)
        order by n.category) as categories
    from enumeration_find f
    join enumeration_round r on r.round_id = f.round_id
    join person p on p.person_id = f.person_id
    join account who on who.account_id = f.recorded_by
    where f.round_id = ${round} ${village === undefined ? sql`` : sql`and f.region_code = ${village}`}
      ${after === undefined ? sql`` : sql`and f.person_id < ${after}::uuid`}
    order by f.person_id desc limit ${limit}`.execute(db)
  return rows
}
