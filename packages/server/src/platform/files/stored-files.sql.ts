import { type Insertable, sql } from 'kysely'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../db/database.ts'

/** What is known of a file that the store keeps. */
export async function insertStoredFile(db: Tx, file: Insertable<Database['stored_file']>): Promise<void> {
  await db.insertInto('stored_file').values(file).execute()
}

/** A file whose place was not known when it was sent. */
export async function moveStoredFile(db: Tx, id: string, region: RegionCode): Promise<void> {
  await db.updateTable('stored_file').set({ region_code: region }).where('file_id', '=', id).execute()
}

/** Forgets files; what lies in the store goes with the next sweep. */
export async function deleteStoredFiles(db: Tx, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('stored_file').where('file_id', '=', sql<string>`any (${ids}::uuid[])`).execute()
}

/** Those of these ids that no file is known by. */
export async function listUnknownFiles(db: Db, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${ids}::uuid[]) as asked (id)
    where not exists (select from stored_file s where s.file_id = asked.id)`.execute(db)
  return rows.map(({ id }) => id)
}
