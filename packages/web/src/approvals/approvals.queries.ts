import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ApprovalFileId, FileState, Outcome } from '#domain/approvals/approval.ts'
import * as api from '#domain/approvals/approvals.api.ts'
import type { DelegationId } from '#domain/approvals/delegation.ts'
import type { ApprovalFile } from '#domain/approvals/file.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { call, download } from '../platform/api.ts'
import { upload } from '../platform/upload.ts'
import { refresher } from '../platform/refresher.ts'

const refreshing = refresher(['approvals'])

/** A file as the person looked at it: what a decision on it must name. */
export type SeenFile = Pick<ApprovalFile, 'id' | 'version' | 'hash'>

export function inboxQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['approvals', 'inbox', after ?? null],
    queryFn: ({ signal }) => call(api.listInbox, { query: { after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}

export function filesQuery(state: FileState | undefined, after: string | undefined) {
  return queryOptions({
    queryKey: ['approvals', 'files', state ?? null, after ?? null],
    queryFn: ({ signal }) => call(api.listApprovalFiles, { query: { state, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Others may move the file on meanwhile, so it is asked for again now and then. */
export function fileQuery(id: ApprovalFileId) {
  return queryOptions({
    queryKey: ['approvals', 'file', id],
    queryFn: ({ signal }) => call(api.getApprovalFile, { params: { id } }, signal),
    refetchInterval: 30_000,
  })
}

export const delegationsQuery = queryOptions({
  queryKey: ['approvals', 'delegations'],
  queryFn: ({ signal }) => call(api.listDelegations, {}, signal),
})

export function delegatesQuery(region: RegionCode) {
  return queryOptions({
    queryKey: ['approvals', 'delegates', region],
    queryFn: ({ signal }) => call(api.listDelegates, { query: { region } }, signal),
    staleTime: 5 * 60_000,
  })
}

export const sendDecision = (client: QueryClient, { id, version, hash }: SeenFile, outcome: Outcome, reason = '') =>
  refreshing(client, call(api.decideFile, { params: { id }, body: { version, hash, outcome, reason } }))

export const sendSending = (client: QueryClient, { id, version }: SeenFile, letter: { letterNumber: string; sentOn: string }) =>
  refreshing(client, call(api.recordSending, { params: { id }, body: { version, ...letter } }))

export const sendScan = ({ id }: SeenFile, file: File) => upload(api.uploadScan, { params: { id } }, file)

export interface PaperAnswer {
  readonly outcome: Outcome
  readonly letterNumber: string
  readonly answeredOn: string
  readonly scanId: string | null
  readonly reason: string
}

export const sendAnswer = (client: QueryClient, { id, version, hash }: SeenFile, answer: PaperAnswer) =>
  refreshing(client, call(api.recordAnswer, { params: { id }, body: { version, hash, ...answer } }))

export const sendWithdrawal = (client: QueryClient, { id, version }: SeenFile, reason: string) =>
  refreshing(client, call(api.withdrawFile, { params: { id }, body: { version, reason } }))

export const downloadScan = (id: ApprovalFileId, scanId: string) => download(api.downloadScan, { params: { id, scanId } })

export const sendDelegation = (client: QueryClient, body: Record<keyof Input<typeof api.giveDelegation>['body'], string>) =>
  refreshing(client, call(api.giveDelegation, { body }))

export const sendDelegationEnd = (client: QueryClient, id: DelegationId) =>
  refreshing(client, call(api.endDelegation, { params: { id } }))
