import { z } from 'zod'
import { sendErrand } from './jobs/enqueue.sql.ts'
import { type Errand, errand } from './jobs/errand.ts'
import type { Work } from './work.ts'

/** A number that decides what is a fault of the register counts from today on; which one is read where it is heard. */
const limitsChanged = { name: 'limits.changed', payload: z.object({}) } as const

/** Tells higher slices of it after the commit. */
export function tellLimits({ db }: Pick<Work, 'db'>): Promise<void> {
  return sendErrand(db, limitsChanged.name, {})
}

export function hearLimits(run: () => Promise<void>): Errand<unknown> {
  return errand({ ...limitsChanged, run })
}
