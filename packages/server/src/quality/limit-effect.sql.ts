import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db } from '../platform/db/database.ts'

/** Beyond so many rows it is not counted: whoever looks at a number should not keep others waiting. */
const mostRows = 100_000

/** Living people born after a day, up to another; null where there are very many. */
export async function countBorn(db: Db, after: LocalDate, until: LocalDate, onlyHeads: boolean): Promise<number | null> {
  const { rows } = await sql<{ looked: number; n: number }>`
    select count(*)::int as looked, (count(*) filter (where status = 'active' and (not ${onlyHeads} or relation = 'head')))::int as n from (
      select status, relation from person where birth_date > ${after}::date and birth_date <= ${until}::date limit ${mostRows + 1}
    ) born`.execute(db)
  return rows[0] === undefined || rows[0].looked > mostRows ? null : rows[0].n
}

/** Of families found too large those with more living members than that. */
export async function countLarger(db: Db, members: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select f.subject_id from quality_fault f join person p on p.family_id = f.subject_id and p.status = 'active'
      where f.kind = 'family.too-large' and f.cured_at is null
      group by f.subject_id having count(*) > ${members}
    ) larger`.execute(db)
  return rows[0]?.n ?? 0
}

interface LookedFile {
  readonly id: BatchId
  readonly rows: number
}

/** The newest files that were compared, whether they were applied or not. */
export async function listLatestFiles(db: Db, most: number): Promise<LookedFile[]> {
  const { rows } = await sql<LookedFile>`
    select batch_id as id, (counts ->> 'rows')::int as rows from import_batch
    where counts is not null and state in ('checked', 'applied') order by batch_id desc limit ${most}`.execute(db)
  return rows
}
