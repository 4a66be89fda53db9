import { describe, expect, test } from 'vitest'
import { checksOf, overall } from './check.rules.ts'
import type { SystemFacts } from './system-facts.ts'

const at = '2026-11-21T10:00:00.000Z'
const before = (hours: number) => new Date(Date.parse(at) - hours * 3_600_000).toISOString()

const sound: SystemFacts = {
  at,
  version: '1.0.0',
  pendingMigrations: 0,
  database: { ms: 2, connections: 10, mostConnections: 100 },
  queue: { workers: 1, tasks: [], waitingSince: null },
  approvalWaitingSince: before(400),
  journal: { sealedAt: before(0.01), unsealed: 3, unsealedSince: before(0.001), verifiedAt: before(20), faults: 0 },
  backup: {
    scheduled: true,
    filesOnly: false,
    keyHere: false,
    madeAt: before(16),
    bytes: 1e9,
    failedAt: null,
    verifiedAt: before(200),
    sound: true,
  },
  disks: [{ place: 'data', free: 400e9, total: 1000e9 }],
  sendsMail: true,
}

const found = (facts: SystemFacts) => checksOf(facts).filter(({ level }) => level !== 'good')
const backup = (change: Partial<SystemFacts['backup']>) => ({ ...sound, backup: { ...sound.backup, ...change } })
const journal = (change: Partial<SystemFacts['journal']>) => ({ ...sound, journal: { ...sound.journal, ...change } })
const disk = (free: number, total: number) => ({ ...sound, disks: [{ place: 'data' as const, free, total }] })

describe('OPS-2: whether the system is all right', () => {
  test('a sound system has nothing to watch', () => {
    expect(found(sound)).toEqual([])
    expect(overall(checksOf(sound))).toBe('good')
  })

  test.each<[string, SystemFacts, object]>([
    [
      'the database answers slowly',
      { ...sound, database: { ...sound.database, ms: 400 } },
      { level: 'watch', finding: 'database-slow' },
    ],
    [
      'its connections run out',
      { ...sound, database: { ...sound.database, connections: 85 } },
      { level: 'bad', finding: 'connections-scarce' },
    ],
    [
      'a newer version has not been migrated to',
      { ...sound, pendingMigrations: 1 },
      { level: 'bad', finding: 'migrations-pending' },
    ],
    ['nobody works off the queue', { ...sound, queue: { ...sound.queue, workers: 0 } }, { level: 'bad', finding: 'no-workers' }],
    [
      'work waits ten minutes',
      { ...sound, queue: { ...sound.queue, waitingSince: before(0.2) } },
      { level: 'watch', finding: 'queue-long' },
    ],
    [
      'work waits an hour',
      { ...sound, queue: { ...sound.queue, waitingSince: before(1) } },
      { level: 'bad', finding: 'queue-long' },
    ],
    ['a small disk is nearly full', disk(1e9, 20e9), { level: 'watch', finding: 'disk-low' }],
    ['a disk is full but for a few hundred MB', disk(0.3e9, 20e9), { level: 'bad', finding: 'disk-full' }],
    ['there was never a backup', backup({ madeAt: null }), { level: 'bad', finding: 'backup-none' }],
    ['every backup failed', backup({ madeAt: null, failedAt: before(1) }), { level: 'bad', finding: 'backup-failed' }],
    ['the last night’s backup failed', backup({ failedAt: before(1) }), { level: 'watch', finding: 'backup-failed' }],
    ['the last backup is two days old', backup({ madeAt: before(48) }), { level: 'watch', finding: 'backup-old' }],
    ['the last backup is four days old', backup({ madeAt: before(96) }), { level: 'bad', finding: 'backup-old' }],
    ['a backup was restored and differed', backup({ sound: false }), { level: 'bad', finding: 'backup-unsound' }],
    ['the key lies beside the data', backup({ keyHere: true }), { level: 'watch', finding: 'backup-key-here' }],
    ['backups are made by hand only', backup({ scheduled: false }), { level: 'watch', finding: 'backup-unscheduled' }],
    ['no backup was ever restored', backup({ verifiedAt: null, sound: null }), { level: 'watch', finding: 'backup-unverified' }],
    ['the journal was changed', journal({ faults: 1 }), { level: 'bad', finding: 'journal-faults' }],
    ['the journal is not sealed any more', journal({ unsealedSince: before(1) }), { level: 'bad', finding: 'journal-unsealed' }],
    [
      'the chain was not verified for a week',
      journal({ verifiedAt: before(170) }),
      { level: 'watch', finding: 'journal-unverified' },
    ],
    ['no letters are sent', { ...sound, sendsMail: false }, { level: 'watch', finding: 'mail-none' }],
  ])('%s', (_, facts, expected) => {
    expect(found(facts)).toMatchObject([expected])
    expect(overall(checksOf(facts))).toBe((expected as { level: string }).level)
  })

  test('a large disk with many GB left is all right although the share is small', () => {
    expect(found(disk(40e9, 1000e9))).toEqual([])
  })

  test('an old failure before a good backup is over', () => {
    expect(found(backup({ failedAt: before(40) }))).toEqual([])
  })

  test('with a database elsewhere its backup is said to lie elsewhere, too', () => {
    expect(checksOf(backup({ filesOnly: true }))).toContainEqual({ name: 'backup', level: 'good', finding: 'backup-elsewhere' })
  })
})
