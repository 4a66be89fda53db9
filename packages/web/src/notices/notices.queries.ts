import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { NoticeId, NoticeLine } from '#domain/notices/notice.ts'
import * as api from '#domain/notices/notices.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { call, download } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'

const refreshing = refresher(['notices'], ['proposals'], ['upkeep'])

/** A notice as somebody looked at it: what an act on it must name. */
type Seen = Pick<NoticeLine, 'id' | 'version'>

export function noticesQuery(view: api.NoticeView, after: string | undefined) {
  const query = { view, after, limit: 25 }
  return queryOptions({
    queryKey: ['notices', 'list', query],
    queryFn: ({ signal }) => call(api.listNotices, { query }, signal),
    placeholderData: keepPreviousData,
    // A text goes by itself: where one is under way the list is asked again until it has gone.
    refetchInterval: ({ state }) => (state.data?.rows.some((row) => row.state === 'sending') ? 2_000 : false),
  })
}

/** A letter may make its family's card anew, which stands on the person's page. */
const refreshingCards = refresher(['people', 'card'])
export const saveLetters = (client: QueryClient) =>
  refreshingCards(client, download(api.printLetters, { body: { within: null } }))
export const saveLetter = (client: QueryClient, id: NoticeId) =>
  refreshingCards(client, download(api.printLetter, { params: { id } }))

export const sendTold = (client: QueryClient, seen: readonly Seen[], way: 'letter' | 'share', on: LocalDate) =>
  refreshing(client, call(api.markTold, { body: { notices: seen.map(({ id, version }) => ({ id, version })), way, on } }))

export const sendSending = (
  client: QueryClient,
  { id, version }: Seen,
  sending: { way: 'text' | 'mail'; to: string; keep: boolean },
) => refreshing(client, call(api.sendNotice, { params: { id }, body: { version, ...sending } }))
