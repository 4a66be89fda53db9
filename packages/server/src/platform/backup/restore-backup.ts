import { chown, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { findBinaries } from '../engine/postgres/binaries.ts'
import { placeOf } from '../engine/host/place.ts'
import type { Durability } from '../engine/postgres/settings.ts'
import type { SystemUser } from '../engine/host/run.ts'
import { flushFolder } from '../files/flush-folder.ts'
import { BackupError, explainDisk } from './backup-error.ts'
import { type Comparison, compareRestored } from './compare-restored.ts'
import type { Label, Manifest, PartName } from './manifest.ts'
import { readArchive } from './read-archive.ts'

export interface RestoreOptions {
  readonly file: string
  readonly identities: readonly string[]
  /** Must not be there, or be empty. */
  readonly into: string
  readonly durability?: Durability
  /** False for a copy that is thrown away again. */
  readonly journalled?: boolean
  onProgress?(files: number): void
}

export interface Restored {
  readonly manifest: Manifest
  readonly comparison: Comparison
  /** Where the database lies: the folder itself, or outside where its user can't reach the folder. */
  readonly place: string
}

/**
 * Unpacks the archive beside `into`, starts the database there and compares it; only then does the folder get its name.
 * Whatever goes wrong before, nothing is left.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const into = resolve(options.into)
  await refuseUnlessEmpty(into)
  const staging = `${into}.part-${randomBytes(4).toString('hex')}`
  let place = staging
  try {
    await mkdir(staging, { mode: 0o711 })
    const found = await placeOf(staging)
    place = found.place
    const manifest = await readArchive(options.file, options.identities, receiver(staging, found, options))
    const comparison = await compareRestored(staging, manifest, { journalled: true, ...options })
    await rm(into, { recursive: true, force: true })
    await rename(staging, into)
    await flushFolder(dirname(into))
    return { manifest, comparison, place: place === staging ? into : place }
  } catch (thrown) {
    await rm(staging, { recursive: true, force: true })
    if (place !== staging) await rm(place, { recursive: true, force: true })
    throw explainDisk(thrown, into)
  }
}

async function refuseUnlessEmpty(into: string): Promise<void> {
  const names = await readdir(into).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.length > 0)
    throw new BackupError('not-empty', `${into} is not empty.`, 'Name a new folder: what is there now is never touched.')
}

interface Place {
  readonly place: string
  readonly user: SystemUser | undefined
}

function receiver(staging: string, { place, user }: Place, { onProgress }: RestoreOptions) {
  const roots: Record<PartName, string> = { secrets: staging, cluster: join(place, 'postgres'), files: join(staging, 'files') }
  const made = new Set<string>()
  let files = 0

  async function folder(part: PartName, path: string): Promise<void> {
    if (made.has(path)) return
    if (path !== roots[part]) await folder(part, dirname(path))
    made.add(path)
    if (part === 'secrets') return
    await mkdir(path, { recursive: true, mode: 0o700 })
    if (part === 'cluster' && user) await chown(path, user.uid, user.gid)
  }

  return {
    async label({ postgres, version }: Label) {
      const { major } = await findBinaries()
      if (postgres !== null && postgres !== major)
        throw new BackupError(
          'other-version',
          `This backup holds a database of PostgreSQL ${postgres}; this release of Rangkul brings PostgreSQL ${major}.`,
          `Restore it with the release that made it (${version}).`,
        )
    },
    folder: (part: PartName, name: string) => folder(part, join(roots[part], name)),
    async file(part: PartName, name: string, content: AsyncIterable<Buffer>) {
      const path = join(roots[part], name)
      await folder(part, dirname(path))
      const file = await open(path, 'wx', 0o600)
      try {
        for await (const chunk of content) await file.writeFile(chunk)
        // PostgreSQL writes a whole cluster through to the disk before it replays its log.
        if (part !== 'cluster') await file.datasync()
        else if (user) await file.chown(user.uid, user.gid)
      } finally {
        await file.close()
      }
      onProgress?.(++files)
    },
  }
}
