import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { BatchWrite } from './batch-write.sql.ts'

/**
 * Who stands behind the source's ids, and until when the source has confirmed them; with the digest of the row, by which the
 * next file's is known to say the same, where all that it says now stands.
 */
export async function writeSources(db: Tx, { batch, asOf, ofProvince }: BatchWrite): Promise<void> {
  // In a province's file each stands where the person lives; in a regency's all in it.
  const region = ofProvince ? sql`left(p.region_code, 5)` : sql`b.region_code`
  const elsewhere = ofProvince
    ? sql`, region_code = case when left(source_record.region_code, 5) = excluded.region_code then source_record.region_code else excluded.region_code end`
    : sql``
  const ofPeople = ofProvince ? sql`join person p on p.person_id = c.person_id` : sql``
  await sql`
    with looked_at_again as materialized (
      select r.source_key from import_fault f join import_row r on r.batch_id = f.batch_id and r.row_number = f.row_number
      where f.batch_id = ${batch}
      union
      select r.source_key from import_row r join import_family f on f.batch_id = r.batch_id and f.card_number = r.family_card_number
      where r.batch_id = ${batch} and f.standing = 'elsewhere'
      union
      -- A decile of an older quarter goes into history only: said again for a newer one it changes the family.
      select r.source_key from import_row r join family k on k.card_number = r.family_card_number
      where r.batch_id = ${batch} and r.decile <> k.decile
    )
    insert into source_record (source, source_key, person_id, region_code, first_batch_id, last_batch_id, last_as_of, row_digest)
    select b.source, r.source_key, c.person_id, ${region}, b.batch_id, b.batch_id, ${asOf}::date,
      case when c.kept = '{}' and again.source_key is null and merged.person_id is null and away.person_id is null then r.row_digest end
    from import_change c
    join import_batch b on b.batch_id = c.batch_id
    join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
    ${ofPeople}
    left join looked_at_again again on again.source_key = r.source_key
    left join (select distinct person_id from person_merge where state = 'confirmed') merged on merged.person_id = c.person_id
    -- Whom a list of a later day brings back into the province is looked at, however often it says the same.
    left join person away on away.person_id = c.person_id and away.status = 'away'
    where c.batch_id = ${batch} and c.kind in ('new', 'changed', 'same')
    order by r.source_key
    on conflict (source, source_key) do update set person_id = excluded.person_id, last_batch_id = excluded.last_batch_id,
      last_as_of = excluded.last_as_of, row_digest = excluded.row_digest ${elsewhere}`.execute(db)
  await sql`
    update source_record s set last_batch_id = ${batch}, last_as_of = ${asOf}::date
    from import_same c join import_batch b on b.batch_id = c.batch_id
    where c.batch_id = ${batch} and s.person_id = c.person_id and s.source = b.source`.execute(db)
  // Whom the file has by two ids, because a merge made one person of two, is written by one row; the source knows both.
  await sql`
    update source_record s set last_batch_id = ${batch}, last_as_of = ${asOf}::date
    from import_batch b, import_row r
    where s.person_id = any (array(select person_id from person_merge where state = 'confirmed'))
      and b.batch_id = ${batch} and s.source = b.source
      and r.batch_id = b.batch_id and r.source_key = s.source_key and s.last_batch_id <> ${batch}`.execute(db)
}
