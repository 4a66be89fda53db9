import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { EngineError } from '../engine-error.ts'

/** Recovery after a crash replays up to 4 GB of log; what lasts longer is stuck. In milliseconds. */
const patience = 15 * 60_000

/** What a server says that is coming up, going down or recovering: not now. */
const passing = new Set(['57P03', '57P01', '57P02', 'ECONNREFUSED', 'ECONNRESET'])

/** Waits until the server lets somebody in: it answers on its port while it still recovers from the death of one of its processes. */
export async function untilAccepting(url: string, log: string): Promise<void> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(100)) {
    const client = new pg.Client(url)
    client.on('error', () => undefined)
    try {
      await client.connect()
      return
    } catch (thrown) {
      const { code, message } = thrown as Error & { code?: string }
      if (!passing.has(code ?? '') && message !== 'Connection terminated unexpectedly') throw thrown
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  throw new EngineError('did-not-start', 'The database lets nobody in for 15 minutes now.', `See ${log}.`)
}
