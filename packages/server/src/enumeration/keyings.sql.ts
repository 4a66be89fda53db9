import { type Insertable, sql } from 'kysely'
import type { CandidateId, SubjectId } from '#domain/categories/candidate.ts'
import type { Reading } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { ScanState } from '#domain/enumeration/scan.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import type { VisitResult } from '#domain/enumeration/visit.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export interface DoorKey {
  readonly subject: SubjectId
  readonly id: CandidateId
}

export interface KeyingRow {
  readonly subject: SubjectId
  readonly candidate: CandidateId
  readonly reading: Reading | 'decided'
  readonly result: VisitResult
  readonly met: string[]
  readonly note: string
  readonly visitedOn: LocalDate
  readonly by: string
}

export async function insertKeying(db: Tx, keying: Insertable<Database['enumeration_keying']>): Promise<void> {
  await db.insertInto('enumeration_keying').values(keying).execute()
}

/** What was read on a scan and stands. */
export async function listKeyings(db: Db, round: RoundId, scan: ScanId): Promise<KeyingRow[]> {
  const { rows } = await sql<KeyingRow>`
    select k.subject_id as subject, k.candidate_id as candidate, k.reading, k.result, k.met, k.note, k.visited_on as "visitedOn",
      who.name as by
    from enumeration_keying k join account who on who.account_id = k.keyed_by
    where k.round_id = ${round} and k.scan_id = ${scan} and k.taken_back_at is null order by k.keying_id`.execute(db)
  return rows
}

/** Whose form ends in these letters. */
export async function findDoors(
  db: Db,
  { villages, categories }: { villages: readonly RegionCode[]; categories: readonly NeedCode[] },
  letters: string,
): Promise<DoorKey[]> {
  const { rows } = await sql<DoorKey>`
    select subject_id as subject, candidate_id as id from need_candidate
    where region_code = any (${villages}::text[]) and category = any (${categories}::text[]) and kind = 'found'
      and right(candidate_id::text, 8) = ${letters.toLowerCase()} limit 2`.execute(db)
  return rows
}

/** Scans that were keyed as the form of this candidate, but for the one that is keyed now. */
export async function listOthers(db: Db, round: RoundId, { subject, id }: DoorKey, but: ScanId | undefined) {
  const { rows } = await sql<{ id: ScanId; state: ScanState }>`
    select distinct s.scan_id as id, s.state from enumeration_keying k
    join enumeration_scan s on s.round_id = k.round_id and s.scan_id = k.scan_id
    where k.subject_id = ${subject} and k.candidate_id = ${id} and k.round_id = ${round} and k.taken_back_at is null
      ${but === undefined ? sql`` : sql`and k.scan_id <> ${but}::uuid`}
    order by s.scan_id limit 10`.execute(db)
  return rows
}
