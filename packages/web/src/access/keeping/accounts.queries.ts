import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { AccountId } from '#domain/access/account.ts'
import * as api from '#domain/access/accounts.api.ts'
import type { IdleLimit } from '#domain/access/idle-limit.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { call } from '../../platform/api.ts'
import { refresher } from '../../platform/refresher.ts'

const refreshing = refresher(['access'])

export interface Wanted {
  readonly text: string
  readonly region: RegionCode | null
  readonly role: api.AccountSearch['role']
  readonly state: api.AccountState | null
  readonly after?: string | undefined
}

export function accountsQuery(wanted: Wanted) {
  return queryOptions({
    queryKey: ['access', 'accounts', 'list', wanted],
    queryFn: ({ signal }) => call(api.searchAccounts, { body: { ...wanted, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function accountQuery(id: AccountId) {
  return queryOptions({
    queryKey: ['access', 'accounts', 'one', id],
    queryFn: ({ signal }) => call(api.getAccount, { params: { id } }, signal),
  })
}

export function signInsQuery(id: AccountId, after: string | undefined) {
  return queryOptions({
    queryKey: ['access', 'accounts', 'sign-ins', id, after ?? null],
    queryFn: ({ signal }) => call(api.listSignInsOf, { params: { id }, query: { after, limit: 10 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const officesQuery = queryOptions({
  queryKey: ['access', 'offices'],
  queryFn: ({ signal }) => call(api.listOffices, {}, signal),
  staleTime: 5 * 60_000,
})

export function demandsQuery(region: RegionCode) {
  return queryOptions({
    queryKey: ['access', 'demands', region],
    queryFn: ({ signal }) => call(api.listSecondFactorDemands, { query: { region } }, signal),
  })
}

export function idleLimitsQuery(region: RegionCode) {
  return queryOptions({
    queryKey: ['access', 'idle-limits', region],
    queryFn: ({ signal }) => call(api.listIdleLimits, { query: { region } }, signal),
  })
}

/** What is done to an account for a reason, with nothing to answer. */
const plainDeeds = {
  close: api.closeAccount,
  reopen: api.reopenAccount,
  'end-sessions': api.endSessionsOf,
  'reset-factor': api.resetSecondFactor,
  'lift-hold': api.liftHold,
} as const
export type PlainDeed = keyof typeof plainDeeds

export const sendDeed = (client: QueryClient, deed: PlainDeed, id: AccountId, reason: string) =>
  refreshing(client, call(plainDeeds[deed], { params: { id }, body: { reason } }))

export const sendMandateEnd = (client: QueryClient, id: AccountId, mandateId: api.MandateId, reason: string) =>
  refreshing(client, call(api.endMandate, { params: { id, mandateId }, body: { reason } }))

export const sendLink = (client: QueryClient, id: AccountId, reason: string) =>
  refreshing(client, call(api.sendLink, { params: { id }, body: { reason } }))

export const sendMandate = (client: QueryClient, id: AccountId, body: api.MandateDraft) =>
  refreshing(client, call(api.grantMandate, { params: { id }, body }))

export const sendAccount = (client: QueryClient, body: api.AccountDraft) =>
  refreshing(client, call(api.registerAccount, { body }))

export interface Demand {
  readonly region: RegionCode
  readonly role: api.MandateDraft['role']
  readonly demanded: boolean
  readonly from: string
  readonly reason: string
}

export const sendDemand = (client: QueryClient, body: Demand) => refreshing(client, call(api.setSecondFactorDemand, { body }))

export const sendIdleLimit = (
  client: QueryClient,
  body: Pick<IdleLimit, 'device' | 'minutes'> & Pick<Demand, 'region' | 'from' | 'reason'>,
) => refreshing(client, call(api.setIdleLimit, { body }))
