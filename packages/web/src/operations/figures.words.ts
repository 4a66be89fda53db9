import type { SystemCheck } from '#domain/operations/system-check.ts'
import type { SystemFacts } from '#domain/operations/system-facts.ts'
import { m } from '#messages'
import { formatBytes, formatInstant, formatNumber } from '../platform/format.ts'

/** What a check was judged by, in a few words each. */
export function figuresOf(name: SystemCheck['name'], facts: SystemFacts): string[] {
  const { database, queue, disks, backup, journal, pendingMigrations } = facts
  switch (name) {
    case 'database':
      return [
        m.operations_answers_in({ ms: formatNumber(database.ms) }),
        m.operations_connections({ n: formatNumber(database.connections), of: formatNumber(database.mostConnections) }),
      ]
    case 'version':
      return pendingMigrations > 0 ? [m.operations_pending({ n: formatNumber(pendingMigrations) })] : []
    case 'workers':
      return [m.operations_workers({ n: formatNumber(queue.workers) })]
    case 'queue':
      return [
        m.operations_queued({ n: formatNumber(countIn(queue.tasks, 'queued')) }),
        m.operations_running({ n: formatNumber(countIn(queue.tasks, 'running')) }),
        ...since(queue.waitingSince, m.operations_waiting_since),
      ]
    case 'disk':
      return disks.map(({ place, free, total }) => {
        const words = place === 'data' ? m.operations_disk_data : m.operations_disk_backup
        return words({ free: formatBytes(free), total: formatBytes(total) })
      })
    case 'backup':
      return [
        ...since(backup.madeAt, m.operations_backup_made),
        ...(backup.bytes === null ? [] : [formatBytes(backup.bytes)]),
        ...since(backup.failedAt, m.operations_backup_failed),
        ...since(backup.verifiedAt, m.operations_backup_verified),
      ]
    case 'journal':
      return [
        ...since(journal.sealedAt, m.operations_journal_sealed),
        m.operations_journal_waiting({ n: formatNumber(journal.unsealed) }),
        ...since(journal.verifiedAt, m.operations_journal_verified),
      ]
    case 'mail':
      return []
    default:
      return name satisfies never
  }
}

function since(instant: string | null, words: (parts: { at: string }) => string): string[] {
  return instant === null ? [] : [words({ at: formatInstant(instant) })]
}

function countIn(tasks: SystemFacts['queue']['tasks'], wanted: 'queued' | 'running'): number {
  return tasks.reduce((sum, { state, count }) => sum + (state === wanted ? count : 0), 0)
}
