import type { z } from 'zod'

/**
 * Small work of the system itself that must be done in the end, such as a letter: in nobody's name and without a task on
 * the screen. Starts after the commit that asked for it, is tried again with growing pauses for about a day, and must be
 * safe to run again.
 */
export interface Errand<Payload> {
  readonly name: `${string}.${string}`
  /** Ids only: it stands in the queue until it is done. */
  readonly payload: z.ZodType<Payload>
  run(payload: Payload): Promise<void>
}

export function errand<Payload>(definition: Errand<Payload>): Errand<unknown> {
  return definition
}
