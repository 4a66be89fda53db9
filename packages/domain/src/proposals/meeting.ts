import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { ClaimId, ClaimState } from './claim.ts'
import { ClaimKind } from './claim-kind.ts'

export const MeetingId = z.uuid().brand<'MeetingId'>()
export type MeetingId = z.infer<typeof MeetingId>

/** Of a desa · of a kelurahan. */
export const meetingKinds = ['musdes', 'muskel'] as const
export const MeetingKind = z.enum(meetingKinds).meta({ id: 'MeetingKind' })
export type MeetingKind = z.infer<typeof MeetingKind>

/** `bound`: the signed minutes are there, and hold for every row. */
export const meetingStates = ['called', 'bound', 'called-off'] as const
export const MeetingState = z.enum(meetingStates).meta({ id: 'MeetingState' })
export type MeetingState = z.infer<typeof MeetingState>

/** `put-off`: goes to the next meeting · `left-out`: was never before this one. */
export const meetingOutcomes = ['agreed', 'refused', 'put-off', 'left-out'] as const
export const MeetingOutcome = z.enum(meetingOutcomes).meta({ id: 'MeetingOutcome' })
export type MeetingOutcome = z.infer<typeof MeetingOutcome>

/** Who was there: name and office, nothing else. The first one leads the meeting. */
export const Attendee = z
  .object({ name: z.string().trim().min(1).max(120), office: z.string().trim().min(1).max(80) })
  .meta({ id: 'Attendee' })
export type Attendee = z.infer<typeof Attendee>

/** One claim before the meeting. */
export const MeetingRow = z
  .object({
    claim: ClaimId,
    kind: ClaimKind,
    /** The category, where it is about one. */
    about: z.string().nullable(),
    /** Of a family its head; of somebody new as proposed. */
    name: z.string(),
    note: z.string().nullable(),
    /** Null: the family itself. */
    proposedBy: z.string().nullable(),
    outcome: MeetingOutcome.nullable(),
    reason: z.string().nullable(),
    /** What became of the claim since. */
    state: ClaimState,
  })
  .meta({ id: 'MeetingRow' })
export type MeetingRow = z.infer<typeof MeetingRow>

export const MeetingSummary = z
  .object({
    id: MeetingId,
    kind: MeetingKind,
    village: Place,
    heldOn: LocalDate,
    venue: z.string(),
    state: MeetingState,
    /** Of the minutes, once they are drawn up. */
    number: z.string().nullable(),
    /** Claims before it. */
    rows: z.int().nonnegative(),
    decided: z.int().nonnegative(),
  })
  .meta({ id: 'MeetingSummary' })
export type MeetingSummary = z.infer<typeof MeetingSummary>

export const Meeting = MeetingSummary.omit({ rows: true, decided: true })
  .extend({
    rows: z.array(MeetingRow),
    attendees: z.array(Attendee),
    /** Stands on the minutes as they are now; null while something has changed since they were drawn up. */
    code: z.string().nullable(),
    scan: z.object({ sha256: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
    calledBy: z.string(),
    /** Why it was called off, or reopened the last time. */
    reason: z.string().nullable(),
    /** Claims that wait for a meeting and stand on no agenda. */
    waiting: z.int().nonnegative(),
    may: z.object({ change: z.boolean(), bind: z.boolean(), reopen: z.boolean() }),
  })
  .meta({ id: 'Meeting', description: 'A meeting of a village: who was there, and what it said of each claim.' })
export type Meeting = z.infer<typeof Meeting>
