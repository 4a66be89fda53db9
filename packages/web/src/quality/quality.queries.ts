import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { PersonId } from '#domain/people/person.ts'
import * as api from '#domain/quality/quality.api.ts'
import { call, download } from '../platform/api.ts'
import type { FaultyPlace, QualityPlace } from './quality-place.ts'

/** Asked anew with whatever is changed on the person's page. */
export function personFaultsQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['people', 'faults', id],
    queryFn: ({ signal }) => call(api.getPersonFaults, { params: { id } }, signal),
    select: ({ faults }) => faults,
  })
}

const whichOf = ({ wilayah, sumber, masalah }: FaultyPlace) => ({ within: wilayah, source: sumber, kind: masalah })

export function faultyQuery(place: FaultyPlace) {
  return queryOptions({
    queryKey: ['quality', 'faulty', whichOf(place), place.setelah ?? null],
    queryFn: ({ signal }) => call(api.listFaulty, { query: { ...whichOf(place), after: place.setelah, limit: 25 } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function faultCountsQuery({ wilayah, sumber }: FaultyPlace) {
  return queryOptions({
    queryKey: ['quality', 'counts', wilayah ?? null, sumber ?? null],
    queryFn: ({ signal }) => call(api.countFaulty, { query: { within: wilayah, source: sumber } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export function qualityBoardQuery({ wilayah, sumber }: QualityPlace) {
  return queryOptions({
    queryKey: ['quality', 'board', wilayah ?? null, sumber ?? null],
    queryFn: ({ signal }) => call(api.getQualityBoard, { query: { within: wilayah, source: sumber } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export const downloadFaulty = (place: FaultyPlace, language: 'id' | 'en') =>
  download(api.exportFaulty, { query: { ...whichOf(place), language } })
