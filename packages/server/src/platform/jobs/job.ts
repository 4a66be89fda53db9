import type { z } from 'zod'
import type { Permission } from '#domain/access/permissions.ts'
import type { JobName } from '#domain/tasks/job-names.ts'
import type { Work } from '../work.ts'

/** Long work. Runs at least once, so it must be safe to run again from its beginning. */
export interface Job<Payload> {
  readonly name: JobName
  /** The person who asked for it must still hold this when it runs; its regions are those that each step can see. */
  readonly permission: Permission
  readonly payload: z.ZodType<Payload>
  run(shift: Shift, payload: Payload): Promise<void>
}

export interface Progress {
  readonly stage: string
  readonly done: number
  readonly total: number | null
}

/** One run of a job. */
export interface Shift {
  /** A part of the work as a transaction of its own. */
  step<T>(part: (work: Work) => Promise<T>): Promise<T>
  /** Shows how far the work is. A safe point: throws when its owner asked to stop. */
  progress(progress: Progress): Promise<void>
}

/** Thrown at a safe point after the owner asked to stop. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled by its owner')
    this.name = 'Cancelled'
  }
}

export function job<Payload>(definition: Job<Payload>): Job<unknown> {
  return definition
}
