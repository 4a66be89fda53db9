import { sql } from 'kysely'
import type { Batch, BatchCounts, BatchId } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import type { BatchEffect } from '#domain/people/batch-effect.ts'
import type { Tx } from '../platform/db/database.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { lastDayOf } from '#domain/platform/period.ts'
import { comesLate, findBenefitPayer } from './batches.sql.ts'
import { meantByAid, toldAid } from './compare-aid.sql.ts'
import { meantByDeciles } from './compare-deciles.sql.ts'
import { meantByDeaths, meantByNames } from './compare-names.sql.ts'
import { meantByPersons } from './compare-persons.sql.ts'
import type { Coming } from './kept-facts.sql.ts'

/** The day of which the batch speaks: the last of its quarter, as far as that has come. */
export function speaksOf({ period }: Pick<Batch, 'period'>, today: LocalDate): LocalDate {
  const quarterEnd = lastDayOf(period) as LocalDate
  return quarterEnd < today ? quarterEnd : today
}

/** Works out what the batch would do; of what was worked out before, what holds still is left as it is. */
export async function compareBatch(db: Tx, given: Batch, today: LocalDate): Promise<void> {
  const batch = given.id
  const before = await wasCompared(db, batch)
  const coming = { source: given.source, asOf: speaksOf(given, today), late: await comesLate(db, batch) }
  const payer = await findBenefitPayer(db, batch)
  await sql`
    with meant as (${meantBy(given, coming, payer)}
    ), wanted as materialized (
      -- Whom the file has under another id is not gone.
      select distinct on (person_id) * from meant order by person_id, row_number nulls last
    )${before ? sql`, ${meantNoMore(batch)}` : sql``}
    insert into import_change (batch_id, person_id, region_code, row_number, kind, fields, before, kept)
    select w.* from wanted w
    where not exists (select from import_change c where c.batch_id = ${batch} and c.person_id = w.person_id)
      and not exists (select from import_same c where c.batch_id = ${batch} and c.person_id = w.person_id)
    order by w.person_id`.execute(db)
}

async function wasCompared(db: Tx, batch: BatchId): Promise<boolean> {
  const { rows } = await sql`select from import_change where batch_id = ${batch} limit 1`.execute(db)
  return rows.length > 0
}

/** What was worked out before and is wanted no more, or otherwise. */
function meantNoMore(batch: BatchId) {
  return sql`dropped as (
      delete from import_change c
      where c.batch_id = ${batch} and not exists (select from wanted w where w.person_id = c.person_id)
    ), altered as (
      update import_change c set row_number = w.row_number, kind = w.kind, fields = w.fields, before = w.before, kept = w.kept
      from wanted w
      where c.batch_id = ${batch} and c.person_id = w.person_id
        and (c.row_number, c.kind, c.fields, c.before, c.kept) is distinct from (w.row_number, w.kind, w.fields, w.before, w.kept)
    )`
}

/** Rows (batch_id, person_id, region_code, row_number, kind, fields, before, kept), as import_change has them. */
function meantBy(batch: Batch, coming: Coming, payer: string | null) {
  if (listKinds[batch.source].effect === 'register') return meantByPersons(batch.id, coming)
  return sql`select other.*, '{}'::text[] as kept from (${meantByOthers(batch, coming, payer)}) other`
}

function meantByOthers({ id, source, benefit, addsUnknown }: Batch, { late }: Coming, payer: string | null) {
  const { effect, receives } = listKinds[source]
  if (receives !== undefined) return meantByAid(id, toldAid(receives, benefit, payer))
  if (effect === 'deciles') return meantByDeciles(id, late)
  return effect === 'deaths' ? meantByDeaths(id) : meantByNames(id, addsUnknown)
}

/** Aid that runs and would end, or the other way round. */
function aidChanged(running: boolean) {
  return sql.join(
    ['pkh', 'sembako', 'pbi', 'benefit'].map(
      (field) => sql`(${sql.lit(field)} = any (c.fields) and (c.before ->> ${sql.lit(field)})::boolean = ${sql.lit(running)})`,
    ),
    sql` or `,
  )
}

/** What the batch holds and would do, counted. */
export async function countBatch(db: Tx, { id: batch, source }: Pick<Batch, 'id' | 'source'>): Promise<BatchCounts> {
  const { rows } = await sql<{ counts: BatchCounts }>`
    with same as materialized (select count(*) as n from import_same where batch_id = ${batch})
    select json_build_object(
      'rows', (select count(*) from import_row where batch_id = ${batch}) + (select n from same),
      'persons', (select count(*) from (select distinct source_key from import_row where batch_id = ${batch}) p) + (select n from same),
      'families', (select count(*) from (
        select family_card_number from import_row where batch_id = ${batch} and family_card_number is not null
        union
        select f.card_number from import_again g join family f on f.family_id = g.family_id where g.batch_id = ${batch}) f),
      'faults', (select coalesce(json_object_agg(code, n), '{}') from (
        select code, count(*) n from import_fault where batch_id = ${batch} group by code order by code) f),
      'changes', (select json_build_object(
        'new', count(*) filter (where c.kind = 'new'),
        'changed', count(*) filter (where c.kind = 'changed'),
        'same', count(*) filter (where c.kind = 'same') + (select n from same),
        'gone', count(*) filter (where c.kind = 'gone'),
        'elsewhere', count(*) filter (where c.kind = 'elsewhere'),
        'unknown', count(*) filter (where c.kind = 'unknown'),
        'unusable', ${unusable(batch, listKinds[source].effect)},
        'moved', count(*) filter (where 'villageCode' = any (c.fields)),
        'decileUp', count(*) filter (where 'decile' = any (c.fields) and r.decile > (c.before ->> 'decile')::int),
        'decileDown', count(*) filter (where 'decile' = any (c.fields) and r.decile < (c.before ->> 'decile')::int),
        'aidBegan', count(*) filter (where ${aidChanged(false)}),
        'aidEnded', count(*) filter (where ${aidChanged(true)}),
        'aidAmount', count(*) filter (where c.kind = 'same' and 'aidAmount' = any (c.fields)))
        from import_change c left join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
        where c.batch_id = ${batch}),
      'kept', (
        select coalesce(json_agg(json_build_object('field', split_part(entry, ':', 1), 'reason', split_part(entry, ':', 2), 'n', n) order by n desc, entry), '[]')
        from (
          select entry, count(*) as n from import_change c cross join lateral unnest(c.kept) as entry where c.batch_id = ${batch} and c.kept <> '{}' group by entry
        ) counted)) as counts`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the counts of a batch are one row')
  return row.counts
}

/** A list of persons counts a row as unusable also where it repeats another (answers.md); the others count it once. */
function unusable(batch: BatchId, effect: BatchEffect) {
  if (effect === 'register')
    return sql`(select count(*) from import_row where batch_id = ${batch} and ((name is null and nik is null) or length(region_code) < 5))`
  return sql`(
    select count(*) from import_row r where r.batch_id = ${batch} and not r.usable and not exists (
      select from import_fault f where f.batch_id = r.batch_id and f.row_number = r.row_number and f.code = 'row.repeated'))`
}
