import { sql } from 'kysely'
import type { Batch, BatchCounts, BatchId } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import type { BatchEffect } from '#domain/people/batch-effect.ts'
import type { Tx } from '../platform/db/database.ts'
import { comesLate } from './batches.sql.ts'
import { meantByAid } from './compare-aid.sql.ts'
import { meantByDeciles } from './compare-deciles.sql.ts'
import { meantByDeaths, meantByNames } from './compare-names.sql.ts'
import { meantByPersons } from './compare-persons.sql.ts'

/** Works out what the batch would do; of what was worked out before, what holds still is left as it is. */
export async function compareBatch(db: Tx, given: Pick<Batch, 'id' | 'source' | 'addsUnknown'>): Promise<void> {
  const batch = given.id
  const late = await comesLate(db, batch)
  await sql`
    with meant as (${meantBy(given, late)}
    ), wanted as materialized (
      -- Whom the file has under another id is not gone.
      select distinct on (person_id) * from meant order by person_id, row_number nulls last
    ), dropped as (
      delete from import_change c
      where c.batch_id = ${batch} and not exists (select from wanted w where w.person_id = c.person_id)
    ), altered as (
      update import_change c set row_number = w.row_number, kind = w.kind, fields = w.fields, before = w.before
      from wanted w
      where c.batch_id = ${batch} and c.person_id = w.person_id
        and (c.row_number, c.kind, c.fields, c.before) is distinct from (w.row_number, w.kind, w.fields, w.before)
    )
    insert into import_change (batch_id, person_id, region_code, row_number, kind, fields, before)
    select w.* from wanted w
    where not exists (select from import_change c where c.batch_id = ${batch} and c.person_id = w.person_id)
    order by w.person_id`.execute(db)
}

/** Rows (batch_id, person_id, region_code, row_number, kind, fields, before), as import_change has them. */
function meantBy({ id, source, addsUnknown }: Pick<Batch, 'id' | 'source' | 'addsUnknown'>, late: boolean) {
  const { effect, receives } = listKinds[source]
  if (receives !== undefined) return meantByAid(id, receives)
  if (effect === 'deciles') return meantByDeciles(id, late)
  if (effect === 'deaths') return meantByDeaths(id)
  return effect === 'match' ? meantByNames(id, addsUnknown) : meantByPersons(id, late)
}

/** Aid that runs and would end, or the other way round. */
function aidChanged(running: boolean) {
  return sql.join(
    ['pkh', 'sembako', 'pbi'].map(
      (field) => sql`(${sql.lit(field)} = any (c.fields) and (c.before ->> ${sql.lit(field)})::boolean = ${sql.lit(running)})`,
    ),
    sql` or `,
  )
}

/** What the batch holds and would do, counted. */
export async function countBatch(db: Tx, { id: batch, source }: Pick<Batch, 'id' | 'source'>): Promise<BatchCounts> {
  const { rows } = await sql<{ counts: BatchCounts }>`
    select json_build_object(
      'rows', (select count(*) from import_row where batch_id = ${batch}),
      'persons', (select count(*) from (select distinct source_key from import_row where batch_id = ${batch}) p),
      'families', (select count(*) from (
        select distinct family_card_number from import_row where batch_id = ${batch} and family_card_number is not null) f),
      'faults', (select coalesce(json_object_agg(code, n), '{}') from (
        select code, count(*) n from import_fault where batch_id = ${batch} group by code order by code) f),
      'changes', (select json_build_object(
        'new', count(*) filter (where c.kind = 'new'),
        'changed', count(*) filter (where c.kind = 'changed'),
        'same', count(*) filter (where c.kind = 'same'),
        'gone', count(*) filter (where c.kind = 'gone'),
        'elsewhere', count(*) filter (where c.kind = 'elsewhere'),
        'unknown', count(*) filter (where c.kind = 'unknown'),
        'unusable', ${unusable(batch, listKinds[source].effect)},
        'moved', count(*) filter (where 'villageCode' = any (c.fields)),
        'decileUp', count(*) filter (where 'decile' = any (c.fields) and r.decile > (c.before ->> 'decile')::int),
        'decileDown', count(*) filter (where 'decile' = any (c.fields) and r.decile < (c.before ->> 'decile')::int),
        'aidBegan', count(*) filter (where ${aidChanged(false)}),
        'aidEnded', count(*) filter (where ${aidChanged(true)}))
        from import_change c left join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
        where c.batch_id = ${batch})) as counts`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the counts of a batch are one row')
  return row.counts
}

/** A list of persons counts a row as unusable also where it repeats another (answers.md); the others count it once. */
function unusable(batch: BatchId, effect: BatchEffect) {
  if (effect === 'register')
    return sql`(select count(*) from import_row where batch_id = ${batch} and name is null and nik is null)`
  return sql`(
    select count(*) from import_row r where r.batch_id = ${batch} and not r.usable and not exists (
      select from import_fault f where f.batch_id = r.batch_id and f.row_number = r.row_number and f.code = 'row.repeated'))`
}
