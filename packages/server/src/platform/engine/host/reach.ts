import type { Stats } from 'node:fs'
import { chmod, chown, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { SystemUser } from './run.ts'

/** Whether the user can reach and read every one of the paths. */
export async function mayRead(user: SystemUser, ...paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    const real = await realpath(path).catch(() => undefined)
    if (real === undefined) continue // not part of this platform's package
    if ((await closedFolders(dirname(real), user)).length > 0) return false
    const facts = await stat(real)
    if (!allows(facts, user, facts.isDirectory() ? 0o5 : 0o4)) return false
  }
  return true
}

/** The folders from the root down to `folder` itself that the user cannot pass through, outermost first. */
export async function closedFolders(folder: string, user: SystemUser): Promise<string[]> {
  const closed: string[] = []
  for (let at = await realpath(folder); ; at = dirname(at)) {
    if (!allows(await stat(at), user, 0o1)) closed.unshift(at)
    if (at === dirname(at)) return closed
  }
}

/**
 * Lets the user pass through a private folder, not list it. Where the folder's group has no rights it is given to the
 * user's group, so that nobody else gains any; else everybody may pass.
 */
export async function letPass(folder: string, user: SystemUser): Promise<void> {
  const { mode, uid } = await stat(folder)
  if ((mode & 0o070) === 0) await chown(folder, uid, user.gid)
  await chmod(folder, (mode & 0o7777) | ((mode & 0o070) === 0 ? 0o010 : 0o001))
}

function allows({ mode, uid, gid }: Stats, user: SystemUser, bits: number): boolean {
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
  return ((mode >> shift) & bits) === bits
}
