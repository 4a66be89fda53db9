import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { ClaimId } from './claim.ts'
import { Attendee, Meeting, MeetingId, MeetingKind, MeetingOutcome, MeetingState, MeetingSummary } from './meeting.ts'

const slice = 'proposals'
const params = z.object({ id: MeetingId })
const reason = z.string().trim().max(1000)

export const callMeeting = endpoint({
  method: 'POST',
  path: '/proposals/meetings',
  slice,
  summary: 'Call a meeting of a village; its agenda is drawn from the claims there that wait for minutes',
  permission: 'upkeep.propose',
  body: z
    .object({ village: RegionCode, kind: MeetingKind, heldOn: LocalDate, venue: z.string().trim().min(3).max(200) })
    .meta({ id: 'MeetingCall' }),
  status: 201,
  response: z.object({ id: MeetingId, rows: z.int() }),
  problems: ['not-allowed', 'region-unknown', 'meeting-unsound'],
})

export const listMeetings = endpoint({
  method: 'GET',
  path: '/proposals/meetings',
  slice,
  summary: 'Meetings of villages, the newest first',
  permission: 'upkeep.read',
  query: PageQuery.extend({ within: RegionCode.optional(), state: MeetingState.optional() }),
  status: 200,
  response: pageOf(MeetingSummary),
  problems: [],
})

export const getMeeting = endpoint({
  method: 'GET',
  path: '/proposals/meetings/{id}',
  slice,
  summary: 'A meeting: its agenda, who was there, and what it said of each claim',
  permission: 'upkeep.read',
  reveals: 'personal',
  params,
  status: 200,
  response: Meeting,
  problems: ['not-found'],
})

export const drawAgenda = endpoint({
  method: 'POST',
  path: '/proposals/meetings/{id}/agenda',
  slice,
  summary: 'Take what has come to wait for minutes since onto the agenda',
  permission: 'upkeep.propose',
  params,
  status: 200,
  response: z.object({ added: z.int() }),
  problems: ['not-found', 'meeting-not-ready'],
})

export const sayOutcomes = endpoint({
  method: 'POST',
  path: '/proposals/meetings/{id}/outcomes',
  slice,
  summary: 'Keep what the meeting said of claims; null takes it back. Nothing takes effect before the signed minutes are there',
  permission: 'upkeep.propose',
  params,
  body: z
    .object({
      rows: z
        .array(z.object({ claim: ClaimId, outcome: MeetingOutcome.nullable(), reason: reason.nullable() }))
        .min(1)
        .max(500),
    })
    .meta({ id: 'MeetingOutcomes' }),
  status: 200,
  response: z.object({ decided: z.int() }),
  problems: ['not-found', 'meeting-not-ready', 'meeting-unsound'],
})

export const keepAttendees = endpoint({
  method: 'POST',
  path: '/proposals/meetings/{id}/attendees',
  slice,
  summary: 'Keep who was there: names and offices',
  permission: 'upkeep.propose',
  params,
  body: z.object({ attendees: z.array(Attendee).max(100) }).meta({ id: 'MeetingAttendees' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'meeting-not-ready'],
})

export const drawMinutes = endpoint({
  method: 'POST',
  path: '/proposals/meetings/{id}/minutes',
  slice,
  summary: 'Draw up the minutes: they get their number, and the code of what they say',
  permission: 'upkeep.propose',
  params,
  status: 200,
  response: z.object({ number: z.string(), code: z.string() }),
  problems: ['not-found', 'meeting-not-ready', 'meeting-unsound'],
})

export const meetingPapers = ['agenda', 'minutes', 'attendance'] as const
export const MeetingPaper = z.enum(meetingPapers)
export type MeetingPaper = z.infer<typeof MeetingPaper>

export const getMeetingPaper = endpoint({
  method: 'GET',
  path: '/proposals/meetings/{id}/paper',
  slice,
  summary: 'The agenda, the minutes or the list of who was there as PDF, to be signed: names, never a NIK',
  permission: 'upkeep.read',
  reveals: 'personal',
  download: 'file',
  params,
  query: z.object({ paper: MeetingPaper }),
  status: 200,
  response: z.unknown(),
  problems: ['not-found', 'meeting-not-ready'],
})

export const bindMeeting = endpoint({
  method: 'POST',
  path: '/proposals/meetings/{id}/scan',
  slice,
  summary: 'Send the signed minutes that carry this code: then what the meeting said counts for every claim. At most 20 MB',
  permission: 'upkeep.propose',
  upload: { largest: 20_000_000 },
  params,
  query: z.object({ code: z.string().max(20) }),
  status: 200,
  response: z.object({
    agreed: z.int(),
    refused: z.int(),
    putOff: z.int(),
    /** Claims that were no longer open: nothing became of what was said of them. */
    passed: z.int(),
  }),
  problems: ['not-found', 'meeting-not-ready', 'minutes-changed', 'too-large', 'paper-unreadable', 'unsupported-media'],
})

export const getMeetingScan = endpoint({
  method: 'GET',
  path: '/proposals/meetings/{id}/scan',
  slice,
  summary: 'The signed minutes of a meeting',
  permission: 'upkeep.read',
  reveals: 'personal',
  download: 'file',
  params,
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

export const callOffMeeting = endpoint({
  method: 'POST',
  path: '/proposals/meetings/{id}/calling-off',
  slice,
  summary: 'Call a meeting off, with a reason; its claims wait for another one',
  permission: 'upkeep.propose',
  params,
  body: z.object({ reason }).meta({ id: 'MeetingCallingOff' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'meeting-not-ready', 'meeting-unsound'],
})

export const reopenMeeting = endpoint({
  method: 'POST',
  path: '/proposals/meetings/{id}/reopening',
  slice,
  summary: 'Reopen a meeting whose signed minutes were wrong, with a reason, while nothing later stands on it',
  permission: 'upkeep.propose',
  params,
  body: z.object({ reason }).meta({ id: 'MeetingReopening' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'meeting-not-ready', 'meeting-unsound', 'meeting-built-upon', 'claim-already-open'],
})

export const checkMinutes = endpoint({
  method: 'GET',
  path: '/proposals/minutes',
  slice,
  summary: 'Whether minutes with this code are what is kept here, as somebody holding the paper asks',
  permission: 'upkeep.read',
  query: z.object({ code: z.string().trim().max(20) }),
  status: 200,
  response: z.object({
    found: MeetingSummary.extend({ agreed: z.int(), refused: z.int(), putOff: z.int() })
      .omit({ decided: true, rows: true })
      .nullable(),
  }),
  problems: [],
})
