import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import * as api from '#domain/freshness/freshness.api.ts'
import type { HalfLifeDraft, HalfLifeId } from '#domain/freshness/half-life.ts'
import type { HouseId, RecheckDraft, RecheckId } from '#domain/freshness/house.ts'
import type { PersonId } from '#domain/people/person.ts'
import { call, download } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'
import type { FreshnessPlace } from './freshness-place.ts'

const refreshing = refresher(['freshness'], ['people'], ['quality'], ['home', 'waiting'])

/** Asked anew with whatever is changed on the person's page. */
export function personFreshnessQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['people', 'freshness', id],
    queryFn: ({ signal }) => call(api.getPersonFreshness, { params: { id } }, signal),
  })
}

export function housesQuery({ wilayah, setelah }: FreshnessPlace) {
  return queryOptions({
    queryKey: ['freshness', 'houses', wilayah ?? null, setelah ?? null],
    queryFn: ({ signal }) => call(api.listStaleHouses, { query: { within: wilayah, after: setelah, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function freshnessBoardQuery({ wilayah }: FreshnessPlace) {
  return queryOptions({
    queryKey: ['freshness', 'board', wilayah ?? null],
    queryFn: ({ signal }) => call(api.getFreshnessBoard, { query: { within: wilayah } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export const halfLivesQuery = queryOptions({
  queryKey: ['freshness', 'half-lives'],
  queryFn: ({ signal }) => call(api.listHalfLives, {}, signal),
})

export const downloadHouses = ({ wilayah }: FreshnessPlace, language: 'id' | 'en') =>
  download(api.exportStaleHouses, { query: { within: wilayah, language } })

export const sendRecheck = (client: QueryClient, id: HouseId, body: RecheckDraft) =>
  refreshing(client, call(api.recordRecheck, { params: { id }, body }))

export const sendRecheckUndo = (client: QueryClient, id: HouseId, recheck: RecheckId) =>
  refreshing(client, call(api.undoRecheck, { params: { id, recheck } }))

export const sendHalfLife = (client: QueryClient, body: HalfLifeDraft) => refreshing(client, call(api.proposeHalfLife, { body }))

export const sendHalfLifeDecision = (client: QueryClient, id: HalfLifeId, decision: 'confirmed' | 'refused') =>
  refreshing(client, call(api.decideHalfLife, { params: { id }, body: { decision } }))
