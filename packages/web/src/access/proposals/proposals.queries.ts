import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { AccountId } from '#domain/access/account.ts'
import type { MandateId } from '#domain/access/accounts.api.ts'
import * as api from '#domain/access/mandate-proposals.api.ts'
import { call } from '../../platform/api.ts'
import { refresher } from '../../platform/refresher.ts'

const refreshing = refresher(['access'], ['home', 'waiting'])

/** Mandates that wait for a second person: all that I see, or those of one account. */
export function waitingMandatesQuery(holder: AccountId | undefined, after: string | undefined) {
  return queryOptions({
    queryKey: ['access', 'mandate-proposals', holder ?? null, after ?? null],
    queryFn: ({ signal }) => call(api.listMandateProposals, { query: { holder, after, limit: 10 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const sendConfirmation = (client: QueryClient, id: MandateId) =>
  refreshing(client, call(api.confirmMandate, { params: { id } }))

export const sendDropping = (client: QueryClient, id: MandateId, reason: string) =>
  refreshing(client, call(api.dropMandateProposal, { params: { id }, body: { reason } }))
