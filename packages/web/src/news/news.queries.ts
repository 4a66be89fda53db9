import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import * as api from '#domain/news/news.api.ts'
import type { News, NewsChoices, NewsId } from '#domain/news/news.ts'
import { call } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'

const refreshing = refresher(['news'])

/** Looked at again while a list is open, as the count is. */
const lookEvery = 60_000

export function newsQuery(view: api.NewsView, after: string | undefined, limit = 25) {
  const query = { view, after, limit }
  return queryOptions({
    queryKey: ['news', 'list', query],
    queryFn: ({ signal }) => call(api.listMyNews, { query }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: lookEvery,
  })
}

export const choicesQuery = queryOptions({
  queryKey: ['news', 'choices'],
  queryFn: ({ signal }) => call(api.getNewsChoices, {}, signal),
})

export const sendRead = (client: QueryClient, { id }: Pick<News, 'id'>, read: boolean) =>
  refreshing(client, call(api.markNews, { params: { id }, body: { read } }))

export const sendReadUpTo = (client: QueryClient, upTo: NewsId) => refreshing(client, call(api.markNewsUpTo, { body: { upTo } }))

export const sendChoices = (client: QueryClient, body: NewsChoices) => refreshing(client, call(api.setNewsChoices, { body }))
