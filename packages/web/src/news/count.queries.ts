import { queryOptions } from '@tanstack/react-query'
import { countMyNews } from '#domain/news/news.api.ts'
import { call } from '../platform/api.ts'

/** How much is unread; apart from the lists, since every page asks it. */
export const countQuery = queryOptions({
  queryKey: ['news', 'count'],
  queryFn: ({ signal }) => call(countMyNews, {}, signal),
  refetchInterval: 60_000,
})
