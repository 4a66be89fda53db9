import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { BenefitKindDraft } from '#domain/settings/benefit-kind.ts'
import type { LayoutDraft } from '#domain/settings/file-layout.ts'
import type { LimitDraft } from '#domain/settings/limit.ts'
import type { LimitName } from '#domain/settings/limit-catalogue.ts'
import type { SettingId } from '#domain/settings/setting.ts'
import * as api from '#domain/settings/settings.api.ts'
import { call } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'

const refreshing = refresher(['settings'], ['proposals', 'centre'], ['quality'], ['benefits'], ['intake'], ['home', 'waiting'])

export const limitsQuery = queryOptions({
  queryKey: ['settings', 'limits'],
  queryFn: ({ signal }) => call(api.listLimits, {}, signal),
})

export function limitEffectQuery(limit: LimitName, value: number) {
  return queryOptions({
    queryKey: ['settings', 'effect', limit, value],
    queryFn: ({ signal }) => call(api.getLimitEffect, { query: { limit, value } }, signal),
  })
}

/** Names of kinds stand on many pages and change with a letter: once in a quarter of an hour is enough. */
export const benefitKindsQuery = queryOptions({
  queryKey: ['settings', 'benefit-kinds'],
  queryFn: ({ signal }) => call(api.listBenefitKinds, {}, signal),
  staleTime: 15 * 60_000,
})

export const layoutsQuery = queryOptions({
  queryKey: ['settings', 'layouts'],
  queryFn: ({ signal }) => call(api.listFileLayouts, {}, signal),
})

export const sendLayout = (client: QueryClient, body: LayoutDraft) => refreshing(client, call(api.proposeFileLayout, { body }))

export const sendLimit = (client: QueryClient, body: LimitDraft) => refreshing(client, call(api.proposeLimit, { body }))

export const sendBenefitKind = (client: QueryClient, body: BenefitKindDraft) =>
  refreshing(client, call(api.proposeBenefitKind, { body }))

export const sendSettingDecision = (client: QueryClient, id: SettingId, decision: 'confirmed' | 'refused') =>
  refreshing(client, call(api.decideSetting, { params: { id }, body: { decision } }))
