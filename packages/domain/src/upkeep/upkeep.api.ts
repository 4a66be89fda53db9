import { z } from 'zod'
import { FamilyId } from '../people/person.ts'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { EligibilityFinding, FindingEndReason, FindingId } from './finding.ts'
import { PhotoId, Proposal, ProposalDraft, ProposalId, ProposalMove, ProposalState, ProposalSummary } from './proposal.ts'
import { ProposalView } from './proposal-view.ts'

export { ProposalView } from './proposal-view.ts'

const slice = 'upkeep'
const ofFamily = z.object({ id: FamilyId })
const ofProposal = z.object({ id: ProposalId })
const seen = z.object({ version: z.int() }).meta({ id: 'ProposalVersion' })
const judged = z.object({ version: z.int(), reason: z.string().trim().max(1000) }).meta({ id: 'ProposalJudgement' })
const after = z.object({ id: ProposalId, state: ProposalState, version: z.int() })

export const addPhoto = endpoint({
  method: 'POST',
  path: '/upkeep/families/{id}/photos',
  slice,
  summary: 'Send a photo taken at a family: JPEG, PNG or WebP, at most 10 MB',
  permission: 'upkeep.propose',
  // A photo as a telephone takes it.
  upload: { largest: 10_000_000 },
  params: ofFamily,
  status: 201,
  response: z.object({ id: PhotoId }),
  problems: ['not-found', 'too-large', 'photo-unreadable', 'unsupported-media'],
})

export const getPhoto = endpoint({
  method: 'GET',
  path: '/upkeep/photos/{id}',
  slice,
  summary: 'A photo taken at a family',
  permission: 'upkeep.read',
  reveals: 'personal',
  download: 'file',
  params: z.object({ id: PhotoId }),
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

export const propose = endpoint({
  method: 'POST',
  path: '/upkeep/families/{id}/proposals',
  slice,
  summary: 'Tell the regency what was seen at a family',
  permission: 'upkeep.propose',
  params: ofFamily,
  body: ProposalDraft,
  status: 201,
  response: after,
  problems: ['not-found', 'proposal-unsound', 'proposal-already-open', 'finding-already-open'],
})

export const listProposals = endpoint({
  method: 'GET',
  path: '/upkeep/proposals',
  slice,
  summary: 'Proposals: those that wait the longest first, else the newest first',
  permission: 'upkeep.read',
  reveals: 'personal',
  query: PageQuery.extend({ view: ProposalView.default('waiting') }),
  status: 200,
  response: pageOf(ProposalSummary).extend({ total: z.int().nonnegative() }),
  problems: [],
})

export const getProposal = endpoint({
  method: 'GET',
  path: '/upkeep/proposals/{id}',
  slice,
  summary: 'One proposal beside what the registry holds about the family',
  permission: 'upkeep.read',
  reveals: 'personal',
  params: ofProposal,
  status: 200,
  response: Proposal,
  problems: ['not-found'],
})

export const acceptProposal = endpoint({
  method: 'POST',
  path: '/upkeep/proposals/{id}/accept',
  slice,
  summary: 'Accept a finding: the family is told, and leaves our next lists once it could object',
  permission: 'upkeep.decide',
  params: ofProposal,
  body: seen,
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'proposal-not-ready', 'own-proposal', 'finding-already-open'],
})

export const refuseProposal = endpoint({
  method: 'POST',
  path: '/upkeep/proposals/{id}/refuse',
  slice,
  summary: 'Refuse a finding with a reason: nothing changes for the family',
  permission: 'upkeep.decide',
  params: ofProposal,
  body: judged,
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'proposal-not-ready', 'own-proposal', 'proposal-unsound'],
})

export const returnProposal = endpoint({
  method: 'POST',
  path: '/upkeep/proposals/{id}/return',
  slice,
  summary: 'Send a finding back to who proposed it, with what is missing',
  permission: 'upkeep.decide',
  params: ofProposal,
  body: judged,
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'proposal-not-ready', 'own-proposal', 'proposal-unsound'],
})

export const mendProposal = endpoint({
  method: 'POST',
  path: '/upkeep/proposals/{id}/mend',
  slice,
  summary: 'Send a returned finding again, mended',
  permission: 'upkeep.propose',
  params: ofProposal,
  body: z.object({ version: z.int(), draft: ProposalDraft }).meta({ id: 'MendedProposal' }),
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'proposal-not-ready', 'not-allowed', 'proposal-unsound'],
})

export const withdrawProposal = endpoint({
  method: 'POST',
  path: '/upkeep/proposals/{id}/withdraw',
  slice,
  summary: 'Take back a finding of my own that nobody has judged yet',
  permission: 'upkeep.propose',
  params: ofProposal,
  body: seen,
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'proposal-not-ready', 'not-allowed'],
})

export const listFindings = endpoint({
  method: 'GET',
  path: '/upkeep/families/{id}/findings',
  slice,
  summary: 'What was found about a family, ended findings too, and the proposal that is on its way',
  permission: 'upkeep.read',
  reveals: 'personal',
  params: ofFamily,
  status: 200,
  response: z.object({
    findings: z.array(EligibilityFinding),
    open: z.object({ id: ProposalId, state: ProposalState, proposedBy: z.string(), moves: z.array(ProposalMove) }).nullable(),
    may: z.object({ propose: z.boolean(), end: z.boolean() }),
  }),
  problems: ['not-found'],
})

const objection = z.string().trim().max(1000)

export const objectToFinding = endpoint({
  method: 'POST',
  path: '/upkeep/families/{id}/findings/{findingId}/objection',
  slice,
  summary: 'Object to a finding of a proposal for the family: it costs nothing until another officer has answered',
  permission: 'upkeep.propose',
  params: z.object({ id: FamilyId, findingId: FindingId }),
  body: z.object({ words: objection }).meta({ id: 'FindingObjection' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'notice-not-ready', 'proposal-unsound', 'stale-version'],
})

export const answerFindingObjection = endpoint({
  method: 'POST',
  path: '/upkeep/families/{id}/findings/{findingId}/objection/answer',
  slice,
  summary: 'Let a finding stand against an objection, or overturn it; by another officer than the one who accepted it',
  permission: 'upkeep.decide',
  params: z.object({ id: FamilyId, findingId: FindingId }),
  body: z.object({ answer: z.enum(['upheld', 'overturned']), reason: objection }).meta({ id: 'FindingObjectionAnswer' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'notice-not-ready', 'second-person-needed', 'proposal-unsound', 'stale-version'],
})

export const endFinding = endpoint({
  method: 'POST',
  path: '/upkeep/families/{id}/findings/{findingId}/end',
  slice,
  summary: 'End a finding with a reason: the family can be listed again',
  permission: 'upkeep.decide',
  params: z.object({ id: FamilyId, findingId: FindingId }),
  body: z
    .object({ version: z.int(), until: LocalDate, reason: FindingEndReason, note: z.string().trim().min(1).max(500).nullable() })
    .meta({ id: 'FindingEnd' }),
  status: 200,
  response: z.object({ id: FindingId, version: z.int() }),
  problems: ['not-found', 'stale-version', 'finding-already-ended', 'proposal-unsound'],
})
