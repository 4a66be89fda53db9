import { queryOptions, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import * as api from '#domain/access/access.api.ts'
import type { Session } from '#domain/access/account.ts'
import type { Permission } from '#domain/access/permissions.ts'
import { call } from '../platform/api.ts'
import { noteSessionBack } from '../platform/session-end.ts'
import { dropAllDrafts } from '../platform/storage/draft.ts'

export const sessionQuery = queryOptions({
  queryKey: ['access', 'session'],
  queryFn: ({ signal }) => call(api.getSession, {}, signal),
  staleTime: 5 * 60_000,
})

export async function sendSignIn(client: QueryClient, credentials: api.Credentials): Promise<Session> {
  const session = await call(api.signIn, { body: credentials })
  return signedIn(client, session)
}

export async function sendCode(client: QueryClient, code: string): Promise<Session> {
  return signedIn(client, await call(api.giveCode, { body: { code } }))
}

/** A code that is still to be given is for the form that asked; nobody is back before. */
function signedIn(client: QueryClient, session: Session): Session {
  if (session.account === null) return session
  client.setQueryData(sessionQuery.queryKey, session)
  noteSessionBack()
  return session
}

/** Leaves nothing of this person behind: no drafts on the device, and a fresh page without answers in memory. */
export async function sendSignOut(): Promise<void> {
  await call(api.signOut, {})
  dropAllDrafts()
  location.assign('/masuk')
}

export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data
}

/** Milliseconds in which an open page notices that a mandate or the session has ended, though nobody does anything. */
const lookEvery = 60_000

/** The same, asked for anew as long as the page is open. For one place on the page only: each that watches asks. */
export function useWatchedSession(): Session | undefined {
  return useQuery({ ...sessionQuery, refetchInterval: lookEvery }).data
}

/** Whether the person signed in may do it somewhere. The server decides each time; this only keeps the page honest. */
export function usePermitted(permission: Permission | undefined): boolean {
  const session = useSession()
  return permission === undefined || session?.permissions.includes(permission) === true
}
