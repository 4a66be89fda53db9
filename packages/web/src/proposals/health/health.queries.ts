import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { ClaimId, PaperId } from '#domain/proposals/claim-id.ts'
import type { HealthAnswerDraft } from '#domain/proposals/health.ts'
import * as api from '#domain/proposals/health.api.ts'
import { call } from '../../platform/api.ts'
import { refresher } from '../../platform/refresher.ts'
import { upload } from '../../platform/upload.ts'

const refreshing = refresher(['proposals'], ['home', 'waiting'])

export function healthQueueQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['proposals', 'health', 'list', after],
    queryFn: ({ signal }) => call(api.listHealthCases, { query: { after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function healthCaseQuery(id: ClaimId) {
  return queryOptions({
    queryKey: ['proposals', 'health', 'one', id],
    queryFn: ({ signal }) => call(api.getHealthCase, { params: { id } }, signal),
  })
}

/** The next that waits behind this one. */
export async function nextAfter(id: ClaimId): Promise<ClaimId | undefined> {
  const { rows } = await call(api.listHealthCases, { query: { limit: 100 } })
  return rows.find((row) => row.id > id)?.id
}

export async function sendHealthPaper(id: ClaimId, file: File): Promise<PaperId> {
  return (await upload(api.addHealthPaper, { params: { id } }, file)).id
}

export const sendAnswer = (client: QueryClient, id: ClaimId, body: HealthAnswerDraft) =>
  refreshing(client, call(api.answerHealthCase, { params: { id }, body }))
