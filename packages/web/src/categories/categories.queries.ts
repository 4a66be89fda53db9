import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Candidate, CandidateId, DecisionId, RefusalReason } from '#domain/categories/candidate.ts'
import * as api from '#domain/categories/candidates.api.ts'
import type { CandidateKind } from '#domain/categories/search.rules.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { NeedToAssign } from '../people/people.queries.ts'
import { call, download } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'
import { askedOf, type CandidatesPlace } from './candidates-place.ts'

const refreshing = refresher(['categories'], ['people'], ['home', 'waiting'])

const filtersOf = ({ kategori, wilayah }: CandidatesPlace) => ({ category: kategori, within: wilayah })

export function candidatesQuery(place: CandidatesPlace) {
  const { tampak = 'periksa', setelah } = place
  return queryOptions({
    queryKey: ['categories', 'list', tampak, filtersOf(place), setelah ?? null],
    queryFn: ({ signal }) =>
      call(api.listCandidates, { query: { ...filtersOf(place), ...askedOf[tampak], after: setelah, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

/** As many as a visitor takes along at once. */
export function formsQuery(place: CandidatesPlace) {
  const { tampak = 'periksa', setelah } = place
  return queryOptions({
    queryKey: ['categories', 'forms', tampak, filtersOf(place), setelah ?? null],
    queryFn: ({ signal }) =>
      call(api.listCandidates, { query: { ...filtersOf(place), ...askedOf[tampak], after: setelah, limit: 50 } }, signal),
  })
}

export function countsQuery(kind: CandidateKind | undefined, within: RegionCode | undefined) {
  return queryOptions({
    queryKey: ['categories', 'counts', kind ?? null, within ?? null],
    queryFn: ({ signal }) => call(api.countCandidates, { query: { kind, within } }, signal),
    select: ({ rows }) => rows,
    placeholderData: keepPreviousData,
  })
}

export const searchesQuery = queryOptions({
  queryKey: ['categories', 'searches'],
  queryFn: ({ signal }) => call(api.listCandidateSearches, {}, signal),
  select: ({ rows }) => rows,
})

export function candidatesOfQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['categories', 'person', id],
    queryFn: ({ signal }) => call(api.listCandidatesOf, { params: { id } }, signal),
    select: ({ rows }) => rows,
  })
}

export interface ManyQuestion {
  readonly within: RegionCode
  readonly category: NeedCode
  readonly except: CandidateId[]
}

export function previewQuery(question: ManyQuestion) {
  return queryOptions({
    queryKey: ['categories', 'many', question],
    queryFn: ({ signal }) => call(api.previewMany, { body: question }, signal),
    staleTime: 0,
  })
}

export const sendMany = (client: QueryClient, question: ManyQuestion, seen: { confirmed: number; toVisit: number }) =>
  refreshing(client, call(api.confirmMany, { body: { ...question, seen } }))

export const sendSearch = (client: QueryClient, region: RegionCode) =>
  refreshing(client, call(api.findCandidates, { body: { region } }))

type One = Pick<Candidate, 'subject' | 'id' | 'version'>
const at = ({ subject, id }: One) => ({ subject, id })

export const sendConfirmation = (client: QueryClient, one: One, need: Omit<NeedToAssign, 'category'>) =>
  refreshing(client, call(api.confirmCandidate, { params: at(one), body: { version: one.version, need } }))

export const sendEnd = (client: QueryClient, one: One, until: LocalDate) =>
  refreshing(client, call(api.endOutgrown, { params: at(one), body: { version: one.version, until } }))

export const sendRefusal = (client: QueryClient, one: One, reason: RefusalReason, note: string) =>
  refreshing(client, call(api.refuseCandidate, { params: at(one), body: { version: one.version, reason, note } }))

export const sendVisit = (client: QueryClient, one: One, wanted: boolean) =>
  refreshing(client, call(api.askForVisit, { params: at(one), body: { version: one.version, wanted } }))

export const sendUndo = (client: QueryClient, id: DecisionId) => refreshing(client, call(api.undoDecision, { params: { id } }))

export const saveList = (place: CandidatesPlace) =>
  download(api.exportCandidates, { query: { ...filtersOf(place), kind: askedOf[place.tampak ?? 'periksa'].kind } })
