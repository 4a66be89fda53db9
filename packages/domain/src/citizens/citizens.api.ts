import { z } from 'zod'
import { PersonId } from '../people/person-id.ts'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { proofs } from './card.rules.ts'

const slice = 'citizens'
const ofPerson = z.object({ id: PersonId })

/** The card with which a family asks for its own status; never the code itself. */
export const StatusCard = z
  .object({
    madeAt: z.iso.datetime(),
    endsOn: LocalDate,
    /** What is asked beside the code. */
    proof: z.enum(proofs),
    standing: z.enum(['good', 'ended', 'locked', 'taken-back']),
    /** Made for this person, not for another member of the family. */
    mine: z.boolean(),
  })
  .meta({ id: 'StatusCard' })
export type StatusCard = z.infer<typeof StatusCard>

export const getStatusCard = endpoint({
  method: 'GET',
  path: '/citizens/people/{id}/card',
  slice,
  summary: 'Whether the family of a person holds a card to check its status, and until when',
  permission: 'people.read',
  params: ofPerson,
  status: 200,
  response: z.object({ card: StatusCard.nullable(), may: z.object({ print: z.boolean() }) }),
  problems: ['not-found'],
})

export const printStatusCard = endpoint({
  method: 'POST',
  path: '/citizens/people/{id}/card',
  slice,
  summary: 'Make a card with a new code for the family of a person, as PDF; an older card counts no more',
  permission: 'citizens.hand-out',
  params: ofPerson,
  body: z.object({ reason: z.string().trim().min(5).max(300) }).meta({ id: 'StatusCardReason' }),
  download: 'file',
  status: 200,
  response: z.unknown(),
  problems: ['not-found', 'status-card-without-proof'],
})

export const takeBackStatusCard = endpoint({
  method: 'POST',
  path: '/citizens/people/{id}/card/end',
  slice,
  summary: 'Take the card of the family back: lost, or in wrong hands',
  permission: 'citizens.hand-out',
  params: ofPerson,
  body: z.object({ reason: z.string().trim().min(5).max(300) }).meta({ id: 'StatusCardEnd' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found'],
})
