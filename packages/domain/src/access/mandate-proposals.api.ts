import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { AccountId, Mandate } from './account.ts'
import { MandateId } from './accounts.api.ts'

const slice = 'access'

export const MandateProposal = Mandate.extend({
  /** The mandate carries the same id once it is confirmed. */
  id: MandateId,
  holder: z.object({ id: AccountId, name: z.string(), office: z.string().nullable(), isMachine: z.boolean() }),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  /** Whether I proposed it: I may withdraw it, and wait for somebody else. */
  isMine: z.boolean(),
  mayConfirm: z.boolean(),
}).meta({ id: 'MandateProposal', description: 'A mandate that counts once a second person has confirmed it.' })
export type MandateProposal = z.infer<typeof MandateProposal>

export const listMandateProposals = endpoint({
  method: 'GET',
  path: '/mandate-proposals',
  slice,
  summary: 'Mandates that wait for a second person, of offices in my regions, oldest first',
  permission: 'access.read-accounts',
  query: PageQuery.extend({ holder: AccountId.optional() }),
  status: 200,
  response: pageOf(MandateProposal),
  problems: [],
})

const params = z.object({ id: MandateId })
const problems = ['not-found', 'stale-version', 'second-person-needed'] as const

export const confirmMandate = endpoint({
  method: 'POST',
  path: '/mandate-proposals/{id}/confirmation',
  slice,
  summary: 'Confirm a mandate that somebody else proposed: it counts from now on',
  permission: 'access.manage-accounts',
  params,
  status: 204,
  response: z.undefined(),
  problems: [...problems, 'account-closed'],
})

export const dropMandateProposal = endpoint({
  method: 'POST',
  path: '/mandate-proposals/{id}/dropping',
  slice,
  summary: 'Refuse a mandate that waits, or withdraw what one proposed oneself',
  permission: 'access.manage-accounts',
  params,
  body: z.object({ reason: z.string().trim().min(5).max(500) }),
  status: 204,
  response: z.undefined(),
  problems,
})
