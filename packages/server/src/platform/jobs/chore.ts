import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../actor.ts'
import { reachOver } from '../db/reach.ts'
import type { Transactor } from '../db/transact.ts'
import type { Log } from '../log.ts'
import type { Work } from '../work.ts'

/**
 * Regular work of the system itself, in nobody's name and without a task on the screen. Runs once at its times however
 * many workers there are, again after a failure, and must be safe to run at any other time.
 */
export interface Chore {
  readonly name: `${string}.${string}`
  /** Minute, hour, day, month and weekday as in a crontab; UTC. */
  readonly when: string
  run(parts: ChoreParts): Promise<void>
}

export interface ChoreParts extends Transactor {
  readonly log: Log
  readonly now: Date
}

/** A step over the whole country. */
export function asSystem<T>({ transact }: Transactor, step: (work: Work) => Promise<T>): Promise<T> {
  return transact({ mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'chore' }, step)
}
