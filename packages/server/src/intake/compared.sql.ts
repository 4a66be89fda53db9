import { type RawBuilder, sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import { eventsOf } from '#domain/platform/journal-events.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db, Tx } from '../platform/db/database.ts'

const changes = eventsOf({ kind: 'change' })

/** What this transaction sees is what was compared. */
export async function markCompared(db: Tx, batch: BatchId, today: LocalDate): Promise<void> {
  await sql`
    update import_batch set compared_snapshot = pg_current_snapshot()::text, compared_on = ${today} where batch_id = ${batch}`.execute(
    db,
  )
}

/** An instant in the order of commits. */
export async function snapshotNow(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db)
  if (!rows[0]) throw new Error('a snapshot is one row')
  return rows[0].snapshot
}

/**
 * Every change is an entry of the journal, in the transaction that makes it; entries about the batch itself change nobody.
 * `snapshot` is a text of pg_snapshot.
 */
function changedSince(snapshot: RawBuilder<unknown>, batch: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (
    select from journal j
    where j.xact >= pg_snapshot_xmin(${snapshot}::pg_snapshot)::text::bigint
      and not pg_visible_in_snapshot(j.xact::text::xid8, ${snapshot}::pg_snapshot)
      and j.event = any (${changes}) and j.subject_id is distinct from ${batch}::text)`
}

/** Whether nothing has changed in the regency since then. */
export async function isQuietSince(db: Db, snapshot: string, batch: BatchId): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select ${changedSince(sql`${snapshot}`, sql`${batch}`)} as changed`.execute(db)
  return rows[0]?.changed === false
}

/** Whether nothing has changed since the batch was compared, so that the comparison would come out the same. */
export async function holdsStill(db: Db, batch: BatchId, today: LocalDate): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select ${changedSince(sql`b.compared_snapshot`, sql`b.batch_id`)} as changed
    from import_batch b
    where b.batch_id = ${batch} and b.compared_snapshot is not null and b.compared_on = ${today}`.execute(db)
  return rows[0]?.changed === false
}
