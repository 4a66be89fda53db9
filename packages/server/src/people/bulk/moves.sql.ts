import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { BatchId } from '#domain/people/batch-id.ts'
import { type BatchWrite, idFrom, peopleChangedIn } from './batch-write.sql.ts'

/** Who moved to another family card: the old membership ends, the new one begins. What carries a region follows the person. */
export async function writeMoves(db: Tx, { batch, asOf }: BatchWrite): Promise<void> {
  const changed = peopleChangedIn(batch, 'familyCardNumber')
  await sql`
    update family_membership m set until = greatest(${asOf}::date, m.since), ended_batch_id = ${batch}
    from person p
    where p.person_id = any (${changed}) and m.person_id = any (${changed}) and m.person_id = p.person_id
      and m.until is null and m.family_id <> p.family_id`.execute(db)
  await sql`
    insert into family_membership (person_id, membership_id, family_id, region_code, relation, since, batch_id)
    select p.person_id, ${idFrom(sql`p.person_id`, sql`${batch}::text`, sql`'member'`)}, p.family_id, p.region_code, p.relation, ${asOf}::date, ${batch}
    from person p
    where p.person_id = any (${changed}) and p.family_id is not null
      and not exists (select from family_membership m where m.person_id = p.person_id and m.until is null)`.execute(db)
  await followRegion(db, batch)
}

/** Rows about a person or family stand under the region where that person or family now lives. */
export async function followRegion(db: Tx, batch: BatchId): Promise<void> {
  const moved = peopleChangedIn(batch, 'villageCode')
  for (const table of [
    'person_fact',
    'family_membership',
    'aid',
    'aid_amount',
    'person_merge',
    'death_report',
    'source_record',
    'health_condition',
  ]) {
    await sql`
      update ${sql.table(table)} t set region_code = p.region_code
      from person p
      where p.person_id = any (${moved}) and t.person_id = any (${moved}) and t.person_id = p.person_id and t.region_code <> p.region_code`.execute(
      db,
    )
  }
  for (const subject of ['person_id', 'family_id']) {
    await sql`
      update need_assignment n set region_code = p.region_code
      from person p
      where p.person_id = any (${moved}) and n.subject_id = ${sql.ref(`p.${subject}`)} and n.region_code <> p.region_code`.execute(
      db,
    )
  }
  const moving = sql`array(
    select family_id from import_family
    where batch_id = ${batch} and standing = 'known' and village_code is distinct from before ->> 'regionCode')`
  await sql`
    update family_decile d set region_code = k.region_code
    from family k
    where k.family_id = any (${moving}) and d.family_id = any (${moving}) and d.family_id = k.family_id and d.region_code <> k.region_code`.execute(
    db,
  )
}
