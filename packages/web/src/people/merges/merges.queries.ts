import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { MergeChoices, MergeId, MergePreview } from '#domain/people/merge.ts'
import * as api from '#domain/people/merges.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import { call } from '../../platform/api.ts'
import { refresher } from '../../platform/refresher.ts'

const refreshing = refresher(['merges'], ['people'], ['home', 'waiting'])

export type MergeView = 'waiting' | 'decided'

/** Both records side by side; the first one is the one that stays. */
export function previewQuery(keep: PersonId, other: PersonId) {
  return queryOptions({
    queryKey: ['merges', 'preview', keep, other],
    queryFn: ({ signal }) => call(api.previewMerge, { params: { id: keep, other } }, signal),
  })
}

export function mergesQuery(view: MergeView, after: string | undefined) {
  return queryOptions({
    queryKey: ['merges', 'list', view, after ?? null],
    queryFn: ({ signal }) => call(api.listMerges, { query: { view, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function mergeQuery(id: MergeId) {
  return queryOptions({
    queryKey: ['merges', 'one', id],
    queryFn: ({ signal }) => call(api.getMerge, { params: { id } }, signal),
  })
}

interface MergeToPropose {
  readonly keep: PersonId
  readonly other: PersonId
  readonly grounds: string
  readonly choices: MergeChoices
}

export const sendMerge = (client: QueryClient, merge: MergeToPropose) =>
  refreshing(client, call(api.proposeMerge, { body: merge }))

/** Confirms what was looked at, and nothing else. */
export const sendMergeConfirmation = (client: QueryClient, id: MergeId, { keep, other }: MergePreview) =>
  refreshing(client, call(api.confirmMerge, { params: { id }, body: { keepVersion: keep.version, otherVersion: other.version } }))

export const sendMergeDrop = (client: QueryClient, id: MergeId, reason: string) =>
  refreshing(client, call(api.dropMerge, { params: { id }, body: { reason } }))

export const sendMergeUndo = (client: QueryClient, id: MergeId, reason: string) =>
  refreshing(client, call(api.undoMerge, { params: { id }, body: { reason } }))
