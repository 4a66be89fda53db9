import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Total, TotalDraft, TotalEndReason } from '#domain/enumeration/total.ts'
import * as api from '#domain/enumeration/totals.api.ts'
import { call, urlOf } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'
import { upload } from '../platform/upload.ts'

const refreshing = refresher(['enumeration', 'totals'], ['insight'])

export function totalsQuery(view: 'open' | 'ended', after: string | undefined) {
  return queryOptions({
    queryKey: ['enumeration', 'totals', view, after ?? null],
    queryFn: ({ signal }) => call(api.listTotals, { query: { view, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const sendTotal = (client: QueryClient, draft: TotalDraft) => refreshing(client, call(api.recordTotal, { body: draft }))

export const sendTotalEnd = (client: QueryClient, { id, version }: Total, reason: TotalEndReason) =>
  refreshing(client, call(api.endTotal, { params: { id }, body: { version, reason } }))

export const sendDocument = (client: QueryClient, { id }: Total, file: File) =>
  refreshing(client, upload(api.attachDocument, { params: { id } }, file))

export const documentAddress = ({ id }: Total): string => urlOf(api.getDocument, { params: { id } })
