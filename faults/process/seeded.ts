import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runRangkul } from './rangkul.ts'

export interface Folder {
  readonly path: string
  remove(): Promise<void>
}

/** A data folder of its own with a small synthetic province, made by the command that an agency uses. */
export async function seededFolder(people: number): Promise<Folder> {
  const folder = await emptyFolder()
  const { code, said } = await runRangkul(['seed', '--demo', '--people', String(people)], folder.path)
  if (code === 0) return folder
  await folder.remove()
  throw new Error(`seeding ended with ${code}\n${said}`)
}

/** The same once more in another folder, with the owners of its files; nothing may run on `from`. */
export async function copyOf(from: Folder, path: string): Promise<Folder> {
  await promisify(execFile)('cp', ['-a', `${from.path}/.`, path])
  await rm(join(path, 'leases'), { recursive: true, force: true })
  return folderAt(path)
}

export async function emptyFolder(): Promise<Folder> {
  return folderAt(await mkdtemp(join(tmpdir(), 'rangkul-faults-')))
}

function folderAt(path: string): Folder {
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
