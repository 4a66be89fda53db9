import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import * as api from '#domain/access/my.api.ts'
import type { SessionId, SignInId } from '#domain/access/sign-in.ts'
import { call } from '../../platform/api.ts'
import { sessionQuery } from '../session.queries.ts'
import { refresher } from '../../platform/refresher.ts'

const refreshing = refresher(['access', 'my'])

export const mySessionsQuery = queryOptions({
  queryKey: ['access', 'my', 'sessions'],
  queryFn: ({ signal }) => call(api.listMySessions, {}, signal),
  refetchInterval: 60_000,
})

export const mySecondFactorQuery = queryOptions({
  queryKey: ['access', 'my', 'second-factor'],
  queryFn: ({ signal }) => call(api.getMySecondFactor, {}, signal),
})

export function mySignInsQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['access', 'my', 'sign-ins', after ?? null],
    queryFn: ({ signal }) => call(api.listMySignIns, { query: { after, limit: 10 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const sendSessionEnd = (client: QueryClient, id: SessionId) =>
  refreshing(client, call(api.endMySession, { params: { id } }))

export const sendOtherSessionsEnd = (client: QueryClient) => refreshing(client, call(api.endMyOtherSessions, {}))

export async function sendSeen(client: QueryClient, id: SignInId): Promise<void> {
  await call(api.acknowledgeSignIn, { body: { id } })
  await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
}

export const sendPassword = (client: QueryClient, body: { present: string; next: string }) =>
  refreshing(client, call(api.changeMyPassword, { body }))

export const sendEnrolment = (password: string) => call(api.beginSecondFactor, { body: { password } })

/** What else shows it is asked for again when the recovery codes have been kept, not while they are shown. */
export const sendFirstCode = (code: string) => call(api.confirmSecondFactor, { body: { code } })

export const sendCodesRenewal = (client: QueryClient, password: string) =>
  refreshing(client, call(api.renewRecoveryCodes, { body: { password } }))

export const sendRemoval = (client: QueryClient, password: string) =>
  refreshing(client, call(api.endSecondFactor, { body: { password } }))
