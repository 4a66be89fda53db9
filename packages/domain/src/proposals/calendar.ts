import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { pathStates } from './claim-path.ts'

export const CalendarId = z.uuid().brand<'CalendarId'>()
export type CalendarId = z.infer<typeof CalendarId>

/** The days of a period, in the order in which they come. */
export const periodDays = ['opens', 'meetingsUntil', 'decisionsUntil', 'cutOff', 'pulledOn'] as const
export type PeriodDay = (typeof periodDays)[number]

const dayOfMonth = z.int().min(1).max(31)

/** `monthly`: the same days each month from a day on · `once`: one period by its dates, as a circular names them. */
export const CalendarRule = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('monthly'),
      since: LocalDate,
      opens: dayOfMonth,
      meetingsUntil: dayOfMonth,
      decisionsUntil: dayOfMonth,
      cutOff: dayOfMonth,
      pulledOn: dayOfMonth,
    }),
    z.object({
      kind: z.literal('once'),
      opens: LocalDate,
      meetingsUntil: LocalDate,
      decisionsUntil: LocalDate,
      cutOff: LocalDate,
      pulledOn: LocalDate,
    }),
  ])
  .meta({ id: 'CalendarRule' })
export type CalendarRule = z.infer<typeof CalendarRule>

export const ClaimCalendar = z
  .object({
    id: CalendarId,
    region: RegionCode,
    regionName: z.string(),
    rule: CalendarRule,
    /** Regulation, circular or letter, as its reader can find it. */
    ground: z.string(),
    state: z.enum(pathStates),
    /** Null: delivered with Rangkul, and checked by nobody. */
    proposedBy: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    may: z.object({ confirm: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({
    id: 'ClaimCalendar',
    description: 'When claims of a region open, are met on, decided, cut off and pulled by the centre.',
  })
export type ClaimCalendar = z.infer<typeof ClaimCalendar>

export const ClaimCalendarDraft = z
  .object({ region: RegionCode, rule: CalendarRule, ground: z.string().trim().max(300) })
  .meta({ id: 'ClaimCalendarDraft' })
export type ClaimCalendarDraft = z.infer<typeof ClaimCalendarDraft>

export const Period = z
  .object({
    opens: LocalDate,
    meetingsUntil: LocalDate,
    decisionsUntil: LocalDate,
    cutOff: LocalDate,
    pulledOn: LocalDate,
    /** As delivered with Rangkul: nobody has set these days. */
    unverified: z.boolean(),
  })
  .meta({ id: 'ClaimPeriod' })
export type Period = z.infer<typeof Period>

/** How far the claims of a village have come in its period; only those that go to the centre. */
export const VillageStanding = z
  .object({
    village: Place,
    period: Period,
    /** In the village: papers are missing, or it was sent back. */
    atVillage: z.int().nonnegative(),
    /** Every paper is there; the health centre may still be asked. */
    atRegency: z.int().nonnegative(),
    /** Accepted, for the next file. */
    ready: z.int().nonnegative(),
    late: z.boolean(),
    /** Of these, how many belong to the next period. */
    willMiss: z.int().nonnegative(),
  })
  .meta({ id: 'VillageStanding' })
export type VillageStanding = z.infer<typeof VillageStanding>
