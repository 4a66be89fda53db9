import { sql } from 'kysely'
import type { Tx } from './database.ts'

/**
 * The transaction's commit doesn't wait for the disk. For steps of work that goes on where it stopped: after a crash of the
 * database the last of them may be gone as a whole, with the note that they were done.
 */
export async function commitLater(db: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(db)
}
