import { z } from 'zod'
import { type Errand, errand } from './jobs/errand.ts'
import { sendErrand } from './jobs/enqueue.sql.ts'
import type { Work } from './work.ts'

/** A merge was confirmed or undone; how it stands is read where it is heard. */
const mergeDecided = { name: 'people.merge-decided', payload: z.object({ merge: z.uuid() }) } as const

/** Tells higher slices of it after the commit. */
export function tellMerged({ db }: Pick<Work, 'db'>, merge: string): Promise<void> {
  return sendErrand(db, mergeDecided.name, { merge })
}

export function hearMerged(run: (merge: string) => Promise<void>): Errand<unknown> {
  return errand({ ...mergeDecided, run: ({ merge }) => run(merge) })
}
