import type { Origin } from '#domain/oversight/origin.ts'
import type { Actor } from '../actor.ts'
import type { Reach } from './reach.ts'

/** Under what a transaction runs: who, how far, reading or writing. */
export interface Terms {
  readonly mode: 'read' | 'write'
  readonly actor: Actor
  readonly reach: Reach
  readonly requestId: string
  /** From where it is asked for; not said, it is from the machine itself: a command line, a first start. */
  readonly from?: Origin
}
