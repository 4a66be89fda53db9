import type { Actor } from '../actor.ts'
import type { Reach } from './reach.ts'

/** Under what a transaction runs: who, how far, reading or writing. */
export interface Terms {
  readonly mode: 'read' | 'write'
  readonly actor: Actor
  readonly reach: Reach
  readonly requestId: string
}
