import { z } from 'zod'
import { NeedCode } from '../people/need-category.ts'
import { Sex } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { RoundId } from './round.ts'

export const TotalId = z.uuid().brand<'TotalId'>()
export type TotalId = z.infer<typeof TotalId>

const Band = {
  /** Null: both, or not known. */
  sex: Sex.nullable(),
  /** In years; null: any, or not known. `ageBelow` is the first age that is not meant any more. */
  ageFrom: z.int().min(0).max(130).nullable(),
  ageBelow: z.int().min(1).max(131).nullable(),
}

export const TotalDraft = z
  .object({
    village: RegionCode,
    category: NeedCode,
    ...Band,
    amount: z.int().min(1).max(1_000_000),
    /** Who counted, in words: "Laporan desa". */
    source: z.string().trim().min(3).max(200),
    asOf: LocalDate,
  })
  .meta({ id: 'TotalWithoutNamesDraft', description: 'How many carry a category in a village, without saying who.' })
export type TotalDraft = z.infer<typeof TotalDraft>

/** `named`: those who were meant stand in the registry by name now. */
export const totalEndReasons = ['named', 'outdated', 'mistaken'] as const
export const TotalEndReason = z.enum(totalEndReasons)
export type TotalEndReason = z.infer<typeof TotalEndReason>

export const Total = z
  .object({
    id: TotalId,
    place: Place,
    category: NeedCode,
    ...Band,
    amount: z.int(),
    source: z.string(),
    asOf: LocalDate,
    recordedBy: z.string(),
    recordedAt: z.iso.datetime(),
    hasDocument: z.boolean(),
    /** How many carry the category there by name. Never added to the amount: nobody knows who stands in both. */
    named: z.int(),
    /** Rounds that have looked for the category there since. */
    rounds: z.array(z.object({ id: RoundId, name: z.string() })),
    ended: z.object({ by: z.string(), at: z.iso.datetime(), reason: TotalEndReason }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'TotalWithoutNames', description: 'A total without names, beside those who are known by name.' })
export type Total = z.infer<typeof Total>
