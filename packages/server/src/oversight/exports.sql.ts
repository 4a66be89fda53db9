import type { AccountId } from '#domain/access/account.ts'
import type { ExportId, JournalExport, JournalFilter } from '#domain/oversight/journal-entry.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

interface NewExport {
  readonly id: ExportId
  readonly region: RegionCode
  readonly askedBy: AccountId
  readonly filter: JournalFilter
}

export async function insertExport(db: Tx, { id, region, askedBy, filter }: NewExport, now: Date): Promise<void> {
  await db
    .insertInto('journal_export')
    .values({ export_id: id, region_code: region, asked_by: askedBy, asked_at: now, wanted: JSON.stringify(filter) })
    .execute()
}

export interface ExportRow {
  readonly region: RegionCode
  readonly askedAt: Date
  readonly filter: JournalFilter
  readonly fileId: string | null
}

export async function findExport(db: Db, id: ExportId): Promise<ExportRow | undefined> {
  const row = await db
    .selectFrom('journal_export')
    .select(['region_code', 'asked_at', 'wanted', 'file_id'])
    .where('export_id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      region: row.region_code as RegionCode,
      askedAt: row.asked_at,
      filter: row.wanted as JournalFilter,
      fileId: row.file_id,
    }
  )
}

export async function listExports(db: Db, most: number): Promise<JournalExport[]> {
  const rows = await db
    .selectFrom('journal_export')
    .innerJoin('account', 'account.account_id', 'journal_export.asked_by')
    .select(['export_id as id', 'asked_at', 'account.name as askedBy', 'wanted', 'entries'])
    .orderBy('export_id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id, asked_at, askedBy, wanted, entries }) => ({
    id: id as ExportId,
    askedAt: asked_at.toISOString(),
    askedBy,
    filter: wanted as JournalFilter,
    entries,
  }))
}

export async function finishExport(db: Tx, id: ExportId, file: string, entries: number, now: Date): Promise<void> {
  await db.updateTable('journal_export').set({ file_id: file, entries, finished_at: now }).where('export_id', '=', id).execute()
}
