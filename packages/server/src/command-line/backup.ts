import { resolve } from 'node:path'
import { Command } from 'commander'
import { systemClock } from '../platform/clock.ts'
import { backUp, recordVerified } from '../platform/backup/back-up.ts'
import { isSound } from '../platform/backup/compare-restored.ts'
import { identityFileIn, type Recipient, readIdentities, recipientFor } from '../platform/backup/keys.ts'
import { restoreBackup, type Restored } from '../platform/backup/restore-backup.ts'
import { verifyBackup } from '../platform/backup/verify-backup.ts'
import { openDatabase, openPool } from '../platform/db/database.ts'
import { type Transactor, transactor } from '../platform/db/transact.ts'
import { openStore, type Store } from '../platform/store.ts'
import { version } from '../version.ts'
import { gigabytes, summaryOf, wordsOf } from './backup.words.ts'
import { CommandFault } from './command-fault.ts'
import { progressLine } from './progress-line.ts'
import { run } from './run.ts'
import type { Settings } from './settings.ts'

interface Asked {
  readonly identity?: string
  readonly json?: boolean
}

export function backupCommand(settings: () => Settings): Command {
  return new Command('backup')
    .description('save database, files and secrets as one encrypted archive, while Rangkul goes on working')
    .option('--to <folder>', 'where the archive goes; else RANGKUL_BACKUP_FOLDER')
    .option('--verify', 'restore it into a temporary folder afterwards and compare')
    .option('--identity <file>', 'the key that opens it, for --verify; else the one in the data folder')
    .option('--json', 'answer as JSON')
    .action(run((asked: Asked & { to?: string; verify?: boolean }) => backupNow(settings(), asked)))
    .addCommand(
      new Command('verify')
        .description('restore an archive into a temporary folder, compare it and remove it; exit code 1 when anything differs')
        .argument('<file>', 'an archive that rangkul backup made')
        .option('--identity <file>', 'the key that opens it; else the one in the data folder')
        .option('--json', 'answer as JSON')
        .action(run((file: string, _own: Asked, command: Command) => verifyNow(settings(), file, command.optsWithGlobals()))),
    )
}

export function restoreCommand(settings: () => Settings): Command {
  return new Command('restore')
    .description('restore an archive into a new folder and compare it; the present data folder is never touched')
    .argument('<file>', 'an archive that rangkul backup made')
    .requiredOption('--into <folder>', 'a folder that is empty or not there yet')
    .option('--identity <file>', 'the key that opens it; else the one in the data folder')
    .option('--json', 'answer as JSON')
    .action(run((file: string, asked: Asked & { into: string }) => restoreNow(settings(), file, asked)))
}

async function backupNow(settings: Settings, asked: Asked & { to?: string; verify?: boolean }): Promise<void> {
  const folder = asked.to ?? settings.backup.folder
  if (folder === undefined)
    throw new CommandFault(
      'Where to is not said.',
      'Name a folder: rangkul backup --to /mnt/backup, or set RANGKUL_BACKUP_FOLDER.',
    )
  const { dataDir } = settings.store
  const progress = progressLine()

  await withStore(settings, async (store, transactions) => {
    const recipient = await recipientFor(dataDir, settings.backup.recipient)
    const identities = asked.verify ? await readIdentities(asked.identity ?? identityFileIn(dataDir)) : []
    const made = await backUp({ dataDir, version, embedded: store.embedded }, transactions, {
      folder: resolve(folder),
      recipient: recipient.key,
      now: systemClock(),
      bySchedule: false,
      onProgress: (copied, expected) => progress(`copied ${gigabytes(copied)} of about ${gigabytes(expected)}`),
    })
    const verified = asked.verify ? await verifyBackup(made.file, identities, unpacking(progress)) : undefined
    if (verified) await recordVerified(transactions, made.file, isSound(verified.comparison, verified.manifest))
    progress('')

    const { file, bytes, manifest } = made
    if (asked.json) say(JSON.stringify({ file, bytes, manifest, ...(verified && { verified: summaryOf(verified) }) }))
    else {
      say(`${file}, ${gigabytes(bytes)}`)
      if (manifest.moment === null) say(filesOnly)
      if (verified) say(wordsOf(verified))
    }
    process.stderr.write(warningOf(recipient))
    tell(verified)
  })
}

async function verifyNow(settings: Settings, file: string, asked: Asked): Promise<void> {
  const identities = await readIdentities(asked.identity ?? identityFileIn(settings.store.dataDir))
  const progress = progressLine()
  const verified = await verifyBackup(file, identities, unpacking(progress))
  progress('')
  say(asked.json ? JSON.stringify(summaryOf(verified)) : wordsOf(verified))
  await withStore(settings, (_store, transactions) =>
    recordVerified(transactions, file, isSound(verified.comparison, verified.manifest)),
  )
  tell(verified)
}

async function restoreNow(settings: Settings, file: string, asked: Asked & { into: string }): Promise<void> {
  const identities = await readIdentities(asked.identity ?? identityFileIn(settings.store.dataDir))
  const progress = progressLine()
  const restored = await restoreBackup({ file, identities, into: asked.into, onProgress: unpacking(progress) })
  progress('')
  if (asked.json) say(JSON.stringify({ into: resolve(asked.into), ...summaryOf(restored) }))
  else {
    say(wordsOf(restored))
    say(`Start on it with: RANGKUL_DATA=${resolve(asked.into)} npm start`)
  }
  tell(restored)
}

async function withStore(settings: Settings, step: (store: Store, transactions: Transactor) => Promise<void>): Promise<void> {
  const store = await openStore(settings.store)
  const db = openDatabase(openPool(store.app, { max: 2 }))
  try {
    await step(store, transactor(db, systemClock))
  } finally {
    await db.destroy()
    await store.close()
  }
}

function tell(verified: Restored | undefined): void {
  if (verified && !isSound(verified.comparison, verified.manifest)) process.exitCode = 1
}

function warningOf({ identityHere }: Recipient): string {
  if (identityHere === null) return ''
  return `
The key that opens the backups lies in ${identityHere}.
Move it to a safe place away from this machine, and keep a second copy of it on paper: without it no backup can be opened,
and while it lies here, whoever takes this machine can open every backup. Backups go on without it.
`
}

const filesOnly =
  'The database lies elsewhere (DATABASE_URL): this archive holds the files and secrets only. Back up the database with its own tools (docs/operations.md).'

const say = (line: string) => void process.stdout.write(`${line}\n`)

const unpacking = (progress: (line: string) => void) => (files: number) => progress(`unpacked ${files} files`)
