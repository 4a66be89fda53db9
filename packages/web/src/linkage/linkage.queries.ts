import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Likeness, LinkageRun } from '#domain/linkage/likeness.ts'
import * as api from '#domain/linkage/linkage.api.ts'
import type { Verdict } from '#domain/linkage/verdict.ts'
import type { BatchId } from '#domain/people/batch-id.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { call } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'
import type { PairsPlace } from './pairs-place.ts'

const refreshing = refresher(['linkage'], ['tasks', 'mine'])

export interface PairKey {
  readonly a: PersonId
  readonly b: PersonId
}

export const keyOf = ({ a, b }: Pick<Likeness, 'a' | 'b'>): PairKey => ({ a: a.id, b: b.id })

const whichOf = ({ minimal, wilayah, berkas }: PairsPlace) => ({ least: minimal, within: wilayah, batch: berkas })

/** The likeliest pair that nobody has judged; the one that follows it when `after` is its cursor. */
export function nextQuery(place: PairsPlace, after: string | undefined) {
  const which = whichOf(place)
  return queryOptions({
    queryKey: ['linkage', 'next', which, after ?? null],
    queryFn: ({ signal }) => call(api.nextLikeness, { query: { ...which, after } }, signal),
    staleTime: 5 * 60_000,
  })
}

export function pairQuery({ a, b }: PairKey) {
  return queryOptions({
    queryKey: ['linkage', 'pair', a, b],
    queryFn: ({ signal }) => call(api.getLikeness, { params: { a, b } }, signal),
  })
}

export function judgedQuery(place: PairsPlace) {
  const { putusan = 'same', setelah } = place
  return queryOptions({
    queryKey: ['linkage', 'judged', whichOf(place), putusan, setelah ?? null],
    queryFn: ({ signal }) =>
      call(api.listLikenesses, { query: { ...whichOf(place), state: putusan, after: setelah, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Asked often while one is under way. */
export const runsQuery = queryOptions({
  queryKey: ['linkage', 'runs'],
  queryFn: ({ signal }) => call(api.listLinkageRuns, { query: { limit: 25 } }, signal),
  select: ({ rows }) => rows,
  refetchInterval: ({ state: { data } }) => (data?.rows.some(isUnderWay) ? 1_500 : 30_000),
})

export function isUnderWay({ state }: Pick<LinkageRun, 'state'>): boolean {
  return state === 'queued' || state === 'running'
}

export const sendSearch = (client: QueryClient, scope: { region: RegionCode } | { batch: BatchId }) =>
  refreshing(client, call(api.startLinkage, { body: scope }))

/** What is shown meanwhile is the page's affair: nothing is asked anew. */
export const sendVerdict = ({ a, b }: PairKey, version: number, verdict: Verdict, reason: string) =>
  call(api.judgeLikeness, { params: { a, b }, body: { version, verdict, reason } })

export const sendReopening = ({ a, b }: PairKey, version: number) =>
  call(api.takeBackVerdict, { params: { a, b }, body: { version } })
