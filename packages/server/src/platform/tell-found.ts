import { z } from 'zod'
import { RegionCode } from '#domain/platform/region-code.ts'
import { type Errand, errand } from './jobs/errand.ts'
import { sendErrand } from './jobs/enqueue.sql.ts'
import type { Work } from './work.ts'

/** Findings of this village, or of any in this region, were accepted, ended, taken back, or answered by the centre. */
const findingTurned = { name: 'finding.turned', payload: z.object({ region: RegionCode }) } as const

export type FindingTurned = z.infer<typeof findingTurned.payload>

/** Heard by a higher slice that counts findings; it must be safe to hear it again. */
export function hearFound(listen: (turned: FindingTurned) => Promise<void>): Errand<unknown> {
  return errand({ ...findingTurned, run: listen })
}

/** Tells of it after the commit. */
export function tellFound({ db }: Pick<Work, 'db'>, region: RegionCode): Promise<void> {
  return sendErrand(db, findingTurned.name, { region })
}
