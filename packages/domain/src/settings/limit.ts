import { z } from 'zod'
import { type LimitName, type Limits, limitNames } from './limit-catalogue.ts'
import { draftParts, settingParts } from './setting.ts'

export const LimitKey = z.enum(limitNames).meta({ id: 'LimitName' })

export const Limit = z
  .object({ ...settingParts, limit: LimitKey, value: z.int() })
  .meta({ id: 'Limit', description: 'A number that decides what is a fault or an alarm, from a day on.' })
export type Limit = z.infer<typeof Limit>

export const LimitDraft = z.object({ ...draftParts, limit: LimitKey, value: z.int() }).meta({ id: 'LimitDraft' })
export type LimitDraft = z.infer<typeof LimitDraft>

/** Those that decide what is out of line with the past when a file comes. */
const alarmLimitNames = [
  'file-gone',
  'file-new',
  'file-faults',
  'file-unknown',
  'village-known',
  'village-gone',
  'village-new',
  'village-decile',
  'regency-known',
  'regency-gone',
  'regency-new',
  'regency-decile',
] as const satisfies readonly LimitName[]

type AlarmLimitName = (typeof alarmLimitNames)[number]

export const AlarmLimits = z
  .object(Object.fromEntries(alarmLimitNames.map((name) => [name, z.int()])) as Record<AlarmLimitName, z.ZodInt>)
  .meta({ id: 'AlarmLimits', description: 'From which share of people on a file, a village or a regency is out of line.' })
export type AlarmLimits = z.infer<typeof AlarmLimits>

export function alarmLimitsOf(limits: Limits): AlarmLimits {
  return Object.fromEntries(alarmLimitNames.map((name) => [name, limits[name]])) as AlarmLimits
}
