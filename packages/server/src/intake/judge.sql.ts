import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import type { BatchEffect } from '#domain/people/batch-effect.ts'
import type { Tx } from '../platform/db/database.ts'

/** What no single row shows: faults of the whole file, and of what it says of people in the registry. */
export async function judgeFile(db: Tx, batch: BatchId, effect: BatchEffect): Promise<void> {
  if (effect === 'register') return judgePersons(db, batch)
  if (effect === 'deciles') return judgeCards(db, batch)
  await judgeNames(db, batch, effect)
  await judgeHolders(db, batch, effect)
}

const fault = sql`insert into import_fault (batch_id, row_number, field, code, region_code)`
/** A worker that ended before the comparison had judged the file already. */
const judgedBefore = sql`on conflict do nothing`

/**
 * What only the whole file shows, as `file.rules.ts` has it: INT-17 repeated rows, INT-18 shared NIKs, INT-19 deciles of one
 * card that disagree. A row that repeats another, stands for nobody or is of no regency (INT-15) changes nobody.
 */
async function judgePersons(db: Tx, batch: BatchId): Promise<void> {
  await sql`
    ${fault}
    select batch_id, row_number, 'sourceId', 'row.repeated', region_code
    from (select *, row_number() over (partition by source_key order by row_number) as nth from import_row where batch_id = ${batch}) r
    where nth > 1
    ${judgedBefore}`.execute(db)
  await sql`
    ${fault}
    select distinct a.batch_id, a.row_number, 'nik', 'nik.shared', a.region_code
    from import_row a join import_row b on b.batch_id = a.batch_id and b.nik = a.nik and b.row_number <> a.row_number
    where a.batch_id = ${batch}
      and extract(year from a.birth_date) <> extract(year from b.birth_date) and text_key(a.name) <> text_key(b.name)
    ${judgedBefore}`.execute(db)
  await judgeDeciles(db, batch)
  await sql`
    update import_row r set usable = false
    where r.batch_id = ${batch} and (
      (r.name is null and r.nik is null) or length(r.region_code) < 5
      or exists (select from import_fault f where f.batch_id = r.batch_id and f.row_number = r.row_number and f.code = 'row.repeated'))`.execute(
    db,
  )
}

async function judgeDeciles(db: Tx, batch: BatchId): Promise<void> {
  await sql`
    ${fault}
    select r.batch_id, r.row_number, 'decile', 'decile.disagrees', r.region_code
    from import_row r
    join (
      select family_card_number from import_row where batch_id = ${batch} and family_card_number is not null
      group by family_card_number having min(decile) <> max(decile)
    ) split using (family_card_number)
    where r.batch_id = ${batch} and r.decile is not null
    ${judgedBefore}`.execute(db)
}

/** In a list of deciles a family may stand in several rows, as long as they agree (INT-19). */
async function judgeCards(db: Tx, batch: BatchId): Promise<void> {
  await judgeDeciles(db, batch)
  await sql`
    update import_row set usable = false
    where batch_id = ${batch} and (family_card_number is null or decile is null)`.execute(db)
}

/** Where a list names people by NIK and name: a NIK that comes again beside a like name repeats its row, beside another is shared. */
async function judgeNames(db: Tx, batch: BatchId, effect: BatchEffect): Promise<void> {
  await sql`
    update import_row set usable = false
    where batch_id = ${batch} and (nik is null or name is null ${effect === 'deaths' ? sql`or died_on is null` : sql``})`.execute(
    db,
  )
  await sql`
    ${fault}
    select batch_id, row_number, 'nik', case when names_alike(name_key, first_key) then 'row.repeated' else 'nik.shared' end, region_code
    from (
      select *, row_number() over in_nik as nth, first_value(name_key) over in_nik as first_key
      from import_row where batch_id = ${batch} and usable
      window in_nik as (partition by nik order by row_number)
    ) r
    where nth > 1
    ${judgedBefore}`.execute(db)
  await sql`
    update import_row r set usable = false
    where r.batch_id = ${batch} and exists (
      select from import_fault f where f.batch_id = r.batch_id and f.row_number = r.row_number and f.code = 'row.repeated')`.execute(
    db,
  )
}

/** Who carries the NIK must bear a like name (NAME-7), else the row touches nobody. Aid for the dead is a fault, too. */
async function judgeHolders(db: Tx, batch: BatchId, effect: BatchEffect): Promise<void> {
  await sql`
    insert into import_fault (batch_id, row_number, field, code, region_code, value)
    select r.batch_id, r.row_number, 'nik', 'nik.other-name', r.region_code, r.nik
    from holders_in_batch(${batch}) k join import_row r on r.batch_id = ${batch} and r.row_number = k.row_number
    where k.here and not k.alike
    ${judgedBefore}`.execute(db)
  if (effect === 'deaths') return
  await sql`
    ${fault}
    select r.batch_id, r.row_number, 'nik', 'person.deceased', r.region_code
    from holders_in_batch(${batch}) k
    join import_row r on r.batch_id = ${batch} and r.row_number = k.row_number
    join person p on p.person_id = k.person_id and p.status = 'deceased'
    where k.alike
    ${judgedBefore}`.execute(db)
}
