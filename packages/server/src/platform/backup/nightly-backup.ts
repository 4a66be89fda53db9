import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupsToKeep, type Retention } from '#domain/operations/retention.rules.ts'
import type { Chore } from '../jobs/chore.ts'
import { backUp } from './back-up.ts'
import { timeOfBackup } from './backup-name.ts'
import { recipientFor } from './keys.ts'
import type { BackupSource } from './make-backup.ts'

/** What the agency says about its backups. */
export interface BackupSettings {
  /** Undefined: none is made by itself. */
  readonly folder: string | undefined
  readonly recipient: string | undefined
  readonly keep: Retention
}

/** At two in the night of Central Indonesia, before files that nobody knows are swept. */
export function nightlyBackup(source: BackupSource, { folder, recipient, keep }: BackupSettings & { folder: string }): Chore {
  return {
    name: 'platform.back-up',
    when: '0 18 * * *',
    async run({ transact, now, log }) {
      const { key } = await recipientFor(source.dataDir, recipient)
      const { bytes } = await backUp(source, { transact }, { folder, recipient: key, now, bySchedule: true })
      const removed = await removeOld(folder, keep)
      log.info({ bytes, removed }, 'backup made')
    },
  }
}

/** Of our archives in the folder only: whatever else lies there stays. Answers how many went. */
export async function removeOld(folder: string, keep: Retention): Promise<number> {
  const backups = (await readdir(folder)).flatMap((name) => {
    const at = timeOfBackup(name)
    return at === undefined ? [] : [{ name, at }]
  })
  const kept = new Set(backupsToKeep(backups, keep))
  const old = backups.filter((backup) => !kept.has(backup))
  for (const { name } of old) await rm(join(folder, name), { force: true })
  return old.length
}
