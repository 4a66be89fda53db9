import { type RawBuilder, sql } from 'kysely'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import { type CandidateKey, type CandidateRow, columns, joined, stillWaits } from './candidates.sql.ts'

/** Villages and categories in which somebody goes from door to door. */
export interface VisitScope {
  readonly villages: readonly RegionCode[]
  readonly categories: readonly NeedCode[]
}

const within = ({ villages, categories }: VisitScope): RawBuilder<boolean> => sql`
  c.state = 'open' and c.kind = 'found' and c.region_code = any (${villages}::text[]) and c.category = any (${categories}::text[])
  and ${stillWaits}`

/** Those who wait for a visit, village by village. */
export async function listToVisitWithin(
  db: Db,
  scope: VisitScope,
  after: CandidateKey | undefined,
  limit: number,
): Promise<CandidateRow[]> {
  const beyond = sql`(c.region_code, c.subject_id, c.candidate_id) > (
    coalesce((select s.region_code from need_candidate s
      where s.subject_id = ${after?.subject}::uuid and s.candidate_id = ${after?.id}::uuid), ''),
    ${after?.subject}::uuid, ${after?.id}::uuid)`
  const { rows } = await sql<CandidateRow>`
    select ${columns} from ${joined}
    where ${within(scope)} and c.visit_asked_at is not null ${after === undefined ? sql`` : sql`and ${beyond}`}
    order by c.region_code, c.subject_id, c.candidate_id limit ${limit}`.execute(db)
  return rows
}

/** Answers how many were asked for anew. */
export async function updateToVisitWithin(db: Tx, scope: VisitScope, asked: { by: string; at: Date }): Promise<number> {
  const { numAffectedRows } = await sql`
    update need_candidate c set visit_asked_at = ${asked.at}::timestamptz, visit_asked_by = ${asked.by}, version = c.version + 1
    where ${within(scope)} and c.visit_asked_at is null`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
