import { z } from 'zod'
import { RegionCode } from '../platform/region-code.ts'

/** A region as a page shows it: its code, its name and the names above it, narrowest first. */
export const Place = z
  .object({ code: RegionCode, name: z.string(), within: z.array(z.string()) })
  .meta({ id: 'Place', description: 'A region with the names of the regions above it, narrowest first.' })
export type Place = z.infer<typeof Place>
