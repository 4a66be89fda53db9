import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { RegionCode } from '../platform/region-code.ts'
import { CalendarId, ClaimCalendar, ClaimCalendarDraft, Period, VillageStanding } from './calendar.ts'

const slice = 'proposals'

export const getCalendar = endpoint({
  method: 'GET',
  path: '/proposals/calendar',
  slice,
  summary: 'The period that is under way, which villages are late, and how many claims will miss the cut-off',
  permission: 'upkeep.read',
  query: z.object({ within: RegionCode.optional() }),
  status: 200,
  response: z.object({
    region: RegionCode,
    /** Null where no days are in force. */
    period: Period.nullable(),
    /** The late ones first; at most 200. */
    villages: z.array(VillageStanding),
    counted: z.object({
      villages: z.int(),
      late: z.int(),
      atVillage: z.int(),
      atRegency: z.int(),
      ready: z.int(),
      willMiss: z.int(),
    }),
  }),
  problems: [],
})

export const listCalendars = endpoint({
  method: 'GET',
  path: '/proposals/calendars',
  slice,
  summary: 'The days of periods by region, from when on, and what waits for a second person',
  permission: 'upkeep.read',
  status: 200,
  response: z.object({ rows: z.array(ClaimCalendar), mayPropose: z.array(RegionCode) }),
  problems: [],
})

export const proposeCalendar = endpoint({
  method: 'POST',
  path: '/proposals/calendars',
  slice,
  summary: 'Set the days of a period, or of each month, in a region; counts once a second person has confirmed it',
  permission: 'programmes.define',
  body: ClaimCalendarDraft,
  status: 201,
  response: z.object({ id: CalendarId }),
  problems: ['not-allowed', 'region-unknown', 'calendar-unsound', 'calendar-waits-already'],
})

export const decideCalendar = endpoint({
  method: 'POST',
  path: '/proposals/calendars/{id}/decision',
  slice,
  summary: 'Confirm days that somebody else set, or refuse them; whoever set them may withdraw them',
  permission: 'programmes.define',
  params: z.object({ id: CalendarId }),
  body: z.object({ decision: z.enum(['confirmed', 'refused']) }).meta({ id: 'CalendarDecision' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'second-person-needed', 'claim-not-ready', 'calendar-unsound'],
})
