import { type Insertable, sql, type Updateable } from 'kysely'
import type { Batch, BatchColumn, BatchId } from '#domain/intake/batch.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

function batches(db: Db) {
  return db
    .selectFrom('import_batch as batch')
    .innerJoin('region', 'region.code', 'batch.region_code')
    .innerJoin('stored_file as file', 'file.file_id', 'batch.file_id')
    .innerJoin('account', 'account.account_id', 'batch.uploaded_by')
    .leftJoin('account as confirmer', 'confirmer.account_id', 'batch.columns_confirmed_by')
    .select([
      'batch.batch_id as id',
      'batch.version',
      'batch.state',
      'region.code as regencyCode',
      'region.name as regencyName',
      'batch.source',
      'batch.benefit',
      'batch.period',
      'batch.codes',
      'batch.adds_unknown as addsUnknown',
      'file.name as fileName',
      'file.size as fileSize',
      'batch.columns',
      'confirmer.name as confirmedBy',
      'batch.columns_confirmed_at as confirmedAt',
      'batch.counts',
      'batch.undo',
      'batch.refused_for as refusedFor',
      'batch.task_id as task',
      'account.name as uploadedBy',
      'batch.uploaded_at as uploadedAt',
      'batch.applied_at as appliedAt',
    ])
}

type BatchRow = Awaited<ReturnType<ReturnType<typeof batches>['executeTakeFirstOrThrow']>>

/** As it stands; what it is held against is read apart. */
export type StoredBatch = Omit<Batch, 'limits'>

function batchOf({
  source,
  regencyCode,
  regencyName,
  confirmedBy,
  confirmedAt,
  uploadedAt,
  appliedAt,
  ...row
}: BatchRow): StoredBatch {
  const regency = { code: regencyCode, name: regencyName }
  return {
    ...row,
    source: row.benefit === null ? source : 'RECIPIENTS',
    regency,
    columnsConfirmed: confirmedAt && { by: confirmedBy ?? '', at: confirmedAt.toISOString() },
    uploadedAt: uploadedAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
  } as unknown as StoredBatch
}

export async function findBatch(db: Db, id: BatchId): Promise<StoredBatch | undefined> {
  const row = await batches(db).where('batch.batch_id', '=', id).executeTakeFirst()
  return row && batchOf(row)
}

/** Newest first; `after` is the id of the last one seen. Ids grow with time. */
export async function listBatches(db: Db, limit: number, after: string | undefined): Promise<StoredBatch[]> {
  let query = batches(db).orderBy('batch.batch_id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('batch.batch_id', '<', after)
  return (await query.execute()).map(batchOf)
}

export async function insertBatch(
  db: Tx,
  batch: Omit<Insertable<Database['import_batch']>, 'columns'> & { columns: BatchColumn[] },
): Promise<void> {
  await db
    .insertInto('import_batch')
    .values({ ...batch, columns: JSON.stringify(batch.columns) })
    .execute()
}

/** False when the batch is not at that version any more. */
export async function updateBatch(
  db: Tx,
  id: BatchId,
  version: number,
  changes: Updateable<Database['import_batch']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('import_batch')
    .set({ ...changes, version: version + 1 })
    .where('batch_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whose budget pays what a list of recipients tells of. */
export async function findBenefitPayer(db: Db, id: BatchId): Promise<string | null> {
  const row = await db.selectFrom('import_batch').select('benefit_payer').where('batch_id', '=', id).executeTakeFirstOrThrow()
  return row.benefit_payer
}

/** Where the batch's table stands in its file. */
export function findTablePlace(db: Db, id: BatchId) {
  return db
    .selectFrom('import_batch')
    .select(['file_id as fileId', 'sheet', 'header_row as headerRow', 'first_row as firstRow', 'read_to as readTo'])
    .where('batch_id', '=', id)
    .executeTakeFirstOrThrow()
}

/**
 * Whether a later file of the same source was applied on top in any of the batch's regencies: their own or the province's,
 * also where the asker may not see it.
 */
export async function isSuperseded(db: Db, id: BatchId): Promise<boolean> {
  const { rows } = await sql`
    select from import_batch mine join lists_beside(${id}) later on later.source = mine.source
    where mine.batch_id = ${id} and (later.applied_at, later.batch_id) > (mine.applied_at, mine.batch_id) limit 1`.execute(db)
  return rows.length > 0
}

/** Whether a file of a later quarter was applied in one of its regencies before: then each decile is weighed against those known. */
export async function comesLate(db: Db, id: BatchId): Promise<boolean> {
  const { rows } = await sql`
    select from import_batch mine join lists_beside(${id}) later on later.period > mine.period
    where mine.batch_id = ${id} limit 1`.execute(db)
  return rows.length > 0
}
