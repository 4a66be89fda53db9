import { z } from 'zod'
import { RegionCode } from '../platform/region-code.ts'

/**
 * How a row's village was found: `code` · `name` its own name · `other-name` a former name or another spelling that is on
 * record · `said` an officer said what is meant · `alike` a misspelling was read as the name it is like · `none` not at all ·
 * `unmapped` not at all, for nobody has said yet which village bears that code of BPS.
 */
export const placeWays = ['code', 'name', 'other-name', 'said', 'alike', 'none', 'unmapped'] as const
export const PlaceWay = z.enum(placeWays).meta({ id: 'PlaceWay' })
export type PlaceWay = z.infer<typeof PlaceWay>

/** Ways that somebody should look at before a file is applied. */
export const doubtfulWays: readonly PlaceWay[] = ['other-name', 'said', 'alike', 'none', 'unmapped']

export const PlaceClaim = z
  .object({
    /** What an answer names; the one spelling that claims are compared in. */
    claim: z.string().min(1).max(400),
    /** As the file has them; empty where it has none. */
    regency: z.string(),
    district: z.string(),
    village: z.string(),
    code: z.string(),
    way: PlaceWay,
    /** 0 to 1. */
    certainty: z.number(),
    /** The village that it was taken for; null: for none. */
    taken: RegionCode.nullable(),
    rows: z.int(),
  })
  .meta({ id: 'PlaceClaim', description: 'A place as rows of a file name it, and what it was taken for.' })
export type PlaceClaim = z.infer<typeof PlaceClaim>

/** How the places of a file were read, in the order in which somebody should look: most rows first. */
export const PlaceReading = z
  .object({
    /** Rows by the way their village was found. */
    ways: z.partialRecord(PlaceWay, z.int()),
    /** Claims that are worth a look, also those beyond the most that are kept. */
    doubtful: z.int(),
    claims: z.array(PlaceClaim),
  })
  .meta({ id: 'PlaceReading' })
export type PlaceReading = z.infer<typeof PlaceReading>
