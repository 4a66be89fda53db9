import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { FoundAnswer, FoundKind, FoundStanding } from '#domain/opensid/found.ts'
import * as api from '#domain/opensid/opensid.api.ts'
import type { OpenSidFile } from '#domain/opensid/opensid-file.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { call, download } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'
import { upload } from '../platform/upload.ts'

const refreshing = refresher(['opensid'], ['proposals'], ['tasks'], ['home', 'waiting'])

/** A job is at it: what it does is seen soon. */
const soon = 1_000
const isUnderWay = ({ state }: Pick<OpenSidFile, 'state'>) => state === 'reading'

export function openSidFilesQuery(after: string | undefined) {
  const query = { after, limit: 25 }
  return queryOptions({
    queryKey: ['opensid', 'files', query],
    queryFn: ({ signal }) => call(api.listOpenSidFiles, { query }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => data?.rows.some(isUnderWay) === true && soon,
  })
}

export function openSidFileQuery(id: OpenSidFileId) {
  return queryOptions({
    queryKey: ['opensid', 'file', id],
    queryFn: ({ signal }) => call(api.getOpenSidFile, { params: { id } }, signal),
    refetchInterval: ({ state: { data } }) => data !== undefined && isUnderWay(data) && soon,
  })
}

export interface FoundShown {
  readonly kind: FoundKind | undefined
  readonly standing: FoundStanding | undefined
}

export function findingsQuery(id: OpenSidFileId, { kind, standing }: FoundShown, after: string | undefined) {
  const query = { kind, standing, after, limit: 50 }
  return queryOptions({
    queryKey: ['opensid', 'findings', id, query],
    queryFn: ({ signal }) => call(api.listOpenSidFindings, { params: { id }, query }, signal),
    placeholderData: keepPreviousData,
  })
}

export function faultyLinesQuery(id: OpenSidFileId, after: string | undefined) {
  const query = { after, limit: 25 }
  return queryOptions({
    queryKey: ['opensid', 'lines', id, query],
    queryFn: ({ signal }) => call(api.listOpenSidLines, { params: { id }, query }, signal),
    placeholderData: keepPreviousData,
  })
}

export function aidsQuery(id: OpenSidFileId) {
  return queryOptions({
    queryKey: ['opensid', 'aids', id],
    queryFn: ({ signal }) => call(api.listOpenSidAids, { params: { id } }, signal),
  })
}

export const sendSheet = (client: QueryClient, query: { village: RegionCode; asOf: LocalDate }, file: File) =>
  refreshing(client, upload(api.uploadOpenSid, { query }, file))

export const sendPicks = (client: QueryClient, id: OpenSidFileId, findings: FoundAnswer[]) =>
  refreshing(client, call(api.proposeOpenSid, { params: { id }, body: { findings } }))

export const sendAside = (client: QueryClient, id: OpenSidFileId) =>
  refreshing(client, call(api.putOpenSidAside, { params: { id } }))

export const saveSheet = (id: OpenSidFileId, ask: api.OpenSidSheetAsk) =>
  download(api.writeOpenSidSheet, { params: { id }, body: ask })
