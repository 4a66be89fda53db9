import { type RawBuilder, sql } from 'kysely'
import type { Batch, BatchId } from '#domain/intake/batch.ts'
import { rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import type { Shift } from '../platform/jobs/job.ts'

/** Whether a list of this source was applied in the region, so that rows can be as they were last time. */
export async function cameBefore(db: Db, { source, regency }: Pick<Batch, 'source' | 'regency'>): Promise<boolean> {
  const { low, high } = rangeOf(regency.code)
  const { rows } = await sql`
    select from source_record
    where source = ${source} and region_code >= ${low} and region_code < ${high} and row_digest is not null limit 1`.execute(db)
  return rows.length > 0
}

type Asked = Pick<Batch, 'id' | 'source'>

interface Named {
  readonly line: number
  readonly sourceKey: string
  readonly digest: string
}

/** Notes whom the lines name word by word as the last file did; answers the lines of the others, which are few. */
export async function noteUnchanged(db: Tx, batch: BatchId, lines: readonly Named[]): Promise<Set<number>> {
  const numbers = lines.map(({ line }) => line)
  const { rows } = await sql<{ line: number }>`
    with noted as materialized (
      select line from note_unchanged(${batch},
        ${numbers}::int[], ${lines.map(({ sourceKey }) => sourceKey)}::text[], ${lines.map(({ digest }) => digest)}::uuid[]))
    select line from unnest(${numbers}::int[]) as asked (line) where line not in (select line from noted)`.execute(db)
  return new Set(rows.map(({ line }) => line))
}

/** Forgets that rows were as last time, and rows that bear the same keys, before they are staged. */
export async function forgetNoted(db: Tx, { id, source }: Asked, keys: readonly string[]): Promise<void> {
  await sql`
    delete from import_same c using source_record s
    where c.batch_id = ${id} and c.person_id = s.person_id and s.source = ${source} and s.source_key = any (${keys}::text[])`.execute(
    db,
  )
  for (const table of ['import_fault', 'import_row'])
    await sql`
      delete from ${sql.table(table)} t
      where t.batch_id = ${id} and t.row_number = any (array(
        select row_number from import_row where batch_id = ${id} and source_key = any (${keys}::text[])))`.execute(db)
}

/** Those that were noted before a crash, and are asked about once more. */
export async function forgetNotedAfter(db: Tx, batch: BatchId, line: number): Promise<void> {
  await db.deleteFrom('import_same').where('batch_id', '=', batch).where('row_number', '>', line).execute()
}

export interface ReadAnew {
  readonly keys: readonly string[]
  /** Of the file: those that were noted, and those that bear the same keys. */
  readonly lines: ReadonlySet<number>
}

/**
 * Whom rows of this file make one look at again, as (person_id): the id comes twice, somebody else bears the NIK, or the decile
 * of the card is another in another row. By keys of the rows, which are few beside all: nothing else is read as a whole.
 */
const besideRows = ({ id: batch, source }: Asked) => [
  sql`
    select s.person_id from (select source_key from import_row where batch_id = ${batch} offset 0) r
    cross join lateral (select person_id from source_record where source_key = r.source_key and source = ${source} offset 0) s`,
  sql`
    select p.person_id from (select nik, birth_date, name from import_row where batch_id = ${batch} and nik is not null offset 0) r
    cross join lateral (
      select person_id from person
      where nik = r.nik and extract(year from birth_date) <> extract(year from r.birth_date) and text_key(name) <> text_key(r.name) offset 0
    ) p`,
  sql`
    select p.person_id from (select distinct family_card_number as card, decile from import_row where batch_id = ${batch}) r
    cross join lateral (select family_id from family where card_number = r.card and decile <> r.decile offset 0) f
    cross join lateral (select person_id from person where family_id = f.family_id offset 0) p`,
]

/** Keys of the source whose row is as last time, but must be looked at beside rows of this file that are not. */
export async function findToReadAnew(shift: Pick<Shift, 'step'>, batch: Asked): Promise<ReadAnew> {
  const noted = (
    await Promise.all(besideRows(batch).map((beside) => shift.step(({ db }) => findNoted(db, batch, beside))))
  ).flat()
  const keys = [...new Set(noted.map(({ key }) => key))]
  const staged = await shift.step(({ db }) => findStaged(db, batch, keys))
  return { keys, lines: new Set([...noted, ...staged].map(({ line }) => line)) }
}

async function findNoted(db: Db, { id: batch, source }: Asked, beside: RawBuilder<unknown>) {
  const { rows } = await sql<{ key: string; line: number }>`
    select s.source_key as key, same.row_number as line from (${beside}) b
    cross join lateral (
      select c.row_number from import_same c where c.batch_id = ${batch} and c.person_id = b.person_id offset 0
    ) same
    cross join lateral (select source_key from source_record where person_id = b.person_id and source = ${source} offset 0) s`.execute(
    db,
  )
  return rows
}

async function findStaged(db: Db, { id: batch }: Asked, keys: readonly string[]) {
  const { rows } = await sql<{ line: number }>`
    select row_number as line from import_row where batch_id = ${batch} and source_key = any (${keys}::text[])`.execute(db)
  return rows
}

/** Notes the families of whom the file only says again, each with the newest other quarter for which that was said. */
export async function noteFamilies(db: Tx, batch: BatchId): Promise<void> {
  await db.deleteFrom('import_again').where('batch_id', '=', batch).execute()
  await sql`
    insert into import_again (batch_id, family_id, region_code, said_for)
    select b.batch_id, p.family_id, min(c.region_code), max(before.period) filter (where before.period <> b.period)
    from import_same c
    join import_batch b on b.batch_id = c.batch_id
    left join import_batch before on before.batch_id = c.told_by
    join person p on p.person_id = c.person_id
    where c.batch_id = ${batch} and p.family_id is not null
    group by b.batch_id, p.family_id`.execute(db)
}

/** Whether all that was taken for unchanged when the file was read still stands in the registry as the file says it. */
export async function stillUnchanged(db: Db, { id: batch, source }: Asked): Promise<boolean> {
  const { rows } = await sql`
    select from import_same c
    where c.batch_id = ${batch} and not exists (
      select from source_record s where s.person_id = c.person_id and s.source = ${source} and s.row_digest = c.row_digest)
    limit 1`.execute(db)
  return rows.length === 0
}
