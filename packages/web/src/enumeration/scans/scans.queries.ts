import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { KeyingChoice, KeyingDraft } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import * as api from '#domain/enumeration/scans.api.ts'
import type { AsideReason, Scan, ScanState, UnreadableField } from '#domain/enumeration/scan.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { call, urlOf } from '../../platform/api.ts'
import { refresher } from '../../platform/refresher.ts'
import { upload } from '../../platform/upload.ts'

/** Where a scan lies, as it was seen. */
export interface Seen {
  readonly round: RoundId
  readonly scan: Pick<Scan, 'id' | 'version'>
}

const refreshing = refresher(['enumeration'], ['home', 'waiting'])
/** A form that becomes a visit changes what is known of somebody. */
const refreshingPeople = refresher(['enumeration'], ['categories'], ['people'], ['home', 'waiting'])

export function scansQuery(id: RoundId, state: ScanState | undefined, after: string | undefined) {
  return queryOptions({
    queryKey: ['enumeration', 'scans', id, state ?? null, after ?? null],
    queryFn: ({ signal }) => call(api.listScans, { params: { id }, query: { state, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function scanQuery(id: RoundId, scan: ScanId) {
  return queryOptions({
    queryKey: ['enumeration', 'scan', id, scan],
    queryFn: ({ signal }) => call(api.readScan, { params: { id, scan } }, signal),
  })
}

export function keyingQuery(id: RoundId) {
  return queryOptions({
    queryKey: ['enumeration', 'keying', id],
    queryFn: ({ signal }) => call(api.readKeying, { params: { id } }, signal),
  })
}

export function formQuery({ id, code, scan }: { id: RoundId; code: string; scan: ScanId | undefined }) {
  return queryOptions({
    queryKey: ['enumeration', 'form', id, code, scan ?? null],
    queryFn: ({ signal }) => call(api.findForm, { params: { id, form: code }, query: { scan } }, signal),
    retry: false,
  })
}

export function differencesQuery(id: RoundId, scan: ScanId) {
  return queryOptions({
    queryKey: ['enumeration', 'differences', id, scan],
    queryFn: ({ signal }) => call(api.readDifferences, { params: { id, scan } }, signal),
  })
}

export const unreadableQuery = queryOptions({
  queryKey: ['enumeration', 'unreadable'],
  queryFn: ({ signal }) => call(api.listUnreadable, { query: { limit: 25 } }, signal),
  select: ({ rows }) => rows,
})

export const pictureAddress = (id: RoundId, scan: ScanId): string => urlOf(api.getScanPicture, { params: { id, scan } })

export const sendScan = (id: RoundId, village: RegionCode | undefined, file: File, signal: AbortSignal) =>
  upload(api.sendScans, { params: { id }, query: { village } }, file, { signal })

export const afterSending = (client: QueryClient) => refreshing(client, Promise.resolve())

export const sendPercent = (client: QueryClient, id: RoundId, percent: number) =>
  refreshing(client, call(api.setKeying, { params: { id }, body: { percent } }))

export const sendKeying = (client: QueryClient, { round, scan }: Seen, draft: Omit<KeyingDraft, 'version'>) =>
  refreshingPeople(client, call(api.keyScan, { params: { id: round, scan: scan.id }, body: { ...draft, version: scan.version } }))

export const sendChoices = (client: QueryClient, { round, scan }: Seen, choices: KeyingChoice['choices']) =>
  refreshingPeople(
    client,
    call(api.decideKeying, { params: { id: round, scan: scan.id }, body: { version: scan.version, choices } }),
  )

export const sendUnreadable = (client: QueryClient, { round, scan }: Seen, said: { field: UnreadableField; words: string }) =>
  refreshing(client, call(api.callUnreadable, { params: { id: round, scan: scan.id }, body: { ...said, version: scan.version } }))

export const sendAside = (client: QueryClient, { round, scan }: Seen, reason: AsideReason) =>
  refreshing(client, call(api.putAside, { params: { id: round, scan: scan.id }, body: { version: scan.version, reason } }))

export const sendReturn = (client: QueryClient, { round, scan }: Seen) =>
  refreshing(client, call(api.returnScan, { params: { id: round, scan: scan.id }, body: { version: scan.version } }))
