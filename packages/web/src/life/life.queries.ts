import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { ConsequenceException } from '#domain/life/consequence.ts'
import * as api from '#domain/life/life.api.ts'
import type { LifeEvent } from '#domain/life/life.api.ts'
import type { LifeEventDetails, LifeEventDraft, LifeEventId } from '#domain/life/life-event.ts'
import { call } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'

const refreshing = refresher(['life'], ['people'], ['delivery'], ['home', 'waiting'])

export type EventView = 'waiting' | 'decided'

export function eventsQuery(view: EventView, after: string | undefined) {
  return queryOptions({
    queryKey: ['life', 'list', view, after ?? null],
    queryFn: ({ signal }) => call(api.listLifeEvents, { query: { view, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function eventQuery(id: LifeEventId) {
  return queryOptions({
    queryKey: ['life', 'one', id],
    queryFn: ({ signal }) => call(api.getLifeEvent, { params: { id } }, signal),
  })
}

export const sendEvent = (client: QueryClient, draft: LifeEventDraft) =>
  refreshing(client, call(api.recordLifeEvent, { body: draft }))

export const sendAmendment = (client: QueryClient, { id, version }: LifeEvent, details: LifeEventDetails) =>
  refreshing(client, call(api.amendLifeEvent, { params: { id }, body: { version, details } }))

/** Confirms what was looked at, and nothing else. */
export const sendConfirmation = (client: QueryClient, { id, seen }: LifeEvent, exceptions: ConsequenceException[]) =>
  refreshing(client, call(api.confirmLifeEvent, { params: { id }, body: { seen: seen ?? '', exceptions } }))

export const sendConfirmations = (client: QueryClient, events: { id: LifeEventId; seen: string }[]) =>
  refreshing(client, call(api.confirmLifeEvents, { body: { events } }))

export const sendDrop = (client: QueryClient, id: LifeEventId, reason: string) =>
  refreshing(client, call(api.dropLifeEvent, { params: { id }, body: { reason } }))

export const sendUndo = (client: QueryClient, id: LifeEventId, reason: string) =>
  refreshing(client, call(api.undoLifeEvent, { params: { id }, body: { reason } }))
