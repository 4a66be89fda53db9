import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { AccountId } from '#domain/access/account.ts'
import * as api from '#domain/access/machines.api.ts'
import type { Request } from '#domain/platform/endpoint.ts'
import { call } from '../../platform/api.ts'
import { refresher } from '../../platform/refresher.ts'

type Sent<E extends { '~types'?: { sent: unknown } }> = Request<NonNullable<E['~types']>['sent']>

const queryKey = ['access', 'machines'] as const
const refreshing = refresher(queryKey)

export const machinesQuery = queryOptions({
  queryKey,
  queryFn: ({ signal }) => call(api.listMachines, {}, signal),
})

export const sendMachine = (client: QueryClient, body: Sent<typeof api.registerMachine>['body']) =>
  refreshing(client, call(api.registerMachine, { body }))

export const sendToken = (client: QueryClient, id: AccountId, body: Sent<typeof api.issueToken>['body']) =>
  refreshing(client, call(api.issueToken, { params: { id }, body }))

export const sendRevocation = (client: QueryClient, id: AccountId, tokenId: api.TokenId, reason: string) =>
  refreshing(client, call(api.revokeToken, { params: { id, tokenId }, body: { reason } }))
