import { sql } from 'kysely'
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

/**
 * Whether nothing has changed in the regency since the batch was compared, so that the comparison would come out the same.
 * Every change is an entry of the journal, in the transaction that makes it; entries about the batch itself change nobody.
 */
export async function holdsStill(db: Db, batch: BatchId, today: LocalDate): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select not exists (
      select from journal j
      where j.xact >= pg_snapshot_xmin(b.compared_snapshot::pg_snapshot)::text::bigint
        and not pg_visible_in_snapshot(j.xact::text::xid8, b.compared_snapshot::pg_snapshot)
        and j.event = any (${changes}) and j.subject_id is distinct from b.batch_id::text
    ) as holds
    from import_batch b
    where b.batch_id = ${batch} and b.compared_snapshot is not null and b.compared_on = ${today}`.execute(db)
  return rows[0]?.holds ?? false
}
