import { z } from 'zod'
import { Month } from '../platform/period.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { precisions } from './sample-size.rules.ts'

export const SampleId = z.uuid().brand<'SampleId'>()
export type SampleId = z.infer<typeof SampleId>

/** `left-out`: a family of deciles 1 to 4 that does not stand on an approved list of the programme for the month. */
export const sampleKinds = ['recipient', 'left-out'] as const
export const SampleKind = z.enum(sampleKinds).meta({ id: 'ErrorSampleKind' })
export type SampleKind = z.infer<typeof SampleKind>

/** How narrow the interval is to be to each side, which share is expected, and where it is to be so narrow. In percent. */
const wish = { halfWidth: z.int().min(2).max(25), expected: z.int().min(1).max(99), precision: z.enum(precisions) }

/** A regency, or a province: one sample for each of its regencies. */
export const SampleWish = z.object({ region: RegionCode, ...wish }).meta({
  id: 'ErrorSampleWish',
  description: 'For which regencies a sample of the month is drawn, and how narrow the interval is to be.',
})
export type SampleWish = z.infer<typeof SampleWish>

/** The same as a query. */
export const SampleWishQuery = SampleWish.extend({
  halfWidth: z.coerce.number().int().min(2).max(25),
  expected: z.coerce.number().int().min(1).max(99),
})

/** Of one kind in all districts of the regencies together. */
export const SampleSize = z.object({ kind: SampleKind, frame: z.int(), visits: z.int() }).meta({ id: 'ErrorSampleSize' })
export type SampleSize = z.infer<typeof SampleSize>

/** What can be drawn again by anybody who has the register of that moment. */
export const Drawing = z
  .object({
    place: Place,
    month: Month,
    seed: z.string(),
    ...wish,
    /** Null: it is being drawn. */
    drawnAt: z.iso.datetime().nullable(),
    drawnBy: z.string(),
  })
  .meta({ id: 'ErrorSampleDrawing' })
export type Drawing = z.infer<typeof Drawing>
