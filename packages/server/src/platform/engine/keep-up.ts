import { answersAsPostgres } from './host/ports.ts'

export interface Keeper {
  /** Looks no more; resolves once nothing is being brought up. */
  leave(): Promise<void>
}

/** Milliseconds between two looks at whether the server lives. */
const every = 1_000

/**
 * Brings the server up again when it has died, for as long as this process uses it: out of memory, or killed by mistake,
 * it would else stay away until somebody starts Rangkul anew. What has started it keeps its port, so pools find it again.
 */
export function keepUp(port: number, log: (message: string) => void, bringUp: () => Promise<number>): Keeper {
  let looking: Promise<void> | undefined
  const look = async () => {
    if (await answersAsPostgres(port)) return
    log('the database has gone')
    await bringUp().catch((error: unknown) => log(`the database does not come up again: ${(error as Error).message}`))
  }
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = undefined
    })
  }, every)
  timer.unref()
  return {
    async leave() {
      clearInterval(timer)
      await looking
    },
  }
}
