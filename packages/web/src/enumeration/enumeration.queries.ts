import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import * as rechecks from '#domain/enumeration/rechecks.api.ts'
import type { Revisit, RevisitDraft, Verdict } from '#domain/enumeration/recheck.ts'
import type { Round, RoundDraft, RoundId, RoundState } from '#domain/enumeration/round.ts'
import * as rounds from '#domain/enumeration/rounds.api.ts'
import type { VisitDraft, VisitId } from '#domain/enumeration/visit.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { z } from 'zod'
import type { PersonToRegister } from '../people/people.queries.ts'
import { call } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'

const refreshing = refresher(['enumeration'], ['categories'], ['people'], ['home', 'waiting'])

export function roundsQuery(state: RoundState | undefined, after: string | undefined) {
  return queryOptions({
    queryKey: ['enumeration', 'rounds', state ?? null, after ?? null],
    queryFn: ({ signal }) => call(rounds.listRounds, { query: { state, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function roundQuery(id: RoundId) {
  return queryOptions({
    queryKey: ['enumeration', 'round', id],
    queryFn: ({ signal }) => call(rounds.getRound, { params: { id } }, signal),
  })
}

export const myRoundsQuery = queryOptions({
  queryKey: ['enumeration', 'mine'],
  queryFn: ({ signal }) => call(rounds.listMyRounds, {}, signal),
  select: ({ rows }) => rows,
})

export function enumeratorsQuery(regency: RegionCode) {
  return queryOptions({
    queryKey: ['enumeration', 'enumerators', regency],
    queryFn: ({ signal }) => call(rounds.listEnumerators, { query: { regency } }, signal),
    select: ({ rows }) => rows,
    staleTime: 60_000,
  })
}

interface InRound {
  readonly id: RoundId
  readonly village: RegionCode | undefined
  readonly after: string | undefined
}

export function doorsQuery({ id, village, after }: InRound) {
  return queryOptions({
    queryKey: ['enumeration', 'doors', id, village ?? null, after ?? null],
    queryFn: ({ signal }) => call(rounds.listDoors, { params: { id }, query: { village, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

/** As many as somebody takes along at once. */
export function formsQuery({ id, village, after, category }: InRound & { readonly category: NeedCode | undefined }) {
  return queryOptions({
    queryKey: ['enumeration', 'forms', id, village ?? null, category ?? null, after ?? null],
    queryFn: ({ signal }) => call(rounds.listDoors, { params: { id }, query: { village, category, after, limit: 25 } }, signal),
  })
}

export function visitsQuery({ id, village, after }: InRound) {
  return queryOptions({
    queryKey: ['enumeration', 'visits', id, village ?? null, after ?? null],
    queryFn: ({ signal }) => call(rounds.listVisits, { params: { id }, query: { village, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function foundQuery({ id, village, after }: InRound) {
  return queryOptions({
    queryKey: ['enumeration', 'found', id, village ?? null, after ?? null],
    queryFn: ({ signal }) => call(rounds.listFound, { params: { id }, query: { village, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function recheckQuery(id: RoundId) {
  return queryOptions({
    queryKey: ['enumeration', 'recheck', id],
    queryFn: ({ signal }) => call(rechecks.readRecheck, { params: { id } }, signal),
  })
}

export function revisitsQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['enumeration', 'revisits', after ?? null],
    queryFn: ({ signal }) => call(rechecks.listRevisits, { query: { after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const sendPlan = (client: QueryClient, draft: RoundDraft) => refreshing(client, call(rounds.planRound, { body: draft }))

export const sendChange = (client: QueryClient, { id, version }: Pick<Round, 'id' | 'version'>, draft: RoundDraft) =>
  refreshing(client, call(rounds.changeRound, { params: { id }, body: { ...draft, version } }))

export const sendOpening = (client: QueryClient, { id, version }: Round, all: boolean) =>
  refreshing(client, call(rounds.openRound, { params: { id }, body: { version, all } }))

export const sendClosing = (client: QueryClient, { id, version }: Round) =>
  refreshing(client, call(rounds.closeRound, { params: { id }, body: { version } }))

export const sendVisit = (client: QueryClient, id: RoundId, draft: z.input<typeof VisitDraft>) =>
  refreshing(client, call(rounds.recordVisit, { params: { id }, body: draft }))

export const sendVisitUndo = (client: QueryClient, id: RoundId, visit: VisitId) =>
  refreshing(client, call(rounds.undoVisit, { params: { id, visit } }))

export const sendFound =
  (id: RoundId) =>
  async (client: QueryClient, person: PersonToRegister): Promise<PersonId> =>
    (await refreshing(client, call(rounds.registerFound, { params: { id }, body: person }))).id

export const sendSample = (client: QueryClient, id: RoundId, percent: number) =>
  refreshing(client, call(rechecks.drawSample, { params: { id }, body: { percent } }))

export const sendRevisit = (client: QueryClient, { subject, visit }: Revisit, draft: z.input<typeof RevisitDraft>) =>
  refreshing(client, call(rechecks.recordRevisit, { params: { subject, visit }, body: draft }))

export const sendVerdict = (client: QueryClient, { subject, visit }: Pick<Revisit, 'subject' | 'visit'>, verdict: Verdict) =>
  refreshing(client, call(rechecks.decideRevisit, { params: { subject, visit }, body: { verdict } }))
