import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { FamilyId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { EligibilityFinding, FindingEndReason } from '#domain/upkeep/finding.ts'
import type { PhotoId, Proposal, ProposalDraft, ProposalId } from '#domain/upkeep/proposal.ts'
import * as api from '#domain/upkeep/upkeep.api.ts'
import { call, urlOf } from '../platform/api.ts'
import { upload } from '../platform/upload.ts'
import { refresher } from '../platform/refresher.ts'

const refreshing = refresher(['upkeep'], ['notices'])

/** A proposal as the person looked at it: what an act on it must name. */
export type SeenProposal = Pick<Proposal, 'id' | 'version'>

export function proposalsQuery(view: api.ProposalView, after: string | undefined) {
  return queryOptions({
    queryKey: ['upkeep', 'proposals', view, after ?? null],
    queryFn: ({ signal }) => call(api.listProposals, { query: { view, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function proposalQuery(id: ProposalId) {
  return queryOptions({
    queryKey: ['upkeep', 'proposal', id],
    queryFn: ({ signal }) => call(api.getProposal, { params: { id } }, signal),
  })
}

export function findingsQuery(family: FamilyId) {
  return queryOptions({
    queryKey: ['upkeep', 'findings', family],
    queryFn: ({ signal }) => call(api.listFindings, { params: { id: family } }, signal),
  })
}

export function photoAddress(id: PhotoId): string {
  return urlOf(api.getPhoto, { params: { id } })
}

export async function sendPhoto(family: FamilyId, photo: File): Promise<PhotoId> {
  const { id } = await upload(api.addPhoto, { params: { id: family } }, photo)
  return id
}

export async function sendProposal(client: QueryClient, family: FamilyId, draft: ProposalDraft): Promise<ProposalId> {
  const { id } = await refreshing(client, call(api.propose, { params: { id: family }, body: draft }))
  return id
}

export const sendMended = (client: QueryClient, { id, version }: SeenProposal, draft: ProposalDraft) =>
  refreshing(client, call(api.mendProposal, { params: { id }, body: { version, draft } }))

export const sendAcceptance = (client: QueryClient, { id, version }: SeenProposal) =>
  refreshing(client, call(api.acceptProposal, { params: { id }, body: { version } }))

export function sendJudgement(client: QueryClient, to: 'refuse' | 'return', { id, version }: SeenProposal, reason: string) {
  const endpoint = to === 'refuse' ? api.refuseProposal : api.returnProposal
  return refreshing(client, call(endpoint, { params: { id }, body: { version, reason } }))
}

export const sendWithdrawal = (client: QueryClient, { id, version }: SeenProposal) =>
  refreshing(client, call(api.withdrawProposal, { params: { id }, body: { version } }))

export interface FindingEnd {
  readonly until: LocalDate
  readonly reason: FindingEndReason
  readonly note: string | null
}

export const sendFindingEnd = (
  client: QueryClient,
  family: FamilyId,
  { id, version }: Pick<EligibilityFinding, 'id' | 'version'>,
  end: FindingEnd,
) => refreshing(client, call(api.endFinding, { params: { id: family, findingId: id }, body: { version, ...end } }))

export const sendFindingObjection = (client: QueryClient, id: FamilyId, findingId: EligibilityFinding['id'], words: string) =>
  refreshing(client, call(api.objectToFinding, { params: { id, findingId }, body: { words } }))

export const sendFindingAnswer = (
  client: QueryClient,
  id: FamilyId,
  findingId: EligibilityFinding['id'],
  answer: 'upheld' | 'overturned',
  reason: string,
) => refreshing(client, call(api.answerFindingObjection, { params: { id, findingId }, body: { answer, reason } }))
