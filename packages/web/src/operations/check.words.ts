import type { CheckLevel, Finding, SystemCheck } from '#domain/operations/system-check.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'

export const tones: Readonly<Record<CheckLevel, Tone>> = { good: 'done', watch: 'waiting', bad: 'harm' }

export const levelWords: Readonly<Record<CheckLevel, () => string>> = {
  good: m.operations_good,
  watch: m.operations_watch,
  bad: m.operations_bad,
}

export const checkWords: Readonly<Record<SystemCheck['name'], () => string>> = {
  database: m.operations_check_database,
  version: m.operations_check_version,
  workers: m.operations_check_workers,
  queue: m.operations_check_queue,
  disk: m.operations_check_disk,
  backup: m.operations_check_backup,
  journal: m.operations_check_journal,
  mail: m.operations_check_mail,
}

/** What was found, and what to do about it. */
export const findingWords: Readonly<Record<Finding, { found: () => string; cure?: () => string }>> = {
  'all-right': { found: m.operations_found_all_right },
  'database-slow': { found: m.operations_found_database_slow, cure: m.operations_cure_database_slow },
  'connections-scarce': { found: m.operations_found_connections_scarce, cure: m.operations_cure_connections_scarce },
  'migrations-pending': { found: m.operations_found_migrations_pending, cure: m.operations_cure_migrations_pending },
  'no-workers': { found: m.operations_found_no_workers, cure: m.operations_cure_no_workers },
  'queue-long': { found: m.operations_found_queue_long, cure: m.operations_cure_queue_long },
  'disk-low': { found: m.operations_found_disk_low, cure: m.operations_cure_disk_low },
  'disk-full': { found: m.operations_found_disk_full, cure: m.operations_cure_disk_low },
  'backup-unsound': { found: m.operations_found_backup_unsound, cure: m.operations_cure_backup_unsound },
  'backup-none': { found: m.operations_found_backup_none, cure: m.operations_cure_backup_none },
  'backup-old': { found: m.operations_found_backup_old, cure: m.operations_cure_backup_old },
  'backup-failed': { found: m.operations_found_backup_failed, cure: m.operations_cure_backup_failed },
  'backup-key-here': { found: m.operations_found_backup_key_here, cure: m.operations_cure_backup_key_here },
  'backup-unscheduled': { found: m.operations_found_backup_unscheduled, cure: m.operations_cure_backup_none },
  'backup-unverified': { found: m.operations_found_backup_unverified, cure: m.operations_cure_backup_unverified },
  'backup-elsewhere': { found: m.operations_found_backup_elsewhere, cure: m.operations_cure_backup_elsewhere },
  'journal-faults': { found: m.operations_found_journal_faults, cure: m.operations_cure_journal_faults },
  'journal-unsealed': { found: m.operations_found_journal_unsealed, cure: m.operations_cure_journal_unsealed },
  'journal-unverified': { found: m.operations_found_journal_unverified, cure: m.operations_cure_journal_unverified },
  'mail-none': { found: m.operations_found_mail_none, cure: m.operations_cure_mail_none },
}
