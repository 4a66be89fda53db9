import { setTimeout as sleep } from 'node:timers/promises'
import type { Runner } from 'graphile-worker'
import type { Log } from '../log.ts'

/** Milliseconds before a runner that ended by itself is followed by another. */
const pause = 1_000

/**
 * Keeps a runner at work: the library's ends for good over some faults of the database, and would leave a process behind
 * that lives and does nothing. The first must begin; those after it are tried until one does.
 */
export async function keepRunning(begin: () => Promise<Runner>, log: Log): Promise<Pick<Runner, 'stop'>> {
  let runner = await begin()
  let stopped = false
  const watching = (async () => {
    for (;;) {
      await runner.promise.catch(() => undefined)
      if (stopped) return
      log.error({ at: 'queue' }, 'the runner ended by itself')
      runner = await another()
    }
  })()

  async function another(): Promise<Runner> {
    for (;;) {
      await sleep(pause)
      const next = await begin().catch(() => undefined)
      if (next) return next
      if (stopped) return runner
    }
  }

  return {
    async stop() {
      stopped = true
      await runner.stop().catch(() => undefined)
      await watching
    },
  }
}
