import { queryOptions } from '@tanstack/react-query'
import * as api from '#domain/access/links.api.ts'
import { call } from '../../platform/api.ts'

export const sendResetRequest = (email: string) => call(api.askForReset, { body: { email } })

/** Never kept beyond the page: the key is the secret itself. */
export function linkQuery(token: string) {
  return queryOptions({
    queryKey: ['access', 'link', token],
    queryFn: ({ signal }) => call(api.readLink, { body: { token } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
}

export const sendPasswordByLink = (token: string, password: string) => call(api.spendLink, { body: { token, password } })
