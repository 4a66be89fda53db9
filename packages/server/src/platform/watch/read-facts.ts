import { readdir, statfs } from 'node:fs/promises'
import { mostUnsealed, type SystemFacts } from '#domain/operations/system-facts.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../actor.ts'
import { findLastBackups } from '../backup/backup-runs.sql.ts'
import { isIdentityHere } from '../backup/keys.ts'
import type { Db } from '../db/database.ts'
import { migrationsFolder } from '../db/migrate.ts'
import { reachOver } from '../db/reach.ts'
import type { Transactor } from '../db/transact.ts'
import { countWaiting, findHead } from '../journal/seals.sql.ts'
import { findLastVerification } from '../journal/verification.sql.ts'
import { countWorkers, findConnections, findOldestWaitingFile, findOpenTasks, listAppliedMigrations } from './system-facts.sql.ts'

/** A running system, as far as it can be seen from here. */
export interface Watched extends Transactor {
  readonly version: string
  readonly dataDir: string
  readonly sendsMail: boolean
  /** Undefined: none is made by itself. */
  readonly backupFolder: string | undefined
  readonly hasOwnDatabase: boolean
}

/** Looks at everything in one short transaction that reads; no table that grows with people is counted. */
export async function readFacts(watched: Watched): Promise<SystemFacts> {
  const { version, dataDir, sendsMail, backupFolder, hasOwnDatabase } = watched
  const terms = { mode: 'read', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'watch' } as const
  const began = performance.now()
  const found = await watched.transact(terms, async ({ db, now }) => {
    const ms = Math.round(performance.now() - began)
    return { at: now, database: { ms, ...(await findConnections(db)) }, ...(await readRows(db)) }
  })
  const { at, database, queue, approval, journal, history, applied } = found
  const brought = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql'))
  return {
    at: at.toISOString(),
    version,
    pendingMigrations: brought.filter((name) => !applied.includes(name)).length,
    database,
    queue,
    approvalWaitingSince: isoOf(approval),
    journal,
    backup: {
      scheduled: backupFolder !== undefined,
      filesOnly: !hasOwnDatabase,
      keyHere: await isIdentityHere(dataDir),
      madeAt: isoOf(history.made?.at),
      bytes: history.made?.bytes ?? null,
      failedAt: isoOf(history.failed?.at),
      verifiedAt: isoOf(history.verified?.at),
      sound: history.verified?.sound ?? null,
    },
    disks: [...(await spaceOf('data', dataDir)), ...(backupFolder === undefined ? [] : await spaceOf('backup', backupFolder))],
    sendsMail,
  }
}

async function readRows(db: Db) {
  const { tasks, waitingSince } = await findOpenTasks(db)
  const head = await findHead(db)
  const unsealed = await countWaiting(db, head?.reached ?? { xact: 0, id: '00000000-0000-0000-0000-000000000000' }, mostUnsealed)
  const verification = await findLastVerification(db)
  return {
    queue: { workers: await countWorkers(db), tasks, waitingSince: isoOf(waitingSince) },
    approval: await findOldestWaitingFile(db),
    journal: {
      sealedAt: isoOf(head?.sealedAt),
      unsealed: unsealed.count,
      unsealedSince: isoOf(unsealed.since),
      verifiedAt: isoOf(verification?.verifiedAt),
      faults: verification?.faults ?? 0,
    },
    history: await findLastBackups(db),
    applied: await listAppliedMigrations(db),
  }
}

/** Nothing where the folder can't be reached: a share that is not mounted is told by the backup that fails. */
async function spaceOf(place: 'data' | 'backup', folder: string): Promise<SystemFacts['disks']> {
  try {
    const { bsize, bavail, blocks } = await statfs(folder)
    return [{ place, free: bsize * bavail, total: bsize * blocks }]
  } catch {
    return []
  }
}

function isoOf(instant: Date | null | undefined): string | null {
  return instant?.toISOString() ?? null
}
