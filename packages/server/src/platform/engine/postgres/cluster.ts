import { chmod, chown, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { diskFull, EngineError } from '../engine-error.ts'
import type { Outcome, SystemUser } from '../host/run.ts'

/** A PostgreSQL cluster on disk and what is needed to run it. */
export interface Cluster {
  readonly folder: string
  readonly log: string
  readonly binaries: Binaries
  /** Whom to run it as; undefined: as ourselves. */
  readonly user: SystemUser | undefined
}

export async function hasCluster(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.length > 0 && !names.includes('PG_VERSION')) {
    throw new EngineError(
      'not-a-data-folder',
      `${folder} holds something else than the database of Rangkul.`,
      'Name another data folder with RANGKUL_DATA, or move what lies there out of the way.',
    )
  }
  return names.length > 0
}

/** Refuses a cluster that these binaries cannot open or that is not ours. */
export async function checkCluster({ folder, binaries }: Cluster): Promise<void> {
  const { uid } = await stat(folder)
  const me = process.getuid?.()
  if (me !== undefined && me !== 0 && uid !== me) {
    throw new EngineError(
      'not-ours',
      `The database in ${folder} belongs to another user (number ${uid}).`,
      'Start Rangkul as that user, or name another data folder with RANGKUL_DATA.',
    )
  }
  const major = Number((await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim())
  if (major !== binaries.major) {
    throw new EngineError(
      'other-version',
      `The database in ${folder} was made by PostgreSQL ${major}; this release of Rangkul brings PostgreSQL ${binaries.major}.`,
      `Start it with the release that made it and make a backup there, then restore that backup into an empty data folder.`,
    )
  }
}

export function failUnlessDone({ code, output }: Outcome, what: string, folder: string): void {
  if (code === 0) return
  if (/No space left on device|Disk quota exceeded/.test(output)) throw diskFull(dirname(folder))
  throw new EngineError(
    'did-not-start',
    `${what} in ${folder}:\n${output}`,
    'Free the folder from what hinders it and start again.',
  )
}

/** Hands a file to the user that the database runs as. */
export async function give(path: string, user: SystemUser | undefined): Promise<void> {
  if (user === undefined) return
  await chown(path, user.uid, user.gid)
  const { mode } = await stat(path)
  await chmod(path, mode & 0o700)
}

/** Writes a file of ours into the cluster. */
export async function writeOwn({ folder, user }: Pick<Cluster, 'folder' | 'user'>, name: string, text: string): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, text, { mode: 0o600 })
  await give(path, user)
}
