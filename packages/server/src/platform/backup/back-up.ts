import { basename } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { asSystem } from '../jobs/chore.ts'
import type { Transactor } from '../db/transact.ts'
import { BackupError } from './backup-error.ts'
import { insertBackupRun, noteVerified } from './backup-runs.sql.ts'
import { type BackupOptions, type BackupSource, type MadeBackup, makeBackup } from './make-backup.ts'

const country = 'ID' as RegionCode

interface Doing extends BackupOptions {
  readonly bySchedule: boolean
}

/** Makes a backup and notes in the database and its journal what came of it. */
export async function backUp(source: BackupSource, transactor: Transactor, doing: Doing): Promise<MadeBackup> {
  const id = uuidv7()
  const run = { backup_id: id, started_at: doing.now, by_schedule: doing.bySchedule }
  const began = performance.now()
  const finished = () => new Date(doing.now.getTime() + performance.now() - began)
  const failed = (problem: string) =>
    asSystem(transactor, async (work) => {
      await insertBackupRun(work.db, { ...run, finished_at: finished(), problem })
      await work.journal({ event: 'backup.failed', subjectType: 'backup', subjectId: id, region: country, facts: { problem } })
    })
  const made = await makeBackup(source, doing).catch(async (thrown: unknown) => {
    // Where the database doesn't answer either, the first reason is the one to tell.
    await failed(thrown instanceof BackupError ? thrown.code : 'unexpected').catch(() => undefined)
    throw thrown
  })
  const file = basename(made.file)
  await asSystem(transactor, async (work) => {
    await insertBackupRun(work.db, { ...run, finished_at: finished(), file, bytes: made.bytes })
    const facts = { file, bytes: made.bytes, database: made.manifest.moment !== null }
    await work.journal({ event: 'backup.made', subjectType: 'backup', subjectId: id, region: country, facts })
  })
  return made
}

/** Notes that an archive was restored elsewhere and compared; one that this database never made is passed over. */
export async function recordVerified(transactor: Transactor, file: string, sound: boolean): Promise<void> {
  await asSystem(transactor, async (work) => {
    const id = await noteVerified(work.db, basename(file), sound, work.now)
    if (id === undefined) return
    const facts = { file: basename(file), sound }
    await work.journal({ event: 'backup.verified', subjectType: 'backup', subjectId: id, region: country, facts })
  })
}
