import { sql } from 'kysely'
import type { Batch } from '#domain/intake/batch.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import { planAsUsual, planForMany } from '../platform/db/plan-for-many.sql.ts'

/** From so many rows on the planner is told at once; it takes up to two seconds, however many there are. */
const many = 5_000

/** Tells the planner what was staged and compared a moment ago. */
export async function tellPlanner(db: Db, rows: number): Promise<void> {
  if (rows >= many) await sql`select count_batches_anew()`.execute(db)
}

/**
 * For the rest of the transaction: where a batch changes few beside all whom it names, they are looked up one by one;
 * else whole tables are joined.
 */
export async function planForApplying(db: Tx, { counts }: Pick<Batch, 'counts'>): Promise<void> {
  const some = (counts?.changes.new ?? 0) + (counts?.changes.changed ?? 0)
  const all = counts?.persons ?? 0
  if (all >= many && some * 10 < all) await planAsUsual(db)
  else await planForMany(db)
}
