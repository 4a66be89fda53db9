import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'

/** `phone`: in the hand, in the field; `desk`: everything else. */
export const IdleDevice = z.enum(['desk', 'phone'])
export type IdleDevice = z.infer<typeof IdleDevice>

/** No more than the longest session lasts. */
export const IdleMinutes = z.int().min(5).max(720)

export const IdleLimit = z
  .object({
    device: IdleDevice,
    minutes: IdleMinutes,
    /** Where this was laid down: the region asked about, or one around it. */
    setFor: RegionCode,
    since: LocalDate,
    /** The next change that is laid down already. */
    change: z.object({ minutes: IdleMinutes, from: LocalDate }).nullable(),
  })
  .meta({ id: 'IdleLimit', description: 'After how many minutes unused a session asks for the password again.' })
export type IdleLimit = z.infer<typeof IdleLimit>
