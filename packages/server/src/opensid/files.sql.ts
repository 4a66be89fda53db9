import { type Insertable, sql, type Updateable } from 'kysely'
import { type FoundKind, type FoundStanding, foundKinds } from '#domain/opensid/found.ts'
import type { OpenSidState } from '#domain/opensid/opensid-file.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import { type RowFaultKind, rowFaults } from '#domain/opensid/row-fault.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export type FileRecord = NonNullable<Awaited<ReturnType<typeof findFile>>>

function files(db: Db) {
  return db
    .selectFrom('opensid_file as f')
    .innerJoin('account', 'account.account_id', 'f.uploaded_by')
    .selectAll('f')
    .select('account.name as uploader')
}

function recordOf(row: Awaited<ReturnType<ReturnType<typeof files>['executeTakeFirstOrThrow']>>) {
  return {
    id: row.file_id as OpenSidFileId,
    region: row.region_code as RegionCode,
    asOf: row.as_of as LocalDate,
    state: row.state as OpenSidState,
    readTo: row.read_to,
    lines: row.lines,
    same: row.same,
    older: row.older,
    here: row.here,
    elsewhere: row.elsewhere,
    faults: row.faults as unknown as Partial<Record<RowFaultKind, number>>,
    found: row.found as unknown as Partial<Record<FoundKind, Partial<Record<FoundStanding, number>>>>,
    uploadedBy: row.uploader,
    uploadedAt: row.uploaded_at,
    keptUntil: row.kept_until as LocalDate,
  }
}

export async function findFile(db: Db, id: OpenSidFileId) {
  const row = await files(db).where('f.file_id', '=', id).executeTakeFirst()
  return row && recordOf(row)
}

/** The sheet of these very bytes and this day, where it is still of use. */
export async function findSameFile(db: Db, region: RegionCode, sha256: string, asOf: LocalDate) {
  const row = await files(db)
    .where('f.region_code', '=', region)
    .where('f.sha256', '=', sha256)
    .where('f.as_of', '=', asOf)
    .where('f.state', 'in', ['reading', 'read'])
    .executeTakeFirst()
  return row && recordOf(row)
}

interface Which {
  readonly within: RegionCode | undefined
  readonly after: string | undefined
  readonly limit: number
}

/** The newest first. */
export async function listFiles(db: Db, { within, after, limit }: Which): Promise<FileRecord[]> {
  let query = files(db).orderBy('f.file_id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('f.file_id', '<', after)
  if (within !== undefined) {
    const { low, high } = rangeOf(within)
    query = query.where('f.region_code', '>=', low).where('f.region_code', '<', high)
  }
  return (await query.execute()).map(recordOf)
}

export async function insertFile(db: Tx, file: Insertable<Database['opensid_file']>): Promise<void> {
  await db.insertInto('opensid_file').values(file).execute()
}

/** False where it is at another state by now. */
export async function updateFile(
  db: Tx,
  { region, id, state }: Pick<FileRecord, 'region' | 'id' | 'state'>,
  changes: Updateable<Database['opensid_file']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('opensid_file')
    .set(changes)
    .where('region_code', '=', region)
    .where('file_id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How many differences of each kind stand how, and cells of each fault. */
export async function countOf(db: Db, id: OpenSidFileId) {
  const found = await db
    .selectFrom('opensid_finding')
    .select(['kind', 'standing', sql<number>`count(*)::int`.as('count')])
    .where('file_id', '=', id)
    .groupBy(['kind', 'standing'])
    .execute()
  const faults = await db
    .selectFrom('opensid_fault')
    .select(['fault', sql<number>`count(*)::int`.as('count')])
    .where('file_id', '=', id)
    .groupBy('fault')
    .execute()
  const ofKind = (kind: FoundKind) =>
    Object.fromEntries(found.filter((one) => one.kind === kind).map(({ standing, count }) => [standing, count]))
  return {
    found: JSON.stringify(Object.fromEntries(foundKinds.map((kind) => [kind, ofKind(kind)]))),
    faults: JSON.stringify(
      Object.fromEntries(
        rowFaults.flatMap((fault) => faults.filter((one) => one.fault === fault).map(({ count }) => [fault, count])),
      ),
    ),
  }
}

/** Lets go of what a sheet said of people. */
export async function deleteSaid(db: Tx, ids: readonly OpenSidFileId[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('opensid_finding').where('file_id', 'in', ids).execute()
  await db.deleteFrom('opensid_fault').where('file_id', 'in', ids).execute()
  await db.deleteFrom('opensid_number').where('file_id', 'in', ids).execute()
}

/** Sheets whose days are over; at most 500. */
export async function listOverdue(db: Db, today: LocalDate): Promise<FileRecord[]> {
  const rows = await files(db)
    .where('f.state', 'not in', ['put-aside', 'forgotten'])
    .where('f.kept_until', '<', today)
    .orderBy('f.kept_until')
    .limit(500)
    .execute()
  return rows.map(recordOf)
}
