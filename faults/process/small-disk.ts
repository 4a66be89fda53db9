import { execFile } from 'node:child_process'
import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A file system of its own at that folder, which others' work does not feel when it is full. */
export interface SmallDisk {
  /** Full for so many milliseconds. */
  fill(time: number): Promise<void>
  remove(): Promise<void>
}

/** Undefined where this user may not mount: a disk is then never filled. */
export async function mountSmallDisk(path: string, megabytes: number): Promise<SmallDisk | undefined> {
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', path]).then(
    () => true,
    () => false,
  )
  if (!mounted) return undefined
  const filler = join(path, 'filler')
  return {
    async fill(time) {
      for (const until = Date.now() + time; Date.now() < until; await sleep(50)) await fillUp(path, filler)
      await rm(filler, { force: true })
    },
    async remove() {
      await run('umount', ['-l', path])
    },
  }
}

async function fillUp(path: string, filler: string): Promise<void> {
  const file = await open(filler, 'a')
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(path)
      if (bavail === 0) return
      await file.write(Buffer.alloc(Math.min(bavail * bsize, 2 ** 24)))
    }
  } catch {
    // full
  } finally {
    await file.close()
  }
}
