import { z } from 'zod'
import { ToldCount } from '../access/told-count.ts'
import { Month } from '../platform/period.ts'
import { Place } from '../regions/place.ts'

/** Families (and people without one) that receive aid now, and of how many nothing is to be checked again. */
export const FreshCounts = z
  .object({
    families: ToldCount,
    fresh: ToldCount,
    /** Rupiah a month that go to the others, of aid whose amount is known; withheld with them. */
    atStake: z.int().nullable(),
  })
  .meta({ id: 'FreshCounts' })
export type FreshCounts = z.infer<typeof FreshCounts>

export const FreshnessBoard = z
  .object({
    within: Place,
    total: FreshCounts,
    regions: z.array(FreshCounts.extend({ place: Place })),
    /** The last twelve months that were counted, oldest first; null: not told. */
    trend: z.array(FreshCounts.omit({ atStake: true }).extend({ month: Month })).nullable(),
    /** When the youngest of these figures was counted; null before the first time. */
    countedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'FreshnessBoard' })
export type FreshnessBoard = z.infer<typeof FreshnessBoard>
