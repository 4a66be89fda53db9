import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import * as api from '#domain/benefits/benefits.api.ts'
import type { BenefitDouble, DoubleAnswer } from '#domain/benefits/double.ts'
import type { BenefitRuleDraft } from '#domain/benefits/matrix.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeList } from '#domain/programmes/list.ts'
import { call, download } from '../platform/api.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { refresher } from '../platform/refresher.ts'
import type { BenefitsPlace } from './benefits-place.ts'

const refreshing = refresher(['benefits'], ['home', 'waiting'])
const searching = refresher(['benefits'], ['tasks', 'mine'])

export function listRisksQuery({ id, version }: ProgrammeList) {
  return queryOptions({
    queryKey: ['benefits', 'list', id, version],
    queryFn: ({ signal }) => call(api.getListRisks, { params: { id } }, signal),
    select: ({ rows }) => rows,
  })
}

export function atRiskQuery({ id, version }: ProgrammeList) {
  return queryOptions({
    queryKey: ['benefits', 'at-risk', id, version],
    queryFn: ({ signal }) => call(api.listMembersAtRisk, { params: { id } }, signal),
    select: ({ rows }) => rows,
  })
}

const pageLength = 25

export function passportQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['benefits', 'passport', id],
    queryFn: ({ signal }) => call(api.getPassport, { params: { id } }, signal),
  })
}

export const matrixQuery = queryOptions({
  queryKey: ['benefits', 'matrix'],
  queryFn: ({ signal }) => call(api.getMatrix, {}, signal),
})

const doublesOf = ({ wilayah, bantuan, putusan, keadaan }: BenefitsPlace) => ({
  within: wilayah,
  kind: bantuan,
  verdict: putusan,
  state: keadaan,
})

export function doublesQuery(place: BenefitsPlace) {
  return queryOptions({
    queryKey: ['benefits', 'doubles', doublesOf(place), place.setelah ?? null],
    queryFn: ({ signal }) =>
      call(api.listDoubles, { query: { ...doublesOf(place), after: place.setelah, limit: pageLength } }, signal),
    placeholderData: keepPreviousData,
  })
}

const unreachedOf = ({ wilayah, desil, kebutuhan }: BenefitsPlace) => ({ within: wilayah, decile: desil, need: kebutuhan })

export function unreachedQuery(place: BenefitsPlace) {
  return queryOptions({
    queryKey: ['benefits', 'unreached', unreachedOf(place), place.setelah ?? null],
    queryFn: ({ signal }) =>
      call(api.listUnreached, { query: { ...unreachedOf(place), after: place.setelah, limit: pageLength } }, signal),
    placeholderData: keepPreviousData,
  })
}

export function figuresQuery(within: RegionCode | undefined) {
  return queryOptions({
    queryKey: ['benefits', 'figures', within ?? null],
    queryFn: ({ signal }) => call(api.getBenefitFigures, { query: { within } }, signal),
    placeholderData: keepPreviousData,
  })
}

export const sendRule = (client: QueryClient, draft: BenefitRuleDraft) =>
  searching(client, call(api.setBenefitRule, { body: draft }))

export const sendAnswer = (client: QueryClient, { id }: BenefitDouble, answer: DoubleAnswer) =>
  refreshing(client, call(api.answerDouble, { params: { id }, body: answer }))

export const sendReopening = (client: QueryClient, { id }: BenefitDouble, version: number) =>
  refreshing(client, call(api.takeBackAnswer, { params: { id }, body: { version } }))

export const sendSearch = (client: QueryClient, region: RegionCode) =>
  searching(client, call(api.findBenefitDoubles, { body: { region } }))

export type FileFormat = 'xlsx' | 'csv'

export const fetchDoubles = (place: BenefitsPlace, format: FileFormat) =>
  download(api.downloadDoubles, { query: { ...doublesOf(place), format, language: currentLocale() } })

export const fetchUnreached = (place: BenefitsPlace, format: FileFormat) =>
  download(api.downloadUnreached, { query: { ...unreachedOf(place), format, language: currentLocale() } })
