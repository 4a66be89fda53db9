import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * For the rest of the transaction joins are planned for many rows. Rows that were written a moment ago are in no
 * statistics yet, so the planner takes them for one row and loops: 20,000 people were compared in 30 s instead of 0.3 s.
 */
export async function planForMany(db: Tx): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(db)
}

/** The same with memory for joins of a million rows each: for work of which little runs at once, as imports. */
export async function planForMillions(db: Tx): Promise<void> {
  await planForMany(db)
  await sql`set local work_mem = '256MB'`.execute(db)
}

/** Takes `planForMany` back, for statements over a few rows whose number the planner knows. */
export async function planAsUsual(db: Tx): Promise<void> {
  await sql`set local enable_nestloop = on`.execute(db)
}
