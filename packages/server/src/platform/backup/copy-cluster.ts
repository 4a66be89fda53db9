import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupError } from './backup-error.ts'
import { copyFile } from './copy-folder.ts'
import { unlessGone } from './read-exactly.ts'
import type { ArchiveWriter } from './write-archive.ts'

/** Folders that a copy needs and whose content it must not have (PostgreSQL manual, 25.3.4.3). */
const emptied = new Set([
  'pg_wal',
  'pg_wal/archive_status',
  'pg_wal/summaries',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])

const leftOut =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|backup_manifest|tablespace_map|current_logfiles.*|pg_internal\.init.*|pgsql_tmp.*)$/

/** Read last and whole: it says from where the log is replayed. */
const controlFile = 'global/pg_control'

/** Copies a cluster whose server goes on working, after `pg_backup_start`; the log is copied apart. */
export async function copyCluster(clusterDir: string, archive: ArchiveWriter, onBytes: (bytes: number) => void): Promise<void> {
  await copyFolder(clusterDir, '', archive, onBytes)
  const control = await readControl(join(clusterDir, controlFile))
  await archive.file('cluster', controlFile, control.length, once(control))
}

async function copyFolder(root: string, inner: string, archive: ArchiveWriter, onBytes: (bytes: number) => void): Promise<void> {
  const entries = await readdir(join(root, inner), { withFileTypes: true }).catch(unlessGone([]))
  for (const entry of entries) {
    const name = inner === '' ? entry.name : `${inner}/${entry.name}`
    if (entry.isSymbolicLink()) throw linkInTheWay(join(root, name))
    if (entry.isDirectory()) {
      await archive.folder('cluster', name)
      await copyFolder(root, name, archive, onBytes)
    } else if (entry.isFile() && !emptied.has(inner) && !leftOut.test(entry.name) && name !== controlFile) {
      onBytes(await copyFile('cluster', join(root, name), name, archive))
    }
  }
}

/** Written in one piece by the server, but read by us perhaps in the middle of that: twice the same is whole. */
async function readControl(path: string): Promise<Buffer> {
  for (let before = await readFile(path); ; ) {
    const now = await readFile(path)
    if (now.equals(before)) return now
    before = now
  }
}

async function* once(chunk: Buffer): AsyncGenerator<Buffer> {
  yield chunk
}

function linkInTheWay(path: string): BackupError {
  return new BackupError(
    'link-in-the-way',
    `${path} is a link to another place, which this backup would leave out.`,
    'Put the data back into the cluster’s own folder, or back it up with the tools of PostgreSQL (docs/operations.md).',
  )
}
