import { z } from 'zod'
import { RegionCode } from '../platform/region-code.ts'

export const RegionChanges = z
  .object({
    code: RegionCode,
    name: z.string(),
    /** Empty where the region is the regency: people of it whose village is not known. */
    district: z.string(),
    regency: z.string(),
    /** People known there before whom the list is about: changed, the same or gone. */
    known: z.int(),
    new: z.int(),
    changed: z.int(),
    gone: z.int(),
    moved: z.int(),
    decileUp: z.int(),
    decileDown: z.int(),
    aidBegan: z.int(),
    aidEnded: z.int(),
  })
  .meta({ id: 'RegionChanges', description: 'What a batch would do, or did, to the people of one village.' })
export type RegionChanges = z.infer<typeof RegionChanges>
