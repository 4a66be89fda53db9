import { sql } from 'kysely'
import type { CandidateId } from '#domain/categories/candidate.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { NeedSubject } from '../people/needs/index.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import type { CandidateKey, Decision } from './candidates.sql.ts'

export interface ManyQuestion {
  readonly within: RegionCode
  readonly category: NeedCode
  readonly except: readonly CandidateId[]
}

export type OneOfMany = CandidateKey &
  Pick<NeedSubject, 'personId' | 'familyId' | 'regionCode' | 'sex' | 'birthDate'> & {
    readonly shown: string[]
    readonly version: number
  }

const waiting = ({ within, category }: ManyQuestion) => {
  const { low, high } = rangeOf(within)
  return sql`c.state = 'open' and c.kind = 'found' and c.visit_asked_at is null and c.category = ${category}
    and c.region_code >= ${low} and c.region_code < ${high}
    and not exists (select from need_assignment n where n.subject_id = c.subject_id and n.category = c.category and n.until is null)`
}

/** The first of them, village by village. */
export async function listMany(db: Db, question: ManyQuestion, most: number): Promise<OneOfMany[]> {
  const { rows } = await sql<OneOfMany>`
    select c.subject_id as subject, c.candidate_id as id, c.shown, c.version, p.person_id as "personId", p.family_id as "familyId",
      p.region_code as "regionCode", p.sex, p.birth_date as "birthDate"
    from need_candidate c join person p on p.person_id = c.person_id
    where ${waiting(question)} and c.candidate_id <> all (${question.except}::uuid[])
    order by c.region_code, c.subject_id, c.candidate_id limit ${most}`.execute(db)
  return rows
}

export async function countMany(db: Db, question: ManyQuestion): Promise<{ all: number; except: number }> {
  const { rows } = await sql<{ all: number; except: number }>`
    select count(*) as "all", count(*) filter (where c.candidate_id = any (${question.except}::uuid[])) as "except"
    from need_candidate c join person p on p.person_id = c.person_id where ${waiting(question)}`.execute(db)
  return rows[0] ?? { all: 0, except: 0 }
}

const keys = (many: readonly OneOfMany[]) =>
  sql`unnest(${many.map(({ subject }) => subject)}::uuid[], ${many.map(({ id }) => id)}::uuid[], ${many.map(({ version }) => version)}::int[])`

/** How many were still as they were looked at. */
export async function confirmAll(
  db: Tx,
  many: readonly OneOfMany[],
  needs: readonly string[],
  { id, by, at }: Decision,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update need_candidate c set state = 'confirmed', need_id = k.need, decision_id = ${id}, decided_by = ${by}, decided_at = ${at}::timestamptz,
      version = c.version + 1
    from (select k.*, n.need from ${keys(many)} with ordinality as k (subject, candidate, version, place)
      join unnest(${needs}::uuid[]) with ordinality as n (need, place) on n.place = k.place) k
    where c.subject_id = k.subject and c.candidate_id = k.candidate and c.version = k.version and c.state = 'open'`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

export async function askToVisitAll(db: Tx, many: readonly OneOfMany[], { id, by, at }: Decision): Promise<number> {
  const { numAffectedRows } = await sql`
    update need_candidate c set visit_asked_at = ${at}::timestamptz, visit_asked_by = ${by}, visit_decision_id = ${id}, version = c.version + 1
    from ${keys(many)} as k (subject, candidate, version)
    where c.subject_id = k.subject and c.candidate_id = k.candidate and c.version = k.version and c.state = 'open'`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
