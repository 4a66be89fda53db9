import type { CheckLevel, Finding, SystemCheck } from './system-check.ts'
import type { SystemFacts } from './system-facts.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** From where on something is to be watched, and from where on it is bad. */
export const limits = {
  databaseMs: 250,
  /** Of the connections that the database allows. */
  connectionShare: 0.8,
  queueWait: { watch: 5 * minute, bad: 30 * minute },
  /** Of the disk, and in bytes: whichever is reached first. */
  freeShare: { watch: 0.15, bad: 0.05 },
  freeBytes: { watch: 10e9, bad: 2e9 },
  backupAge: { watch: 30 * hour, bad: 3 * day },
  backupVerifiedAge: 45 * day,
  unsealedAge: 5 * minute,
  verificationAge: 3 * day,
} as const

type Judged = readonly [CheckLevel, Finding]
const good: Judged = ['good', 'all-right']

/**
 * OPS-2  Whether the system is all right is judged the same everywhere: what stands still or may be lost is bad, what will
 * be so in days is to be watched. Of several findings about one thing the worst is told.
 */
export function checksOf(facts: SystemFacts): SystemCheck[] {
  const judged: Record<SystemCheck['name'], Judged> = {
    database: ofDatabase(facts),
    version: facts.pendingMigrations > 0 ? ['bad', 'migrations-pending'] : good,
    workers: facts.queue.workers === 0 ? ['bad', 'no-workers'] : good,
    queue: ofQueue(facts),
    disk: ofDisks(facts),
    backup: ofBackup(facts),
    journal: ofJournal(facts),
    mail: facts.sendsMail ? good : ['watch', 'mail-none'],
  }
  return Object.entries(judged).map(([name, [level, finding]]) => ({ name: name as SystemCheck['name'], level, finding }))
}

/** The worst of all. */
export function overall(checks: readonly SystemCheck[]): CheckLevel {
  if (checks.some(({ level }) => level === 'bad')) return 'bad'
  return checks.some(({ level }) => level === 'watch') ? 'watch' : 'good'
}

function ofDatabase({ database: { ms, connections, mostConnections } }: SystemFacts): Judged {
  if (connections >= limits.connectionShare * mostConnections) return ['bad', 'connections-scarce']
  return ms > limits.databaseMs ? ['watch', 'database-slow'] : good
}

function ofQueue({ at, queue }: SystemFacts): Judged {
  const wait = ageOf(queue.waitingSince, at)
  if (wait > limits.queueWait.bad) return ['bad', 'queue-long']
  return wait > limits.queueWait.watch ? ['watch', 'queue-long'] : good
}

function ofDisks({ disks }: SystemFacts): Judged {
  const isBelow = (level: 'watch' | 'bad') =>
    disks.some(({ free, total }) => free < Math.min(limits.freeBytes[level], limits.freeShare[level] * total))
  if (isBelow('bad')) return ['bad', 'disk-full']
  return isBelow('watch') ? ['watch', 'disk-low'] : good
}

function ofBackup({ at, backup }: SystemFacts): Judged {
  const age = ageOf(backup.madeAt, at)
  if (backup.sound === false) return ['bad', 'backup-unsound']
  if (backup.madeAt === null) return ['bad', backup.failedAt === null ? 'backup-none' : 'backup-failed']
  if (age > limits.backupAge.bad) return ['bad', 'backup-old']
  if (backup.failedAt !== null && backup.failedAt > backup.madeAt) return ['watch', 'backup-failed']
  if (age > limits.backupAge.watch) return ['watch', 'backup-old']
  if (backup.keyHere) return ['watch', 'backup-key-here']
  if (!backup.scheduled) return ['watch', 'backup-unscheduled']
  if (backup.verifiedAt === null || ageOf(backup.verifiedAt, at) > limits.backupVerifiedAge) return ['watch', 'backup-unverified']
  return backup.filesOnly ? ['good', 'backup-elsewhere'] : good
}

function ofJournal({ at, journal }: SystemFacts): Judged {
  if (journal.faults > 0) return ['bad', 'journal-faults']
  if (journal.unsealed > 0 && ageOf(journal.unsealedSince, at) > limits.unsealedAge) return ['bad', 'journal-unsealed']
  if (journal.verifiedAt !== null && ageOf(journal.verifiedAt, at) > limits.verificationAge)
    return ['watch', 'journal-unverified']
  return good
}

/** Milliseconds; nought for what never was. */
function ageOf(since: string | null, at: string): number {
  return since === null ? 0 : Date.parse(at) - Date.parse(since)
}
