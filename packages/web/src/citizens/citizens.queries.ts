import { type QueryClient, queryOptions } from '@tanstack/react-query'
import * as api from '#domain/citizens/citizens.api.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { call, download } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'

const refreshing = refresher(['people', 'card'])

/** Asked anew with whatever is changed on the person's page. */
export function statusCardQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['people', 'card', id],
    queryFn: ({ signal }) => call(api.getStatusCard, { params: { id } }, signal),
  })
}

export const fetchCard = (client: QueryClient, id: PersonId, reason: string) =>
  refreshing(client, download(api.printStatusCard, { params: { id }, body: { reason } }))

export const sendCardBack = (client: QueryClient, id: PersonId, reason: string) =>
  refreshing(client, call(api.takeBackStatusCard, { params: { id }, body: { reason } }))
