import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../../packages/server/src/demo/random.ts'
import { freePort } from '../../packages/server/src/platform/engine/host/ports.ts'
import { end, refusedFullDisk, startServer, startWorker } from '../process/rangkul.ts'
import type { SmallDisk } from '../process/small-disk.ts'

export const blows = ['server', 'worker', 'postgres', 'backend', 'everything', 'disk'] as const
export type Blow = (typeof blows)[number]

/** The processes of one Rangkul: one that serves, one that works, and the database that they bring up themselves. */
export interface System {
  readonly port: number
  /** Kills without warning, and starts again what was killed after a while, except the database: that is the others' task. */
  strike(blow: Blow): Promise<void>
  /** Waits until what was killed has come up again and answers. */
  calm(): Promise<void>
  /** What should have been there and was not. */
  readonly failures: readonly string[]
  stop(): Promise<void>
}

export async function startSystem(dataDir: string, log: string, random: Random, disk: SmallDisk | undefined): Promise<System> {
  const port = await freePort()
  let server = (await startServer(['--no-work'], dataDir, log, port)).process
  let worker = startWorker(dataDir, log)
  const failures: string[] = []
  const killed = new Set<ChildProcess>()
  let mending: Promise<void> = Promise.resolve()
  let stopped = false

  /** One after another: a supervisor starts again what died, and again when it doesn't come up. */
  function mend(what: 'server' | 'worker', after: number): void {
    mending = mending.then(async () => {
      await sleep(after)
      for (let tries = 0; !stopped; tries++) {
        try {
          if (what === 'worker') worker = startWorker(dataDir, log)
          else server = (await startServer(['--no-work'], dataDir, log, port)).process
          return
        } catch (thrown) {
          if (tries === 20) throw thrown
          await sleep(500)
        }
      }
    })
    mending.catch(() => undefined)
  }

  async function kill(child: ChildProcess, what: 'server' | 'worker'): Promise<void> {
    killed.add(child)
    await end(child, 'SIGKILL')
    mend(what, random.int(0, 800))
  }

  return {
    port,
    async strike(blow) {
      if (stopped) return
      if (blow === 'disk') await disk?.fill(random.int(200, 2_500))
      const postmaster = await postmasterOf(dataDir)
      if (blow === 'backend' && postmaster !== undefined) strikeBackend(await backendsOf(postmaster), random)
      if ((blow === 'postgres' || blow === 'everything') && postmaster !== undefined) killQuietly(postmaster)
      if (blow === 'server' || blow === 'everything') await kill(server, 'server')
      if (blow === 'worker' || blow === 'everything') await kill(worker, 'worker')
    },
    async calm() {
      await mending
      for (const [what, child] of [
        ['worker', worker],
        ['server', server],
      ] as const) {
        if (killed.has(child) || (child.exitCode === null && child.signalCode === null)) continue
        if (!refusedFullDisk(child)) failures.push(`the ${what} ended by itself: ${child.exitCode ?? child.signalCode}`)
        mend(what, 0)
      }
      await mending
      if (!stopped && !(await isReady(port))) failures.push('the system did not become ready again by itself')
    },
    failures,
    async stop() {
      stopped = true
      await mending.catch(() => undefined)
      await Promise.all([end(worker), end(server)])
    },
  }
}

async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  return pid > 0 && (await commandOf(pid)).includes(dataDir) ? pid : undefined
}

async function backendsOf(postmaster: number): Promise<number[]> {
  const text = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').catch(() => '')
  return text.split(' ').map(Number).filter(Boolean)
}

function strikeBackend(backends: readonly number[], random: Random): void {
  const one = backends[random.int(0, Math.max(0, backends.length - 1))]
  if (one !== undefined) killQuietly(one)
}

function commandOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {} // gone by itself
}

/** Milliseconds within which a system is to answer again after a blow, the recovery of its database included. */
const patience = 40_000

async function isReady(port: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(200)) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined)
    if (answer?.ok) return true
  }
  return false
}
