import type { Insertable } from 'kysely'
import type { Database, Tx } from '../db/database.ts'

/** What is known of a file that the store keeps. */
export async function insertStoredFile(db: Tx, file: Insertable<Database['stored_file']>): Promise<void> {
  await db.insertInto('stored_file').values(file).execute()
}
