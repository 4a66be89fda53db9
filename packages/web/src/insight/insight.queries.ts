import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import * as api from '#domain/insight/insight.api.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import { call } from '../platform/api.ts'

export const programmeStatesQuery = queryOptions({
  queryKey: ['insight', 'programmes'],
  queryFn: ({ signal }) => call(api.listProgrammeStates, {}, signal),
  staleTime: 60_000,
})

export function reachedQuery(id: ProgrammeId, until: Quarter | undefined) {
  return queryOptions({
    queryKey: ['insight', 'reached', id, until ?? null],
    queryFn: ({ signal }) => call(api.getReached, { params: { id }, query: { until } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export const registryQuery = queryOptions({
  queryKey: ['insight', 'registry'],
  queryFn: ({ signal }) => call(api.getRegistry, {}, signal),
  staleTime: 60_000,
})

export function deliveriesQuery(programme: ProgrammeId, regency: RegionCode, quarter: Quarter, after: string | undefined) {
  return queryOptions({
    queryKey: ['insight', 'deliveries', programme, regency, quarter, after ?? null],
    queryFn: ({ signal }) => call(api.listDeliveries, { query: { programme, regency, quarter, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}
