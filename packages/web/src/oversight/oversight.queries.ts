import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { EntryId, ExportId, JournalFilter } from '#domain/oversight/journal-entry.ts'
import * as api from '#domain/oversight/oversight.api.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { call, download } from '../platform/api.ts'

export function journalQuery(filter: JournalFilter, after: string | undefined) {
  return queryOptions({
    queryKey: ['oversight', 'journal', filter, after ?? null],
    queryFn: ({ signal }) => call(api.listJournal, { query: { ...filter, after, limit: 50 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function entryQuery(id: EntryId) {
  return queryOptions({
    queryKey: ['oversight', 'entry', id],
    queryFn: ({ signal }) => call(api.getJournalEntry, { params: { id } }, signal),
  })
}

export function actorsQuery(name: string) {
  return queryOptions({
    queryKey: ['oversight', 'actors', name],
    queryFn: ({ signal }) => call(api.listActors, { query: { name } }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Asked again while a verification or an export may come to its end. */
export const chainQuery = queryOptions({
  queryKey: ['oversight', 'chain'],
  queryFn: ({ signal }) => call(api.getChainState, {}, signal),
  refetchInterval: 5_000,
})

export const exportsQuery = queryOptions({
  queryKey: ['oversight', 'exports'],
  queryFn: ({ signal }) => call(api.listExports, {}, signal),
  refetchInterval: ({ state }) => (state.data?.rows.some(({ entries }) => entries === null) ? 1_500 : false),
})

export async function sendExport(client: QueryClient, filter: JournalFilter): Promise<void> {
  await call(api.exportJournal, { body: { filter } })
  await Promise.all([client.invalidateQueries({ queryKey: exportsQuery.queryKey }), refreshTasks(client)])
}

export async function sendVerification(client: QueryClient): Promise<void> {
  await call(api.verifyChain, {})
  await refreshTasks(client)
}

const refreshTasks = (client: QueryClient) => client.invalidateQueries({ queryKey: ['tasks'] })

export const fetchExport = (id: ExportId) => download(api.downloadExport, { params: { id } })
export const fetchReadings = (id: PersonId) => download(api.downloadReadings, { params: { id } })

export function readersQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['oversight', 'readers', id],
    queryFn: ({ signal }) => call(api.listReaders, { params: { id } }, signal),
  })
}

export function readingsQuery(id: PersonId, after: string | undefined) {
  return queryOptions({
    queryKey: ['oversight', 'readings', id, after ?? null],
    queryFn: ({ signal }) => call(api.listReadings, { params: { id }, query: { after, limit: 50 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function unusualQuery(span: 'day' | 'week') {
  return queryOptions({
    queryKey: ['oversight', 'unusual', span],
    queryFn: ({ signal }) => call(api.listUnusualReaders, { query: { span } }, signal),
  })
}

/** Not kept anywhere: each copy needs its own reason. */
export function disclosePerson(id: PersonId, reason: string) {
  return call(api.disclosePerson, { params: { id }, body: { reason } })
}
