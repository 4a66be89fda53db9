import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Request } from '#domain/platform/endpoint.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Claim, ClaimId, PaperId } from '#domain/proposals/claim.ts'
import type { ClaimPathDraft, ClaimPathId } from '#domain/proposals/claim-path.ts'
import type { PaperKind } from '#domain/proposals/claim-step.ts'
import * as api from '#domain/proposals/proposals.api.ts'
import { call, download, urlOf } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'
import { upload } from '../platform/upload.ts'
import type { ClaimsPlace } from './claims-place.ts'

const refreshing = refresher(['proposals'], ['people'], ['upkeep'], ['notices'], ['life'], ['home', 'waiting'])

type Sent<E extends { '~types'?: { sent: unknown } }> = NonNullable<E['~types']>['sent']
type Body<E extends { '~types'?: { sent: unknown } }> = Request<Sent<E>> extends { body: infer B } ? B : never

/** A claim as somebody looked at it: what an act on it must name. */
export type SeenClaim = Pick<Claim, 'id' | 'version'>

const filtersOf = (view: api.ClaimView, { jenis, wilayah }: ClaimsPlace) => ({ view, kind: jenis, within: wilayah })

export function claimsQuery(view: api.ClaimView, place: ClaimsPlace) {
  const query = { ...filtersOf(view, place), after: place.setelah, limit: 25 }
  return queryOptions({
    queryKey: ['proposals', 'list', query],
    queryFn: ({ signal }) => call(api.listClaims, { query }, signal),
    placeholderData: keepPreviousData,
  })
}

export function claimQuery(id: ClaimId) {
  return queryOptions({
    queryKey: ['proposals', 'one', id],
    queryFn: ({ signal }) => call(api.getClaim, { params: { id } }, signal),
  })
}

export function claimsOfQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['proposals', 'person', id],
    queryFn: ({ signal }) => call(api.listClaimsOf, { params: { id } }, signal),
  })
}

export const pathsQuery = queryOptions({
  queryKey: ['proposals', 'paths'],
  queryFn: ({ signal }) => call(api.listPaths, {}, signal),
})

export const saveClaims = (view: api.ClaimView, place: ClaimsPlace) =>
  download(api.exportClaims, { query: filtersOf(view, place) })

export const paperAddress = (id: PaperId) => urlOf(api.getPaper, { params: { id } })

export async function sendPaper(village: RegionCode, kind: PaperKind, file: File): Promise<PaperId> {
  const { id } = await upload(api.addPaper, { query: { village, kind } }, file)
  return id
}

export const sendClaim = (client: QueryClient, body: Body<typeof api.proposeClaim>) =>
  refreshing(client, call(api.proposeClaim, { body }))

export const sendCompletion = (
  client: QueryClient,
  { id, version }: SeenClaim,
  body: Omit<Body<typeof api.completeClaim>, 'version'>,
) => refreshing(client, call(api.completeClaim, { params: { id }, body: { version, ...body } }))

export const sendWithdrawal = (client: QueryClient, { id, version }: SeenClaim) =>
  refreshing(client, call(api.withdrawClaim, { params: { id }, body: { version } }))

export type Decision = Body<typeof api.decideClaim>['decision']

export const sendDecision = (client: QueryClient, { id, version }: SeenClaim, decision: Decision, reason: string | null) =>
  refreshing(client, call(api.decideClaim, { params: { id }, body: { version, decision, reason } }))

export const sendDecisions = (
  client: QueryClient,
  claims: SeenClaim[],
  decision: 'accepted' | 'refused',
  reason: string | null,
) =>
  refreshing(
    client,
    call(api.decideClaims, { body: { claims: claims.map(({ id, version }) => ({ id, version })), decision, reason } }),
  )

export const sendReopening = (client: QueryClient, { id, version }: SeenClaim, reason: string) =>
  refreshing(client, call(api.reopenClaim, { params: { id }, body: { version, reason } }))

export const sendObjection = (client: QueryClient, { id, version }: SeenClaim, words: string, papers: PaperId[]) =>
  refreshing(client, call(api.objectToClaim, { params: { id }, body: { version, words, papers } }))

export const sendObjectionAnswer = (
  client: QueryClient,
  { id, version }: SeenClaim,
  answer: 'overturned' | 'upheld',
  reason: string,
) => refreshing(client, call(api.answerObjection, { params: { id }, body: { version, answer, reason } }))

export const sendToCentre = (client: QueryClient, { id, version }: SeenClaim, told: Body<typeof api.tellCentre>['told']) =>
  refreshing(client, call(api.tellCentre, { params: { id }, body: { version, told } }))

export const sendPath = (client: QueryClient, body: ClaimPathDraft) => refreshing(client, call(api.proposePath, { body }))

export const sendPathDecision = (client: QueryClient, id: ClaimPathId, decision: 'confirmed' | 'refused') =>
  refreshing(client, call(api.decidePath, { params: { id }, body: { decision } }))
