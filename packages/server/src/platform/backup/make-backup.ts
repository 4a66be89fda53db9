import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client, Connection } from '../db/database.ts'
import { withClient } from '../db/with-client.ts'
import { BackupError, explainDisk } from './backup-error.ts'
import { copyCluster } from './copy-cluster.ts'
import { copyFile, copyStoredFiles } from './copy-folder.ts'
import { copyLog } from './copy-log.ts'
import { nameOfBackup } from './backup-name.ts'
import { countRows, findNewestSeal } from './contents.ts'
import { type Label, labelName, type Manifest, manifestName } from './manifest.ts'
import { findStillMoment, one } from './still-moment.ts'
import { type ArchiveWriter, isUnfinished, writeArchive } from './write-archive.ts'

/** What is to be saved, and how it is reached. */
export interface BackupSource {
  readonly dataDir: string
  readonly version: string
  /** Null: the database lies elsewhere and is backed up with its own tools. */
  readonly embedded: { readonly superuser: Connection; readonly clusterDir: string } | null
}

export interface BackupOptions {
  readonly folder: string
  readonly recipient: string
  readonly now: Date
  onProgress?(copied: number, expected: number): void
}

export interface MadeBackup {
  readonly file: string
  readonly bytes: number
  readonly manifest: Manifest
}

/** Makes one archive in the folder while everybody goes on working. It gets its name when it is whole and on the disk. */
export async function makeBackup(source: BackupSource, options: BackupOptions): Promise<MadeBackup> {
  const { folder, recipient, now } = options
  const file = join(folder, nameOfBackup(now))
  try {
    await mkdir(folder, { mode: 0o700 }).catch(unlessThere)
    return await whileAlone(source, async (client) => {
      await removeUnfinished(folder)
      const archive = await writeArchive(file, recipient)
      try {
        const manifest = await fill(archive, source, options, client)
        await archive.text(manifestName, `${JSON.stringify(manifest, null, 2)}\n`)
        return { file, bytes: await archive.finish(), manifest }
      } catch (thrown) {
        await archive.abandon()
        throw thrown
      }
    })
  } catch (thrown) {
    throw explainDisk(thrown, folder)
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/** With the database's own lock, so that a second backup doesn't clear away what the first one is writing. */
async function whileAlone<T>({ embedded }: BackupSource, step: (client: Client | null) => Promise<T>): Promise<T> {
  if (!embedded) return step(null)
  return withClient(embedded.superuser, async (client) => {
    const { held } = await one<{ held: boolean }>(client, "select pg_try_advisory_lock(hashtextextended('backup', 0)) as held")
    if (!held) throw new BackupError('busy', 'Another backup is being made now.', 'Wait until it is done.')
    return step(client)
  })
}

/** What a backup left that was killed. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (isUnfinished(name)) await rm(join(folder, name), { force: true })
}

/**
 * Secrets and noted heads first, files last: whatever file a row of the moment names is there by then, and no head is
 * noted that the copied journal doesn't hold.
 */
async function fill(
  archive: ArchiveWriter,
  source: BackupSource,
  options: BackupOptions,
  client: Client | null,
): Promise<Manifest> {
  const { dataDir, version, embedded } = source
  const postgres = client && Math.trunc((await one<{ number: number }>(client, serverVersion)).number / 10_000)
  const label: Label = { format: 'rangkul backup 1', version, postgres, startedAt: options.now.toISOString() }
  await archive.text(labelName, `${JSON.stringify(label)}\n`)
  for (const name of ['secrets.json', 'journal-heads.txt']) await copyFile('secrets', join(dataDir, name), name, archive)

  let copied = 0
  const expected = client ? (await one<{ bytes: number }>(client, databaseBytes)).bytes : 0
  const onBytes = (bytes: number) => {
    copied += bytes
    options.onProgress?.(copied, Math.max(copied, expected))
  }
  const found =
    client && embedded ? await copyDatabase(archive, embedded, client, onBytes) : { moment: null, rows: {}, head: null }
  await copyStoredFiles(join(dataDir, 'files'), archive, onBytes)
  return { label, ...found, parts: archive.sums() }
}

const serverVersion = "select current_setting('server_version_num')::int as number"
const databaseBytes = 'select sum(pg_database_size(oid))::float8 as bytes from pg_database'

/** PostgreSQL's way (manual, 25.3.4.2), with the log in the archive and cut at one moment, whose rows are counted. */
async function copyDatabase(
  archive: ArchiveWriter,
  { superuser, clusterDir }: NonNullable<BackupSource['embedded']>,
  client: Client,
  onBytes: (bytes: number) => void,
): Promise<Pick<Manifest, 'moment' | 'rows' | 'head'>> {
  // Keeps the log from being recycled for as long as this connection lives.
  await client.query("select pg_create_physical_replication_slot('rangkul_backup', true, true)")
  await client.query("select pg_backup_start('rangkul', true)")
  await copyCluster(clusterDir, archive, onBytes)
  const { label } = await one<{ label: string }>(client, 'select labelfile as label from pg_backup_stop(false)')

  return withClient(superuser, async (reader) => {
    const moment = await findStillMoment(reader, client)
    await client.query('select pg_switch_wal()') // on disk up to the mark
    const { bytes } = await one<{ bytes: number }>(client, segmentBytes)
    await copyLog({ clusterDir, label, moment, segment: bytes }, archive)
    await archive.file('cluster', 'backup_label', Buffer.byteLength(label), text(label))
    const [rows, head] = [await countRows(reader), await findNewestSeal(reader)]
    return { moment: { at: moment.at.toISOString(), lsn: moment.lsn, exact: moment.exact }, rows, head }
  })
}

const segmentBytes = "select setting::int as bytes from pg_settings where name = 'wal_segment_size'"

async function* text(content: string): AsyncGenerator<Buffer> {
  yield Buffer.from(content)
}
