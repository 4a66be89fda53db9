import { setTimeout as sleep } from 'node:timers/promises'
import { isLostConnection } from '../db/lost-connection.ts'

/** Milliseconds between two tries, and after how many of them in a row it is given up. */
const pause = 500
const most = 1_200

/**
 * Does a step again from its beginning when the database went away under it: that is no fault of the step. `told` hears of
 * the first time.
 */
export async function patiently<T>(step: () => Promise<T>, told?: () => void): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await step()
    } catch (thrown) {
      if (tries === most || !isLostConnection(thrown)) throw thrown
      if (tries === 1) told?.()
      await sleep(pause)
    }
  }
}
