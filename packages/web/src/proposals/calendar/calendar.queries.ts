import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { CalendarId, ClaimCalendarDraft } from '#domain/proposals/calendar.ts'
import * as api from '#domain/proposals/calendar.api.ts'
import { call } from '../../platform/api.ts'
import { refresher } from '../../platform/refresher.ts'

const refreshing = refresher(['proposals'], ['home', 'waiting'])

export function calendarQuery(within: RegionCode | undefined) {
  return queryOptions({
    queryKey: ['proposals', 'calendar', within],
    queryFn: ({ signal }) => call(api.getCalendar, { query: { within } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const calendarsQuery = queryOptions({
  queryKey: ['proposals', 'calendars'],
  queryFn: ({ signal }) => call(api.listCalendars, {}, signal),
})

export const sendCalendar = (client: QueryClient, body: ClaimCalendarDraft) =>
  refreshing(client, call(api.proposeCalendar, { body }))

export const sendCalendarDecision = (client: QueryClient, id: CalendarId, decision: 'confirmed' | 'refused') =>
  refreshing(client, call(api.decideCalendar, { params: { id }, body: { decision } }))
