import { randomBytes } from 'node:crypto'
import { mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { EngineError } from '../engine-error.ts'
import { closedFolders, letPass } from './reach.ts'
import { isPlain, type SystemUser } from './run.ts'
import { systemUser } from './system-user.ts'

interface Place {
  /** Where PostgreSQL's own files lie: its cluster, its log and, when needed, the copy of its programs. */
  readonly place: string
  readonly user: SystemUser | undefined
}

interface Surroundings {
  /** Folders whose private subfolders may be opened for passing through. */
  readonly temporary: readonly string[]
  /** Where PostgreSQL's files go when they cannot lie in the data folder. */
  readonly outside: string
}

const standard: Surroundings = { temporary: ['/tmp', '/var/tmp', tmpdir()], outside: '/var/lib/rangkul' }

/**
 * Nearly always the data folder itself. As root the database runs as a system user that must be able to pass through every
 * folder above its files. Where one is closed to it:
 * - the data folder itself, and root's private temporary folders above it (`mktemp -d`), are opened for passing through;
 * - anybody's home (`/root`) and other private folders stay closed: PostgreSQL's files go to `/var/lib/rangkul/<random>`,
 *   and `engine-place.json` in the data folder says where. Secrets, files and leases stay where they were asked for.
 */
export async function placeOf(dataDir: string, around: Surroundings = standard): Promise<Place> {
  if (!isPlain(dataDir)) throw notPlain(dataDir)
  const elsewhere = await readPointer(dataDir)
  const user = await systemUser(join(elsewhere ?? dataDir, 'postgres'))
  if (user === undefined) return { place: elsewhere ?? dataDir, user }
  if (elsewhere !== undefined) return { place: await opened(elsewhere, user), user }

  const closed = await closedFolders(dataDir, user)
  const foreign = await foreignFolder(dataDir, closed, around)
  if (foreign !== undefined) {
    await refuseSecondCluster(dataDir, foreign)
    return { place: await moveOut(dataDir, around.outside, user), user }
  }
  for (const folder of closed) await letPass(folder, user)
  return { place: dataDir, user }
}

/** The first closed folder that is not ours to open. */
async function foreignFolder(
  dataDir: string,
  closed: readonly string[],
  { temporary }: Surroundings,
): Promise<string | undefined> {
  const above = await Promise.all(temporary.map((folder) => realpath(folder).catch(() => folder)))
  for (const folder of closed) {
    if (folder === dataDir) continue
    const isRoots = (await stat(folder)).uid === 0
    if (!isRoots || !above.some((temporaryFolder) => folder.startsWith(temporaryFolder + sep))) return folder
  }
  return undefined
}

async function readPointer(dataDir: string): Promise<string | undefined> {
  const text = await readFile(pointerIn(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? undefined : (JSON.parse(text) as { place: string }).place
}

async function moveOut(dataDir: string, outside: string, user: SystemUser): Promise<string> {
  const place = join(outside, randomBytes(6).toString('hex'))
  await mkdir(place, { recursive: true, mode: 0o711 })
  await opened(place, user)
  await writeFile(`${pointerIn(dataDir)}.part`, `${JSON.stringify({ place })}\n`)
  await rename(`${pointerIn(dataDir)}.part`, pointerIn(dataDir))
  return place
}

async function opened(place: string, user: SystemUser): Promise<string> {
  const isOurs = (folder: string) => folder === place || folder === dirname(place)
  const closed = await closedFolders(place, user)
  const foreign = closed.find((folder) => !isOurs(folder))
  if (foreign !== undefined) throw unreachable(foreign)
  for (const folder of closed) await letPass(folder, user)
  return place
}

/** A database that was reachable and no longer is must not be answered by a new, empty one. */
async function refuseSecondCluster(dataDir: string, foreign: string): Promise<void> {
  const there = await stat(join(dataDir, 'postgres')).catch(() => undefined)
  if (there !== undefined) throw unreachable(foreign)
}

function unreachable(folder: string): EngineError {
  return new EngineError(
    'not-reachable',
    `The database does not run as root, and the user it runs as cannot pass through ${folder}.`,
    `Let it pass (chmod o+x ${folder}), or name another data folder with RANGKUL_DATA.`,
  )
}

function notPlain(dataDir: string): EngineError {
  const why = 'its name holds a quotation mark, a dollar sign, a backtick, a backslash or a line break.'
  return new EngineError(
    'not-a-data-folder',
    `The data folder ${dataDir} cannot be used: ${why}`,
    'Name a plainer one with RANGKUL_DATA.',
  )
}

function pointerIn(dataDir: string): string {
  return join(dataDir, 'engine-place.json')
}
