import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { RegionCode } from '#domain/platform/region-code.ts'
import * as api from '#domain/regions/regions.api.ts'
import { call } from '../platform/api.ts'

/** Regions change once in years. */
const staleTime = Number.POSITIVE_INFINITY

export function regionQuery(code: RegionCode) {
  return queryOptions({
    queryKey: ['regions', 'one', code],
    queryFn: ({ signal }) => call(api.getRegion, { params: { code } }, signal),
    staleTime,
  })
}

export function childRegionsQuery(code: RegionCode) {
  return queryOptions({
    queryKey: ['regions', 'children', code],
    queryFn: ({ signal }) => call(api.listChildRegions, { params: { code } }, signal),
    select: (answer) => answer.rows.filter((region) => region.validTo === null),
    staleTime,
  })
}

export function regionsNamedQuery(name: string, within: RegionCode) {
  return queryOptions({
    queryKey: ['regions', 'named', within, name],
    queryFn: ({ signal }) => call(api.findRegions, { query: { name, within } }, signal),
    select: (answer) => answer.rows.filter((region) => region.validTo === null),
    placeholderData: keepPreviousData,
    staleTime,
  })
}
