import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { EngineError } from '../engine-error.ts'
import { identityOf, isAlive } from './process-identity.ts'

/** Recovery after a crash may take minutes; who holds the lock longer is stuck. */
const patience = 20 * 60_000

/** Runs `work` while no other process does so under the same lock. The lock of a process that died is taken over. */
export async function whileLocked<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const mine = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(mine, identityOf(process.pid))
  try {
    await take(file, mine)
  } finally {
    await rm(mine, { force: true })
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function take(file: string, mine: string): Promise<void> {
  for (const until = Date.now() + patience; ; await sleep(50)) {
    if (await place(mine, file)) return
    const holder = await readFile(file, 'utf8').catch(() => undefined)
    if (holder === undefined) continue // just given back
    if (!isAlive(holder)) await removeStale(file, holder)
    else if (Date.now() > until) {
      const pid = Number.parseInt(holder, 10)
      throw new EngineError(
        'busy',
        `Process ${pid} has been starting the database for too long.`,
        `End process ${pid}, then start again.`,
      )
    }
  }
}

/** Two may find the same dead lock; the later one must not remove the lock that the earlier one has meanwhile taken. */
async function removeStale(file: string, holder: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  await rename(file, aside).catch(() => {})
  const removed = await readFile(aside, 'utf8').catch(() => undefined)
  if (removed !== undefined && removed !== holder) await place(aside, file)
  await rm(aside, { force: true })
}

async function place(from: string, to: string): Promise<boolean> {
  return await link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
}
