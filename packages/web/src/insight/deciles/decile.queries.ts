import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import * as api from '#domain/insight/insight.api.ts'
import { call } from '../../platform/api.ts'
import type { DecilePlace } from './decile-place.ts'

export function decileBoardQuery({ wilayah, triwulan }: DecilePlace) {
  return queryOptions({
    queryKey: ['insight', 'deciles', wilayah ?? null, triwulan ?? null],
    queryFn: ({ signal }) => call(api.getDecileBoard, { query: { within: wilayah, quarter: triwulan } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
