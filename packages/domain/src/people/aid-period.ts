import { z } from 'zod'

/**
 * What a payment from elsewhere is for, as its list says: a month (`2026-07`), months (`2026-07/2026-12`), a quarter (`2026-Q3`), a year
 * (`2026`), or a stage of a year (`2026-T2`), which nobody has tied to months: how many a year has differs from one programme to the next.
 */
export const AidPeriod = z
  .string()
  .regex(/^20\d\d(-(Q[1-4]|T([1-9]|1[0-2])|(0[1-9]|1[0-2])(\/20\d\d-(0[1-9]|1[0-2]))?))?$/)
  .brand<'AidPeriod'>()
  .meta({ id: 'AidPeriod', examples: ['2026-Q3', '2026-T2', '2026-07/2026-12'] })
export type AidPeriod = z.infer<typeof AidPeriod>
