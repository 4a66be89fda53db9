import { z } from 'zod'
import { PersonId } from '../people/person.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { Rupiah } from '../platform/rupiah.ts'
import { Consequence, ConsequenceException } from './consequence.ts'
import { LifeEventFault } from './event.rules.ts'
import { LifeEventDetails, LifeEventDraft, LifeEventId, LifeEventSummary } from './life-event.ts'

const slice = 'life'
const params = z.object({ id: LifeEventId })
const reason = z.object({ reason: z.string().trim().min(5).max(500) })
/** A hash over the consequences that were looked at: nothing else is carried out. */
const Seen = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ examples: ['a'.repeat(64)] })

export const recordLifeEvent = endpoint({
  method: 'POST',
  path: '/life-events',
  slice,
  summary: 'Tell of something that happened in a life; nothing changes before an officer has confirmed its consequences',
  permission: 'life.record',
  body: LifeEventDraft,
  status: 201,
  response: z.object({ id: LifeEventId }),
  problems: ['not-found', 'life-event-unsound', 'life-event-waits-already'],
})

export const LifeEventLine = LifeEventSummary.extend({
  /** While it waits: how much it would do, and the hash of it. */
  proposed: z.object({ seen: Seen, consequences: z.int(), withheld: Rupiah, sound: z.boolean() }).nullable(),
}).meta({ id: 'LifeEventLine' })
export type LifeEventLine = z.infer<typeof LifeEventLine>

export const listLifeEvents = endpoint({
  method: 'GET',
  path: '/life-events',
  slice,
  summary: 'Events that wait for an officer, oldest first, or those that were decided on, newest first',
  permission: 'life.record',
  reveals: 'personal',
  query: PageQuery.extend({ view: z.enum(['waiting', 'decided']).default('waiting') }),
  status: 200,
  response: pageOf(LifeEventLine),
  problems: [],
})

/** What was changed after the event, and so is in the way of an undo. */
export const lifeObstacles = [
  'person-changed',
  'family-changed',
  'facts-changed',
  'membership-changed',
  'aid-changed',
  'need-changed',
  'rights-changed',
  'household-changed',
] as const
export const LifeObstacle = z.enum(lifeObstacles)
export type LifeObstacle = z.infer<typeof LifeObstacle>

export const LifeEvent = LifeEventSummary.extend({
  version: z.int(),
  evidence: z.string().nullable(),
  paperNumber: z.string().nullable(),
  details: LifeEventDetails,
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  /** Why it was dropped or undone. */
  reason: z.string().nullable(),
  /** While it waits what it would do; afterwards what it did. */
  consequences: z.array(Consequence),
  /** What was left out. */
  exceptions: z.array(ConsequenceException),
  /** While it waits. */
  seen: Seen.nullable(),
  faults: z.array(LifeEventFault),
  /** Who may be named as head of the family. */
  heads: z.array(z.object({ id: PersonId, name: z.string() })),
  /** Once it is confirmed: what stands in the way of an undo. */
  obstacles: z.array(LifeObstacle),
  may: z.object({ confirm: z.boolean() }),
}).meta({ id: 'LifeEvent', description: 'Something that happened in a life, with what it brings or brought with it.' })
export type LifeEvent = z.infer<typeof LifeEvent>

export const getLifeEvent = endpoint({
  method: 'GET',
  path: '/life-events/{id}',
  slice,
  summary: 'One event: its consequences, or what it did and whether that can be undone',
  permission: 'life.record',
  reveals: 'personal',
  params,
  status: 200,
  response: LifeEvent,
  problems: ['not-found'],
})

export const amendLifeEvent = endpoint({
  method: 'POST',
  path: '/life-events/{id}/amendment',
  slice,
  summary: 'Say an event otherwise while it waits: who heads the family from then on',
  permission: 'life.record',
  params,
  body: z.object({ version: z.int(), details: LifeEventDetails }).meta({ id: 'LifeEventAmendment' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'stale-version', 'life-event-unsound', 'life-event-not-waiting'],
})

export const confirmLifeEvent = endpoint({
  method: 'POST',
  path: '/life-events/{id}/confirmation',
  slice,
  summary: 'Carry out all consequences of an event that were looked at, but for those left out with a reason',
  permission: 'life.confirm',
  params,
  body: z.object({ seen: Seen, exceptions: z.array(ConsequenceException).max(100) }).meta({ id: 'LifeEventConfirmation' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'not-allowed', 'stale-version', 'life-event-unsound', 'life-event-not-waiting', 'family-card-taken'],
})

export const confirmLifeEvents = endpoint({
  method: 'POST',
  path: '/life-events/confirmations',
  slice,
  summary: 'Confirm many events as they were looked at; those that have changed since are left',
  permission: 'life.confirm',
  body: z
    .object({
      events: z
        .array(z.object({ id: LifeEventId, seen: Seen }))
        .min(1)
        .max(50),
    })
    .meta({ id: 'LifeEventConfirmations' }),
  status: 200,
  response: z.object({ confirmed: z.int(), left: z.int() }),
  problems: [],
})

export const dropLifeEvent = endpoint({
  method: 'POST',
  path: '/life-events/{id}/dropping',
  slice,
  summary: 'Drop an event that waits: it was not so, or was entered by mistake',
  permission: 'life.record',
  params,
  body: reason,
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'life-event-not-waiting'],
})

export const undoLifeEvent = endpoint({
  method: 'POST',
  path: '/life-events/{id}/undoing',
  slice,
  summary: 'Undo an event with all it did, while nothing that was done later stands on it',
  permission: 'life.confirm',
  params,
  body: reason,
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'not-allowed', 'life-event-not-confirmed', 'life-event-built-upon'],
})
