import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Batch, BatchId, ChangeKind } from '#domain/intake/batch.ts'
import type { FaultCode } from '#domain/intake/faults.ts'
import type { ColumnChoice } from '#domain/intake/fields.ts'
import * as api from '#domain/intake/intake.api.ts'
import type { DeathOutcome } from '#domain/people/death-report.ts'
import * as deaths from '#domain/people/deaths.api.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { call, download } from '../platform/api.ts'

/** A batch as the person looked at it: what an act on it must name. */
export type SeenBatch = Pick<Batch, 'id' | 'version'>

export function batchesQuery(after: string | undefined) {
  return queryOptions({
    queryKey: ['intake', 'batches', after ?? null],
    queryFn: ({ signal }) => call(api.listBatches, { query: { after } }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Others may move the batch on meanwhile, so it is asked for again now and then. */
export function batchQuery(id: BatchId) {
  return queryOptions({
    queryKey: ['intake', 'batch', id],
    queryFn: ({ signal }) => call(api.getBatch, { params: { id } }, signal),
    refetchInterval: 30_000,
  })
}

/** The version is part of the key: after another check the rows are others. */
export function faultsQuery({ id, version }: SeenBatch, code: FaultCode | undefined, after: number) {
  return queryOptions({
    queryKey: ['intake', 'faults', id, version, code ?? null, after],
    queryFn: ({ signal }) => call(api.listBatchFaults, { params: { id }, query: { code, after, limit: 50 } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export function changesQuery({ id, version }: SeenBatch, kind: ChangeKind, after: string | undefined) {
  return queryOptions({
    queryKey: ['intake', 'changes', id, version, kind, after ?? null],
    queryFn: ({ signal }) => call(api.listBatchChanges, { params: { id }, query: { kind, after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export function deathsQuery({ id, version }: SeenBatch, after: string | undefined) {
  return queryOptions({
    queryKey: ['intake', 'deaths', id, version, after ?? null],
    queryFn: ({ signal }) => call(deaths.listDeathReports, { params: { id }, query: { after, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const sendDeathDecision = ({ id }: SeenBatch, people: 'sure' | PersonId[], outcome: DeathOutcome) =>
  call(deaths.decideDeaths, { params: { id }, body: { people, outcome } })

export const sendColumns = ({ id, version }: SeenBatch, columns: ColumnChoice[]) =>
  call(api.checkBatch, { params: { id }, body: { version, columns } })

export function regionsQuery({ id, version }: SeenBatch) {
  return queryOptions({
    queryKey: ['intake', 'regions', id, version],
    queryFn: ({ signal }) => call(api.listRegionChanges, { params: { id } }, signal),
    staleTime: 60_000,
  })
}

export const downloadRegions = ({ id }: SeenBatch, language: 'id' | 'en') =>
  download(api.downloadRegionChanges, { params: { id }, query: { language } })

export const sendUnknown = ({ id, version }: SeenBatch, add: boolean) =>
  call(api.addUnknownPeople, { params: { id }, body: { version, add } })

export function placesQuery({ id, version }: SeenBatch) {
  return queryOptions({
    queryKey: ['intake', 'places', id, version],
    queryFn: ({ signal }) => call(api.listBatchPlaces, { params: { id } }, signal),
    staleTime: 60_000,
  })
}

export const sendPlaces = ({ id, version }: SeenBatch, places: { claim: string; village: RegionCode | null }[]) =>
  call(api.sayPlaces, { params: { id }, body: { version, places } })

export const sendApply = ({ id, version }: SeenBatch) => call(api.applyBatch, { params: { id }, body: { version } })

export const sendUndo = ({ id, version }: SeenBatch) => call(api.undoBatch, { params: { id }, body: { version } })

export const sendDiscard = ({ id, version }: SeenBatch) => call(api.discardBatch, { params: { id }, body: { version } })

export const downloadFaultsInLayout = ({ id }: SeenBatch, query: { rows: 'faulty' | 'all'; language: 'id' | 'en' }) =>
  download(api.downloadFaultsInLayout, { params: { id }, query })

export const downloadFaults = ({ id }: SeenBatch) => download(api.downloadBatchFaults, { params: { id } })
