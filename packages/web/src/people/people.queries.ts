import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Request } from '#domain/platform/endpoint.ts'
import * as api from '#domain/people/people.api.ts'
import type { NeedAssignment, PersonId, PersonPage } from '#domain/people/person.ts'
import { call } from '../platform/api.ts'

type BodyOf<E> = E extends { '~types'?: { sent: infer S } } ? (Request<S> extends { body: infer B } ? B : never) : never
export type PersonToRegister = BodyOf<typeof api.registerPerson>
export type FactsToCorrect = BodyOf<typeof api.correctPerson>
export type NeedToAssign = BodyOf<typeof api.assignNeed>
export type NeedToEnd = BodyOf<typeof api.endNeed>
export type WhatToFind = Omit<BodyOf<typeof api.searchPeople>, 'limit'>

export function searchQuery(search: WhatToFind) {
  return queryOptions({
    queryKey: ['people', 'search', search],
    queryFn: ({ signal }) => call(api.searchPeople, { body: search }, signal),
    staleTime: 60_000,
  })
}

export function personQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }) => call(api.getPerson, { params: { id } }, signal),
  })
}

export function timelineQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['people', 'timeline', id],
    queryFn: ({ signal }) => call(api.getTimeline, { params: { id } }, signal),
    select: (answer) => answer.rows,
  })
}

/** Not kept anywhere: each look needs its own reason. */
export function revealNik(id: PersonId, reason: string) {
  return call(api.revealNik, { params: { id }, body: { reason } })
}

export async function sendPerson(client: QueryClient, person: PersonToRegister): Promise<PersonId> {
  const { id } = await call(api.registerPerson, { body: person })
  await client.invalidateQueries({ queryKey: ['people', 'search'] })
  return id
}

export async function sendCorrection(client: QueryClient, id: PersonId, facts: FactsToCorrect): Promise<void> {
  await call(api.correctPerson, { params: { id }, body: facts })
  await client.invalidateQueries({ queryKey: ['people'] })
}

export async function sendNeed(client: QueryClient, id: PersonId, need: NeedToAssign): Promise<NeedAssignment> {
  const assigned = await call(api.assignNeed, { params: { id }, body: need })
  await refresh(client, id)
  return assigned
}

export async function sendNeedEnd(
  client: QueryClient,
  id: PersonId,
  need: NeedAssignment,
  end: NeedToEnd,
): Promise<NeedAssignment> {
  const ended = await call(api.endNeed, { params: { id, needId: need.id }, body: end })
  await refresh(client, id)
  return ended
}

export async function sendReopening(client: QueryClient, id: PersonId, need: NeedAssignment): Promise<void> {
  await call(api.reopenNeed, { params: { id, needId: need.id }, body: { version: need.version } })
  await refresh(client, id)
}

/** The person as it is now, also when a page with the old one is open. */
export async function askPersonAgain(client: QueryClient, id: PersonId): Promise<PersonPage> {
  return client.fetchQuery({ ...personQuery(id), staleTime: 0 })
}

async function refresh(client: QueryClient, id: PersonId): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: personQuery(id).queryKey }),
    client.invalidateQueries({ queryKey: timelineQuery(id).queryKey }),
  ])
}
