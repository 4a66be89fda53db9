import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import * as api from '#domain/proposals/centre.api.ts'
import type { CentreFile, CentreFileId, CentreLetter, CentreReplyId } from '#domain/proposals/centre-file.ts'
import type { ClaimStream } from '#domain/proposals/claim-kind.ts'
import { call, download } from '../../platform/api.ts'
import { refresher } from '../../platform/refresher.ts'
import { upload } from '../../platform/upload.ts'

const refreshing = refresher(['proposals'], ['tasks'], ['home', 'waiting'])

/** A job is at it: what it does is seen soon. */
const soon = 1_000
const isUnderWay = ({ state }: { state: string }) => ['making', 'sending', 'reading', 'applying'].includes(state)

export function centreBoardQuery(within: RegionCode | undefined) {
  return queryOptions({
    queryKey: ['proposals', 'centre', 'board', within],
    queryFn: ({ signal }) => call(api.getCentreBoard, { query: { within } }, signal),
  })
}

export function centreFilesQuery({ within, after }: { within: RegionCode | undefined; after: string | undefined }) {
  const query = { within, after, limit: 25 }
  return queryOptions({
    queryKey: ['proposals', 'centre', 'files', query],
    queryFn: ({ signal }) => call(api.listCentreFiles, { query }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => data?.rows.some(isUnderWay) === true && soon,
  })
}

export function centreFileQuery(id: CentreFileId) {
  return queryOptions({
    queryKey: ['proposals', 'centre', 'file', id],
    queryFn: ({ signal }) => call(api.getCentreFile, { params: { id } }, signal),
    refetchInterval: ({ state: { data } }) => data !== undefined && (isUnderWay(data) || data.replies.some(isUnderWay)) && soon,
  })
}

export type RowsShown = 'refused' | 'unanswered' | undefined

export function centreRowsQuery({ id, version, confirmed, refused }: CentreFile, only: RowsShown, after: string | undefined) {
  const query = { only, after, limit: 25 }
  return queryOptions({
    // What stands there changes with the file and its answers.
    queryKey: ['proposals', 'centre', 'rows', id, version, confirmed + refused, query],
    queryFn: ({ signal }) => call(api.listCentreRows, { params: { id }, query }, signal),
    placeholderData: keepPreviousData,
  })
}

export function replyLinesQuery(id: CentreFileId, reply: CentreReplyId, after: string | undefined) {
  const query = { after, limit: 25 }
  return queryOptions({
    queryKey: ['proposals', 'centre', 'lines', reply, query],
    queryFn: ({ signal }) => call(api.listReplyLines, { params: { id, reply }, query }, signal),
    placeholderData: keepPreviousData,
  })
}

type Seen = Pick<CentreFile, 'id' | 'version'>

export const sendMaking = (client: QueryClient, region: RegionCode, stream: ClaimStream) =>
  refreshing(client, call(api.makeCentreFile, { body: { region, stream } }))

export const sendLetter = (client: QueryClient, { id, version }: Seen, letter: CentreLetter) =>
  refreshing(client, call(api.writeCentreLetter, { params: { id }, body: { version, letter } }))

export const sendSent = (client: QueryClient, { id, version }: Seen, on: LocalDate) =>
  refreshing(client, call(api.sendCentreFile, { params: { id }, body: { version, on } }))

export const sendFileWithdrawal = (client: QueryClient, { id, version }: Seen, reason: string) =>
  refreshing(client, call(api.withdrawCentreFile, { params: { id }, body: { version, reason } }))

export const saveCentreFile = (id: CentreFileId, reason: string) =>
  download(api.downloadCentreFile, { params: { id }, body: { reason } })

export const saveCentrePaper = (id: CentreFileId, paper: api.CentrePaper) =>
  download(api.getCentrePaper, { params: { id }, query: { paper } })

export const sendCentreReply = (client: QueryClient, id: CentreFileId, file: File) =>
  refreshing(client, upload(api.uploadCentreReply, { params: { id } }, file))

export const sendReplyTurn = (client: QueryClient, id: CentreFileId, reply: CentreReplyId, turn: 'apply' | 'put-aside') =>
  refreshing(client, call(turn === 'apply' ? api.applyCentreReply : api.putReplyAside, { params: { id, reply } }))
