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
  readonly field: string
  readonly code: string
  readonly value: string | null
}

/** Forgets what was read of the batch before. */
export async function clearRows(db: Tx, batch: BatchId): Promise<void> {
  for (const table of ['import_change', 'import_fault', 'import_row']) {
    await sql`delete from ${sql.table(table)} where batch_id = ${batch}`.execute(db)
  }
}

/** One statement for thousands of rows: they travel as one JSON text. */
export async function insertRows(
  db: Tx,
  batch: BatchId,
  region: string,
  rows: readonly StagedRow[],
  faults: readonly StagedFault[],
): Promise<void> {
  await sql`
    insert into import_row
    select ${batch}::uuid as batch_id, row_number, ${region} as region_code, source_id, source_key, true, new_person_id, new_family_id,
      nik, nik_given, name, name_key, name_keys, family_card_number, relation, sex, birth_place, birth_date, mother_name, occupation,
      village_code, address, rt, rw, decile, pkh, sembako, pbi
    from json_populate_recordset(null::import_row, ${JSON.stringify(rows)})`.execute(db)
  if (faults.length === 0) return
  await sql`
    insert into import_fault (batch_id, row_number, field, code, region_code, value)
    select ${batch}::uuid, row_number, field, code, ${region}, value
    from json_populate_recordset(null::import_fault, ${JSON.stringify(faults)})
    on conflict do nothing`.execute(db)
}

/**
 * What only the whole file shows, as `file.rules.ts` has it: INT-17 repeated rows, INT-18 shared NIKs, INT-19 deciles of one
 * card that disagree. A row that repeats another or stands for nobody (INT-15) changes nobody.
 */
export async function judgeFile(db: Tx, batch: BatchId): Promise<void> {
  const fault = sql`insert into import_fault (batch_id, row_number, field, code, region_code)`
  await sql`
    ${fault}
    select batch_id, row_number, 'sourceId', 'row.repeated', region_code
    from (select *, row_number() over (partition by source_key order by row_number) as nth from import_row where batch_id = ${batch}) r
    where nth > 1`.execute(db)
  await sql`
    ${fault}
    select distinct a.batch_id, a.row_number, 'nik', 'nik.shared', a.region_code
    from import_row a join import_row b on b.batch_id = a.batch_id and b.nik = a.nik and b.row_number <> a.row_number
    where a.batch_id = ${batch}
      and extract(year from a.birth_date) <> extract(year from b.birth_date) and text_key(a.name) <> text_key(b.name)`.execute(db)
  await sql`
    ${fault}
    select r.batch_id, r.row_number, 'decile', 'decile.disagrees', r.region_code
    from import_row r
    join (
      select family_card_number from import_row where batch_id = ${batch} and family_card_number is not null
      group by family_card_number having min(decile) <> max(decile)
    ) split using (family_card_number)
    where r.batch_id = ${batch} and r.decile is not null`.execute(db)
  await sql`
    update import_row r set usable = false
    where r.batch_id = ${batch} and (
      (r.name is null and r.nik is null)
      or exists (select from import_fault f where f.batch_id = r.batch_id and f.row_number = r.row_number and f.code = 'row.repeated'))`.execute(
    db,
  )
}
