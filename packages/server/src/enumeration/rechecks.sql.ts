import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { SubjectId } from '#domain/categories/candidate.ts'
import type { Revisit, Verdict } from '#domain/enumeration/recheck.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { VisitId, VisitResult } from '#domain/enumeration/visit.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { Sex } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

/** Answers of a round that stand in no sample yet. */
export async function listDrawable(db: Db, round: RoundId): Promise<{ id: VisitId; by: AccountId }[]> {
  const { rows } = await sql<{ id: VisitId; by: AccountId }>`
    select e.visit_id as id, coalesce(e.visited_by, e.recorded_by) as by from enumeration_visit e
    where e.round_id = ${round} and e.taken_back_at is null and e.result <> 'not-met'
      and not exists (select from enumeration_recheck k where k.subject_id = e.subject_id and k.visit_id = e.visit_id)
    order by e.visit_id`.execute(db)
  return rows
}

/** The visits are written as they stand, so that whoever takes one back at this moment meets it. */
export async function insertDrawn(
  db: Tx,
  round: RoundId,
  visits: readonly VisitId[],
  { seed, percent, at }: { seed: string; percent: number; at: Date },
): Promise<void> {
  await sql`
    with held as (
      update enumeration_visit set taken_back_at = null
      where round_id = ${round} and visit_id = any (${visits}::uuid[]) and taken_back_at is null
      returning *
    )
    insert into enumeration_recheck (subject_id, visit_id, round_id, person_id, region_code, category, first_by, first_result, seed,
      percent, drawn_at, not_met, met)
    select e.subject_id, e.visit_id, e.round_id, e.person_id, e.region_code, e.category, coalesce(e.visited_by, e.recorded_by),
      e.result, ${seed},
      ${percent}, ${at}::timestamptz, 0, '{}'
    from held e`.execute(db)
}

export async function listDrawings(db: Db, round: RoundId) {
  const { rows } = await sql<{ seed: string; percent: number; drawn: number; drawnAt: Date }>`
    select seed, percent, count(*) as drawn, min(drawn_at) as "drawnAt" from enumeration_recheck
    where round_id = ${round} group by seed, percent order by min(drawn_at)`.execute(db)
  return rows
}

export async function countAgreements(db: Db, round: RoundId) {
  const { rows } = await sql<{ id: AccountId; name: string; drawn: number; of: number; agreed: number }>`
    select k.first_by as id, a.name, count(*) as drawn, count(k.result) as of,
      count(*) filter (where k.result is not null and (k.result = 'belongs') = (k.first_result = 'belongs')) as agreed
    from enumeration_recheck k join account a on a.account_id = k.first_by
    where k.round_id = ${round} group by k.first_by, a.name order by a.name, k.first_by`.execute(db)
  return rows
}

export interface RecheckRow {
  readonly visit: VisitId
  readonly subject: SubjectId
  readonly round: RoundId
  readonly personId: PersonId
  readonly name: string
  readonly region: RegionCode
  readonly category: NeedCode
  readonly firstBy: AccountId
  readonly firstName: string
  readonly firstResult: VisitResult
  readonly firstOn: LocalDate
  readonly firstNote: string | null
  readonly need: string | null
  readonly from: LocalDate
  readonly result: VisitResult | null
  readonly met: string[]
  readonly note: string | null
  readonly visitedOn: LocalDate | null
  readonly secondBy: AccountId | null
  readonly secondName: string | null
  readonly verdict: Verdict | null
}

const columns = sql`
  k.visit_id as visit, k.subject_id as subject, k.round_id as round, k.person_id as "personId", coalesce(p.name, '') as name,
  k.region_code as region, k.category, k.first_by as "firstBy", one.name as "firstName", k.first_result as "firstResult",
  e.visited_on as "firstOn", e.note as "firstNote", e.need_id as need, r.first_day as "from", k.result, k.met, k.note,
  k.visited_on as "visitedOn", k.second_by as "secondBy", two.name as "secondName", k.verdict`

const joined = sql`
  enumeration_recheck k
  join enumeration_visit e on e.subject_id = k.subject_id and e.visit_id = k.visit_id
  join enumeration_round r on r.round_id = k.round_id
  join account one on one.account_id = k.first_by
  left join account two on two.account_id = k.second_by
  left join person p on p.person_id = k.person_id`

export async function findRecheck(db: Db, subject: SubjectId, visit: VisitId): Promise<RecheckRow | undefined> {
  const { rows } = await sql<RecheckRow>`
    select ${columns} from ${joined} where k.subject_id = ${subject} and k.visit_id = ${visit}`.execute(db)
  return rows[0]
}

/** Two visits that differ; those that wait for a verdict first. */
export async function listDisagreements(db: Db, round: RoundId, limit: number): Promise<RecheckRow[]> {
  const { rows } = await sql<RecheckRow>`
    select ${columns} from ${joined}
    where k.round_id = ${round} and k.result is not null and (k.result = 'belongs') <> (k.first_result = 'belongs')
    order by k.verdict is not null, k.recorded_at, k.visit_id limit ${limit}`.execute(db)
  return rows
}

export interface RevisitRow extends Pick<Revisit, 'visit' | 'subject' | 'category' | 'notMet'> {
  readonly round: RoundId
  readonly roundName: string
  readonly drawnAt: Date
  readonly personId: PersonId
  readonly name: string
  readonly birthDate: LocalDate | null
  readonly sex: Sex | null
  readonly address: string | null
  readonly region: RegionCode
}

/** Drawn, not made yet, and first visited by somebody else; the longest waiting first. */
export async function listRevisits(
  db: Db,
  { who, after, limit }: { who: string; after: { subject: string; visit: string } | undefined; limit: number },
): Promise<RevisitRow[]> {
  const { rows } = await sql<RevisitRow>`
    select k.visit_id as visit, k.subject_id as subject, k.round_id as round, r.name as "roundName", k.category,
      k.not_met as "notMet", k.drawn_at as "drawnAt", p.person_id as "personId", p.name, p.birth_date as "birthDate", p.sex,
      nullif(concat_ws(', ', p.address, 'RT ' || p.rt, 'RW ' || p.rw), '') as address, k.region_code as region
    from enumeration_recheck k
    join enumeration_round r on r.round_id = k.round_id
    join person p on p.person_id = k.person_id
    where k.result is null and k.first_by <> ${who}
      ${after === undefined ? sql`` : sql`and (k.visit_id, k.subject_id) > (${after.visit}::uuid, ${after.subject}::uuid)`}
    order by k.visit_id, k.subject_id limit ${limit}`.execute(db)
  return rows
}

export async function updateNotMet(db: Tx, { subject, visit }: RecheckRow): Promise<void> {
  await db
    .updateTable('enumeration_recheck')
    .set({ not_met: sql`not_met + 1` })
    .where('subject_id', '=', subject)
    .where('visit_id', '=', visit)
    .execute()
}

/** False when somebody has made it meanwhile. */
export async function updateMade(
  db: Tx,
  { subject, visit }: RecheckRow,
  made: { result: VisitResult; met: string[]; note: string | null; visitedOn: LocalDate; by: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('enumeration_recheck')
    .set({
      result: made.result,
      met: made.met,
      note: made.note,
      visited_on: made.visitedOn,
      second_by: made.by,
      recorded_at: made.at,
    })
    .where('subject_id', '=', subject)
    .where('visit_id', '=', visit)
    .where('result', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when somebody has decided meanwhile. */
export async function updateVerdict(
  db: Tx,
  { subject, visit }: RecheckRow,
  { verdict, by, at }: { verdict: Verdict; by: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('enumeration_recheck')
    .set({ verdict, decided_by: by, decided_at: at })
    .where('subject_id', '=', subject)
    .where('visit_id', '=', visit)
    .where('verdict', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
