import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { BatchWrite } from './batch-write.sql.ts'

/** Who stands behind the source's ids, and until when the source has confirmed them. */
export async function writeSources(db: Tx, { batch, asOf }: BatchWrite): Promise<void> {
  await sql`
    insert into source_record (source, source_key, person_id, region_code, first_batch_id, last_batch_id, last_as_of)
    select b.source, r.source_key, c.person_id, b.region_code, b.batch_id, b.batch_id, ${asOf}::date
    from import_change c
    join import_batch b on b.batch_id = c.batch_id
    join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
    where c.batch_id = ${batch} and c.kind in ('new', 'changed', 'same')
    order by r.source_key
    on conflict (source, source_key) do update set person_id = excluded.person_id, last_batch_id = excluded.last_batch_id, last_as_of = excluded.last_as_of`.execute(
    db,
  )
  // Whom the file has by two ids, because a merge made one person of two, is written by one row; the source knows both.
  await sql`
    update source_record s set last_batch_id = ${batch}, last_as_of = ${asOf}::date
    from import_batch b, import_row r
    where s.person_id = any (array(select person_id from person_merge where state = 'confirmed'))
      and b.batch_id = ${batch} and s.source = b.source
      and r.batch_id = b.batch_id and r.source_key = s.source_key and s.last_batch_id <> ${batch}`.execute(db)
}
