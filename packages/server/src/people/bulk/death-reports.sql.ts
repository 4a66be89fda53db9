import { sql } from 'kysely'
import type { BatchId } from '#domain/people/batch-id.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { BatchWrite } from './batch-write.sql.ts'

/**
 * Marks whom the list says to be dead; an officer decides. Sure is who bears a like name and was born before; nobody is made
 * dead here.
 */
export async function writeDeathReports(db: Tx, { batch }: BatchWrite): Promise<void> {
  await sql`
    insert into death_report (person_id, batch_id, region_code, row_number, name, died_on, sure)
    select c.person_id, c.batch_id, p.region_code, c.row_number, r.name, r.died_on,
      names_alike(r.name_key, p.name_key) and coalesce(p.birth_date <= r.died_on, true)
    from import_change c
    join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
    join person p on p.person_id = c.person_id
    where c.batch_id = ${batch} and c.kind = 'changed'`.execute(db)
}

/** The reports go, and who was made dead by one of them lives again; answers how many reports there were. */
export async function takeBackDeaths(db: Tx, batch: BatchId): Promise<number> {
  await sql`
    update person p set status = case when p.left_on is null then 'active' else 'away' end, deceased_on = null, version = p.version + 1
    from death_report d
    where d.batch_id = ${batch} and d.outcome = 'confirmed' and p.person_id = d.person_id and p.deceased_on = d.died_on`.execute(
    db,
  )
  const { numAffectedRows } = await sql`delete from death_report where batch_id = ${batch}`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
