import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import type { Tx } from '../platform/db/database.ts'

/** A row of a file under the names of import_row's columns. */
export interface StagedRow {
  readonly row_number: number
  readonly name_key: string
  readonly name_keys: string[]
  readonly [column: string]: unknown
}

export interface StagedFault {
  readonly row_number: number
  readonly region_code: string | null
  readonly field: string
  readonly code: string
  readonly value: string | null
}

/** Forgets what was read of the batch before. */
export async function clearRows(db: Tx, batch: BatchId): Promise<void> {
  for (const table of ['import_change', 'import_same', 'import_again', 'import_fault', 'import_row']) {
    await sql`delete from ${sql.table(table)} where batch_id = ${batch}`.execute(db)
  }
}

/** One statement for thousands of rows: they travel as one JSON text. `region` is where a row belongs of which nothing narrower is known. */
export async function insertRows(
  db: Tx,
  batch: BatchId,
  region: string,
  rows: readonly StagedRow[],
  faults: readonly StagedFault[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into import_row
    select ${batch}::uuid as batch_id, row_number, coalesce(region_code, ${region}) as region_code, source_id, source_key, true, new_person_id, new_family_id,
      nik, nik_given, name, name_key, name_keys, family_card_number, relation, sex, birth_place, birth_date, mother_name, occupation,
      village_code, address, rt, rw, decile, pkh, sembako, pbi, died_on, row_digest,
      aid_amount, aid_period
    from json_populate_recordset(null::import_row, ${JSON.stringify(rows)})`.execute(db)
  if (faults.length === 0) return
  await sql`
    insert into import_fault (batch_id, row_number, field, code, region_code, value)
    select ${batch}::uuid, row_number, field, code, coalesce(region_code, ${region}), value
    from json_populate_recordset(null::import_fault, ${JSON.stringify(faults)})
    on conflict do nothing`.execute(db)
}

/** In the transaction that staged the lines, so that none is staged twice or left out. */
export async function markRead(db: Tx, batch: BatchId, line: number): Promise<void> {
  await db.updateTable('import_batch').set({ read_to: line }).where('batch_id', '=', batch).execute()
}

/** It is read from the beginning next. */
export async function markUnread(db: Tx, batch: BatchId): Promise<void> {
  await db.updateTable('import_batch').set({ read_to: null }).where('batch_id', '=', batch).execute()
}
