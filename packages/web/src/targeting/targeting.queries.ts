import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import type { SampleWish } from '#domain/targeting/sample.ts'
import * as api from '#domain/targeting/targeting.api.ts'
import type { ErrorVisit, ErrorVisitDraft } from '#domain/targeting/visit.ts'
import { call } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'
import type { ErrorPlace } from './targeting-place.ts'

const refreshing = refresher(['targeting'], ['home', 'waiting'], ['tasks'])

export function errorFiguresQuery(id: ProgrammeId, { wilayah, bulan, rentang }: ErrorPlace) {
  return queryOptions({
    queryKey: ['targeting', 'figures', id, wilayah ?? null, bulan ?? null, rentang ?? 1],
    queryFn: ({ signal }) =>
      call(api.getErrorFigures, { params: { id }, query: { within: wilayah, month: bulan, months: rentang ?? 1 } }, signal),
    placeholderData: keepPreviousData,
    // A sample that is being drawn is there a moment later.
    refetchInterval: ({ state }) => (state.data?.drawings.some(({ drawnAt }) => drawnAt === null) === true ? 3_000 : false),
  })
}

export function sampleSizeQuery(id: ProgrammeId, wish: SampleWish) {
  return queryOptions({
    queryKey: ['targeting', 'size', id, wish],
    queryFn: ({ signal }) => call(api.sizeSample, { params: { id }, query: wish }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

export function errorVisitsQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['targeting', 'visits', after ?? null],
    queryFn: ({ signal }) => call(api.listErrorVisits, { query: { after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const sendErrorSample = (client: QueryClient, id: ProgrammeId, wish: SampleWish) =>
  refreshing(client, call(api.drawErrorSample, { params: { id }, body: wish }))

export const sendErrorVisit = (
  client: QueryClient,
  { house, sample }: Pick<ErrorVisit, 'house' | 'sample'>,
  draft: z.input<typeof ErrorVisitDraft>,
) => refreshing(client, call(api.recordErrorVisit, { params: { house, sample }, body: draft }))
