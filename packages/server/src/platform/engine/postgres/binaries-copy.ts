import { chmod, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, mendLinks } from './binaries.ts'
import { mayRead } from '../host/reach.ts'
import { isPlain, type SystemUser } from '../host/run.ts'

/**
 * Binaries that `user` can run and whose library links are whole: those of the package, or else a copy (60 MB) in the
 * folder `copies`. A copy is needed when the package lies in a private folder (a clone under /root, an umask of 077), or
 * when its links are missing and the package is not ours to mend.
 */
export async function usableBinaries(found: Binaries, copies: string, user: SystemUser | undefined): Promise<Binaries> {
  const probes = [
    'bin/postgres',
    'lib/postgresql',
    'lib/libpq.so.5',
    'share/postgresql/extension',
    'share/postgresql/postgres.bki',
  ]
  const readable = user === undefined || (await mayRead(user, ...probes.map((probe) => join(found.native, probe))))
  if (readable && isPlain(found.native) && (await mendLinks(found.native))) return found

  const copy = join(copies, found.version)
  const isThere = await stat(copy).then(
    () => true,
    () => false,
  )
  if (!isThere) await copyNative(found.native, copies, found.version)
  return { ...found, native: copy }
}

/** Copies of other versions, while no server runs from them. */
export async function removeOtherCopies(copies: string, version: string): Promise<void> {
  const names = await readdir(copies).catch(() => [])
  for (const name of names) if (name !== version) await rm(join(copies, name), { recursive: true, force: true })
}

/** Copied under another name first: a copy that was cut short never counts as one. */
async function copyNative(native: string, copies: string, version: string): Promise<void> {
  const part = join(copies, `${version}.part`)
  await rm(part, { recursive: true, force: true })
  await mkdir(copies, { recursive: true })
  await chmod(copies, 0o755)
  await cp(native, part, { recursive: true, verbatimSymlinks: true })
  await openToAll(part)
  await mendLinks(part)
  await rename(part, join(copies, version))
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, folder.endsWith('bin') ? 0o755 : 0o644)
  }
}
