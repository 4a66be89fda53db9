import { type Insertable, sql, type Updateable } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { rangeOf } from '#domain/platform/region-code.ts'
import type { CentreFileId, CentreFileState, CentreLetter } from '#domain/proposals/centre-file.ts'
import { codeOfFile } from '#domain/proposals/centre-file.rules.ts'
import type { ClaimKind, ClaimStream } from '#domain/proposals/claim-kind.ts'
import type { WrittenLayout } from '#domain/settings/file-layout.ts'
import type { Database, Db, Tx } from '../../platform/db/database.ts'

export type CentreFileRecord = NonNullable<Awaited<ReturnType<typeof findCentreFile>>>

function files(db: Db) {
  return db
    .selectFrom('centre_file as f')
    .innerJoin('account', 'account.account_id', 'f.made_by')
    .selectAll('f')
    .select('account.name as maker')
}

function recordOf(row: Awaited<ReturnType<ReturnType<typeof files>['executeTakeFirstOrThrow']>>) {
  return {
    id: row.file_id as CentreFileId,
    region: row.region_code as RegionCode,
    code: codeOfFile({ region: row.region_code, year: row.year, number: row.number }),
    stream: row.stream as ClaimStream,
    cutOff: row.cut_off as LocalDate | null,
    state: row.state as CentreFileState,
    layout: row.layout as unknown as WrittenLayout,
    rows: row.rows,
    passed: row.passed,
    confirmed: row.confirmed,
    refused: row.refused,
    kinds: row.kinds as unknown as Partial<Record<ClaimKind, number>>,
    stored: row.stored_id,
    name: row.name,
    size: row.size === null ? null : Number(row.size),
    sha256: row.sha256,
    letter: row.letter as unknown as CentreLetter | null,
    sentOn: row.sent_on as LocalDate | null,
    reason: row.reason,
    madeBy: row.maker,
    madeAt: row.made_at,
    version: row.version,
  }
}

export async function findCentreFile(db: Db, id: CentreFileId) {
  const row = await files(db).where('f.file_id', '=', id).executeTakeFirst()
  return row && recordOf(row)
}

export async function listFiles(
  db: Db,
  { within, after, limit }: { within: RegionCode | undefined; after: string | undefined; limit: number },
) {
  let query = files(db).orderBy('f.file_id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('f.file_id', '<', after)
  if (within !== undefined) {
    const { low, high } = rangeOf(within)
    query = query.where('f.region_code', '>=', low).where('f.region_code', '<', high)
  }
  return (await query.execute()).map(recordOf)
}

/** The next number within region and year; of two who ask at the same moment one is refused by the database and begins again. */
export async function nextNumber(db: Tx, region: RegionCode, year: number): Promise<number> {
  const { last } = await db
    .selectFrom('centre_file')
    .select(sql<number | null>`max(number)`.as('last'))
    .where('region_code', '=', region)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

export async function insertFile(db: Tx, file: Insertable<Database['centre_file']>): Promise<void> {
  await db.insertInto('centre_file').values(file).execute()
}

/** False when the file is not at that version any more. */
export async function updateFile(
  db: Tx,
  { region, id, version }: Pick<CentreFileRecord, 'region' | 'id' | 'version'>,
  changes: Updateable<Database['centre_file']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('centre_file')
    .set({ ...changes, version: version + 1 })
    .where('region_code', '=', region)
    .where('file_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Notes how many claims a file has that is being made. Written into the file, so that of two who take and withdraw at the same
 * moment the later one is refused, begins again and sees what the other did.
 */
export async function noteTaken(db: Tx, { region, id }: Pick<CentreFileRecord, 'region' | 'id'>, rows: number): Promise<void> {
  await db.updateTable('centre_file').set({ rows }).where('region_code', '=', region).where('file_id', '=', id).execute()
}
