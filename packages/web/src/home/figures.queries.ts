import { queryOptions } from '@tanstack/react-query'
import { getPeopleFigures } from '#domain/people/people.api.ts'
import { call } from '../platform/api.ts'

/** The registry in my villages. */
export const myPeopleQuery = queryOptions({
  queryKey: ['home', 'figures'],
  queryFn: ({ signal }) => call(getPeopleFigures, { query: {} }, signal),
  staleTime: 60_000,
})
