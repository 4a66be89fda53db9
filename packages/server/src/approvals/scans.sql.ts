import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

export interface ScanPlace {
  readonly scanId: string
  readonly fileId: ApprovalFileId
  readonly round: number
  readonly position: number
}

export async function insertScan(db: Tx, { scanId, fileId, round, position }: ScanPlace, region: RegionCode): Promise<void> {
  await db
    .insertInto('approval_scan')
    .values({ scan_id: scanId, file_id: fileId, round, position, region_code: region })
    .execute()
}

/** Whether the scan was sent for this very step and round. */
export async function hasScan(db: Db, { scanId, fileId, round, position }: ScanPlace): Promise<boolean> {
  const row = await db
    .selectFrom('approval_scan')
    .select('scan_id')
    .where('scan_id', '=', scanId)
    .where('file_id', '=', fileId)
    .where('round', '=', round)
    .where('position', '=', position)
    .executeTakeFirst()
  return row !== undefined
}

/** A scan of the file, with what it is called and what it is. */
export function findScan(db: Db, fileId: ApprovalFileId, scanId: string) {
  return db
    .selectFrom('approval_scan as scan')
    .innerJoin('stored_file as stored', 'stored.file_id', 'scan.scan_id')
    .where('scan.file_id', '=', fileId)
    .where('scan.scan_id', '=', scanId)
    .select(['scan.region_code as region', 'stored.name', 'stored.media_type as mediaType'])
    .executeTakeFirst()
}

/** Scans taken in before `until` that no move of a file names; answers their ids. */
export async function deleteUnsentScans(db: Tx, until: Date): Promise<string[]> {
  const rows = await db
    .deleteFrom('approval_scan as scan')
    .using('stored_file as stored')
    .whereRef('stored.file_id', '=', 'scan.scan_id')
    .where('stored.stored_at', '<', until)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('approval_move as move').select('move.scan_id').whereRef('move.scan_id', '=', 'scan.scan_id'))),
    )
    .returning('scan.scan_id')
    .execute()
  return rows.map((row) => row.scan_id)
}
