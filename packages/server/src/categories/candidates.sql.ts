import { type RawBuilder, sql } from 'kysely'
import type { CandidateId, CandidateStep, DecisionId, SubjectId } from '#domain/categories/candidate.ts'
import type { CandidateKind } from '#domain/categories/search.rules.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

export interface CandidateKey {
  readonly subject: SubjectId
  readonly id: CandidateId
}

export interface WhichCandidates {
  readonly within?: RegionCode | undefined
  readonly category?: NeedCode | undefined
  readonly kind?: CandidateKind | undefined
  /** Where the reader may see what law 27/2022 restricts. */
  readonly restrictedIn: readonly RegionCode[]
}

const restricted = needCategories.filter(({ sensitivity }) => sensitivity === 'restricted').map(({ code }) => code)

function maySee(regions: readonly RegionCode[]): RawBuilder<boolean> {
  const begins = regions.map((region) => (region === 'ID' ? '' : region))
  return sql`(c.category <> all (${restricted}::text[]) or c.region_code ^@ any (${begins}::text[]))`
}

function meant({ within, category, kind, restrictedIn }: WhichCandidates): RawBuilder<boolean> {
  const { low, high } = rangeOf(within ?? ('ID' as RegionCode))
  return sql`${kind === undefined ? sql`` : sql`c.kind = ${kind} and`} c.region_code >= ${low} and c.region_code < ${high}
    ${category === undefined ? sql`` : sql`and c.category = ${category}`} and ${maySee(restrictedIn)}`
}

/** One that was recorded by hand since the last search waits for nobody; an outgrown one that was ended neither. */
export const stillWaits: RawBuilder<boolean> = sql`(
  (c.kind = 'found') <> exists (
    select from need_assignment n where n.subject_id = c.subject_id and n.category = c.category and n.until is null))`

const isAtStep: Readonly<Record<CandidateStep, RawBuilder<boolean>>> = {
  'to-check': sql`c.state = 'open' and c.visit_asked_at is null and ${stillWaits}`,
  'to-visit': sql`c.state = 'open' and c.visit_asked_at is not null and ${stillWaits}`,
  decided: sql`c.decided_at is not null`,
}

export const columns = sql`
  c.subject_id as subject, c.candidate_id as id, c.subject_type as "subjectType", c.kind, c.category, c.region_code as region,
  c.reasons, c.shown, c.state, c.need_id as need, c.found_at as "foundAt", c.visit_asked_at as "visitAskedAt", c.version,
  c.decision_id as decision, coalesce(c.decided_by, c.visit_asked_by) as "decidedBy", c.decided_at as "decidedAt", c.reason, c.note, judge.name as "judgeName",
  p.person_id as "personId", p.name, p.birth_date as "birthDate", p.sex,
  nullif(concat_ws(', ', p.address, 'RT ' || p.rt, 'RW ' || p.rw), '') as address`

export const joined = sql`
  need_candidate c
  join person p on p.person_id = c.person_id
  left join account judge on judge.account_id = c.decided_by`

export interface CandidateRow {
  readonly subject: SubjectId
  readonly id: CandidateId
  readonly subjectType: 'person' | 'family'
  readonly kind: CandidateKind
  readonly category: NeedCode
  readonly region: RegionCode
  readonly reasons: string[]
  readonly shown: string[]
  readonly state: 'open' | 'confirmed' | 'refused' | 'lapsed'
  readonly need: string | null
  readonly foundAt: Date
  readonly visitAskedAt: Date | null
  readonly version: number
  readonly decision: DecisionId | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly note: string | null
  readonly judgeName: string | null
  readonly personId: PersonId
  readonly name: string
  readonly birthDate: string | null
  readonly sex: string | null
  readonly address: string | null
}

/** Village by village; what is decided, newest first. One that is gone meanwhile begins anew. */
export async function listCandidates(
  db: Db,
  which: WhichCandidates & { readonly step: CandidateStep },
  after: CandidateKey | undefined,
  limit: number,
): Promise<CandidateRow[]> {
  const isDecided = which.step === 'decided'
  const before = (column: string) =>
    sql`(select s.${sql.ref(column)} from need_candidate s where s.subject_id = ${after?.subject}::uuid and s.candidate_id = ${after?.id}::uuid)`
  const last = sql`(${after?.subject}::uuid, ${after?.id}::uuid)`
  const beyond = isDecided
    ? sql`(c.decided_at < coalesce(${before('decided_at')}, 'infinity')
        or (c.decided_at = ${before('decided_at')} and (c.subject_id, c.candidate_id) > ${last}))`
    : sql`(c.region_code > coalesce(${before('region_code')}, '')
        or (c.region_code = ${before('region_code')} and (c.subject_id, c.candidate_id) > ${last}))`
  const { rows } = await sql<CandidateRow>`
    select ${columns} from ${joined}
    where ${isAtStep[which.step]} and ${meant(which)} ${after === undefined ? sql`` : sql`and ${beyond}`}
    order by ${isDecided ? sql`c.decided_at desc` : sql`c.region_code`}, c.subject_id, c.candidate_id
    limit ${limit}`.execute(db)
  return rows
}

/** The person's own, and those of the family that they stand for. */
export async function listCandidatesOf(db: Db, person: PersonId, restrictedIn: readonly RegionCode[]): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select ${columns} from ${joined}
    where c.person_id = ${person} and c.state = 'open' and ${stillWaits} and ${maySee(restrictedIn)}
    order by c.kind desc, c.category limit 60`.execute(db)
  return rows
}

export async function findCandidate(
  db: Db,
  { subject, id }: CandidateKey,
  restrictedIn: readonly RegionCode[],
): Promise<CandidateRow | undefined> {
  const { rows } = await sql<CandidateRow>`
    select ${columns} from ${joined}
    where c.subject_id = ${subject} and c.candidate_id = ${id} and c.state <> 'lapsed' and ${maySee(restrictedIn)}`.execute(db)
  return rows[0]
}

export async function countCandidates(db: Db, which: WhichCandidates) {
  const { rows } = await sql<{ category: NeedCode; toCheck: number; toVisit: number }>`
    select c.category, count(*) filter (where c.visit_asked_at is null) as "toCheck",
      count(*) filter (where c.visit_asked_at is not null) as "toVisit"
    from need_candidate c where c.state = 'open' and ${stillWaits} and ${meant(which)}
    group by c.category order by c.category`.execute(db)
  return rows
}

export interface Decision {
  readonly id: DecisionId
  readonly by: string
  readonly at: Date
}

/** False when the candidate is not at that version any more. */
export async function updateDecided(
  db: Tx,
  { subject, id }: CandidateKey,
  version: number,
  { id: decision, by, at }: Decision,
  outcome: { state: 'confirmed' | 'refused'; need: string | null; reason: string | null; note: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('need_candidate')
    .set({
      state: outcome.state,
      need_id: outcome.need,
      reason: outcome.reason,
      note: outcome.note,
      decision_id: decision,
      decided_by: by,
      decided_at: at,
      version: version + 1,
    })
    .where('subject_id', '=', subject)
    .where('candidate_id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function updateVisit(
  db: Tx,
  { subject, id }: CandidateKey,
  version: number,
  asked: { by: string; at: Date } | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('need_candidate')
    .set({ visit_asked_at: asked?.at ?? null, visit_asked_by: asked?.by ?? null, visit_decision_id: null, version: version + 1 })
    .where('subject_id', '=', subject)
    .where('candidate_id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those that were decided together, and those to whom the same step asked a visitor to go. */
export async function listDecided(db: Db, decision: DecisionId): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    select ${columns} from ${joined}
    where c.decision_id = ${decision} or (c.visit_decision_id = ${decision} and c.state = 'open')
    order by c.subject_id, c.candidate_id`.execute(db)
  return rows
}

/** Open again, as before the decision. */
export async function reopenDecided(db: Tx, decision: DecisionId, by: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with back as (
      update need_candidate set state = 'open', decision_id = null, decided_by = null, decided_at = null, reason = null, note = null,
        need_id = case when kind = 'outgrown' then need_id end, version = version + 1
      where decision_id = ${decision} and decided_by = ${by} and state in ('confirmed', 'refused')
      returning 1
    ),
    unasked as (
      update need_candidate set visit_asked_at = null, visit_asked_by = null, visit_decision_id = null, version = version + 1
      where visit_decision_id = ${decision} and visit_asked_by = ${by} and state = 'open'
      returning 1
    )
    select (select count(*) from back) + (select count(*) from unasked) as n`.execute(db)
  return rows[0]?.n ?? 0
}

export async function listSearches(db: Db) {
  return db
    .selectFrom('candidate_search as s')
    .innerJoin('region', 'region.code', 's.region_code')
    .select(['s.region_code as region', 'region.name', 's.searched_at as searchedAt', 's.people', 's.found'])
    .orderBy('s.region_code')
    .execute()
}

/** Everything a visitor needs of all open ones, village by village. */
export async function listToVisit(db: Db, which: WhichCandidates) {
  const { rows } = await sql<{
    village: string | null
    region: string
    category: NeedCode
    personId: PersonId
    name: string
    birthDate: string | null
    address: string | null
    rt: string | null
    rw: string | null
    reasons: string[]
    shown: string[]
    asked: boolean
  }>`
    select r.name as village, c.region_code as region, c.category, p.person_id as "personId", p.name, p.birth_date as "birthDate",
      p.address, p.rt, p.rw, c.reasons, c.shown, c.visit_asked_at is not null as asked
    from need_candidate c join person p on p.person_id = c.person_id left join region r on r.code = c.region_code
    where c.state = 'open' and ${stillWaits} and ${meant(which)}
    order by c.region_code, p.rw, p.rt, p.name, c.subject_id, c.candidate_id`.execute(db)
  return rows
}

/** What waits of each kind, and since when; of those whom nobody was asked to visit. */
export async function sumWaiting(db: Db, regions: readonly RegionCode[]) {
  const { rows } = await sql<{ kind: CandidateKind; count: number; since: Date }>`
    select c.kind, count(*) as count, min(c.found_at) as since from need_candidate c
    where ${isAtStep['to-check']} and ${maySee(regions)} group by c.kind order by c.kind`.execute(db)
  return rows
}
