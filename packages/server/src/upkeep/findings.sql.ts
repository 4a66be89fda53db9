import type { Insertable } from 'kysely'
import type { FamilyId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { EligibilityFinding, FindingEndReason, FindingId, FindingKind } from '#domain/upkeep/finding.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export async function insertFinding(db: Tx, finding: Insertable<Database['eligibility_finding']>): Promise<void> {
  await db.insertInto('eligibility_finding').values(finding).execute()
}

/** The village of a family that the reader's mandate reaches. */
export async function findFamilyRegion(db: Db, id: FamilyId): Promise<RegionCode | undefined> {
  const row = await db.selectFrom('family').select('region_code').where('family_id', '=', id).executeTakeFirst()
  return row?.region_code as RegionCode | undefined
}

/** Open ones first, then the newest. */
export async function listFindings(db: Db, family: FamilyId): Promise<Omit<EligibilityFinding, 'notice'>[]> {
  const rows = await db
    .selectFrom('eligibility_finding as finding')
    .leftJoin('account as proposer', 'proposer.account_id', 'finding.proposed_by')
    .innerJoin('account as judge', 'judge.account_id', 'finding.accepted_by')
    .select([
      'finding.finding_id as id',
      'finding.kind',
      'finding.since',
      'finding.until',
      'finding.reasons',
      'finding.claim_id as claimId',
      'proposer.name as proposedBy',
      'judge.name as acceptedBy',
      'finding.end_reason as endReason',
      'finding.end_note as endNote',
      'finding.version',
    ])
    .where('finding.family_id', '=', family)
    .orderBy('finding.until', (until) => until.desc().nullsFirst())
    .limit(50)
    .execute()
  return rows as Omit<EligibilityFinding, 'notice'>[]
}

export function findFinding(db: Db, family: FamilyId, id: FindingId) {
  return db
    .selectFrom('eligibility_finding')
    .select(['region_code as region', 'since', 'until', 'version'])
    .where('family_id', '=', family)
    .where('finding_id', '=', id)
    .executeTakeFirst()
}

export interface FindingEnd {
  readonly until: LocalDate
  readonly reason: FindingEndReason
  readonly note: string | null
  readonly by: string
}

/** False when the finding is not at that version any more. */
export async function writeFindingEnd(
  db: Tx,
  family: FamilyId,
  id: FindingId,
  version: number,
  { until, reason, note, by }: FindingEnd,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('eligibility_finding')
    .set({ until, end_reason: reason, end_note: note, ended_by: by, version: version + 1 })
    .where('family_id', '=', family)
    .where('finding_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function hasOpenFinding(db: Db, family: FamilyId, kind: FindingKind): Promise<boolean> {
  const row = await db
    .selectFrom('eligibility_finding')
    .select('finding_id')
    .where('family_id', '=', family)
    .where('kind', '=', kind)
    .where('until', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
