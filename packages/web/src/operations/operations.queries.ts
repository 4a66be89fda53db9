import { queryOptions } from '@tanstack/react-query'
import { getSystemState } from '#domain/operations/operations.api.ts'
import { call } from '../platform/api.ts'

/** Milliseconds between two looks while the page is open. */
const between = 15_000

export const systemStateQuery = queryOptions({
  queryKey: ['operations', 'state'],
  queryFn: ({ signal }) => call(getSystemState, {}, signal),
  refetchInterval: between,
})
