import type { Insertable } from 'kysely'
import type { Database, Db } from '../db/database.ts'

export async function insertBackupRun(db: Db, run: Insertable<Database['backup_run']>): Promise<void> {
  await db.insertInto('backup_run').values(run).execute()
}

/** Answers the id of the run that made the file; undefined when this database knows none. */
export async function noteVerified(db: Db, file: string, sound: boolean, now: Date): Promise<string | undefined> {
  const row = await db
    .updateTable('backup_run')
    .set({ verified_at: now, sound })
    .where('file', '=', file)
    .returning('backup_id')
    .executeTakeFirst()
  return row?.backup_id
}

export interface BackupHistory {
  readonly made: { readonly at: Date; readonly bytes: number } | null
  readonly failed: { readonly at: Date; readonly problem: string } | null
  readonly verified: { readonly at: Date; readonly sound: boolean } | null
}

/** The last that was made, that failed and that was verified. */
export async function findLastBackups(db: Db): Promise<BackupHistory> {
  const runs = db.selectFrom('backup_run').selectAll().orderBy('started_at', 'desc').limit(1)
  const made = await runs.where('problem', 'is', null).executeTakeFirst()
  const failed = await runs.where('problem', 'is not', null).executeTakeFirst()
  const verified = await runs.where('verified_at', 'is not', null).executeTakeFirst()
  return {
    made: made ? { at: made.finished_at, bytes: made.bytes ?? 0 } : null,
    failed: failed?.problem == null ? null : { at: failed.finished_at, problem: failed.problem },
    verified: verified?.verified_at == null ? null : { at: verified.verified_at, sound: verified.sound ?? false },
  }
}
