import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { PersonId } from '#domain/people/person.ts'
import type { ListId, ProgrammeList, Standing } from '#domain/programmes/list.ts'
import type { ListMove } from '#domain/programmes/list.rules.ts'
import type { Programme, ProgrammeDraft, ProgrammeId } from '#domain/programmes/programme.ts'
import * as api from '#domain/programmes/programmes.api.ts'
import type { RuleTrial } from '#domain/programmes/programmes.api.ts'
import type { Month } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { call } from '../platform/api.ts'

export const programmesQuery = queryOptions({
  queryKey: ['programmes', 'all'],
  queryFn: ({ signal }) => call(api.listProgrammes, { query: { limit: 100 } }, signal),
})

export function programmeQuery(id: ProgrammeId) {
  return queryOptions({
    queryKey: ['programmes', 'one', id],
    queryFn: ({ signal }) => call(api.getProgramme, { params: { id } }, signal),
  })
}

export function personAnswerQuery(id: ProgrammeId, person: PersonId) {
  return queryOptions({
    queryKey: ['programmes', 'person', id, person],
    queryFn: ({ signal }) => call(api.explainPerson, { params: { id, person } }, signal),
  })
}

export function listsQuery(id: ProgrammeId) {
  return queryOptions({
    queryKey: ['programmes', 'lists', id],
    queryFn: ({ signal }) => call(api.listProgrammeLists, { params: { id }, query: { limit: 50 } }, signal),
  })
}

/** Whom an unsaved rule would choose; the figures before stay until the new ones come. */
export function previewQuery(trial: RuleTrial) {
  return queryOptions({
    queryKey: ['programmes', 'preview', trial],
    queryFn: ({ signal }) => call(api.previewRule, { body: trial }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

export function examplesQuery(trial: RuleTrial) {
  return queryOptions({
    queryKey: ['programmes', 'examples', trial],
    queryFn: ({ signal }) => call(api.findRuleExamples, { body: trial }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

export function listQuery(id: ListId) {
  return queryOptions({
    queryKey: ['programmes', 'list', id],
    queryFn: ({ signal }) => call(api.getList, { params: { id } }, signal),
    // While it is being made, or while others decide on it.
    refetchInterval: ({ state: { data } }) => (data?.counts === null ? 1500 : data?.state === 'submitted' && 30_000),
  })
}

export function membersQuery(id: ListId, version: number, standing: Standing, after: string | undefined) {
  return queryOptions({
    queryKey: ['programmes', 'members', id, version, standing, after ?? null],
    queryFn: ({ signal }) =>
      call(
        api.listListMembers,
        { params: { id }, query: { standing, limit: 50, ...(after !== undefined && { after }) } },
        signal,
      ),
    placeholderData: keepPreviousData,
  })
}

export function memberQuery(id: ListId, beneficiary: string) {
  return queryOptions({
    queryKey: ['programmes', 'member', id, beneficiary],
    queryFn: ({ signal }) => call(api.explainListMember, { params: { id, beneficiary } }, signal),
  })
}

export function differencesQuery(id: ListId, version: number) {
  return queryOptions({
    queryKey: ['programmes', 'differences', id, version],
    queryFn: ({ signal }) => call(api.listListDifferences, { params: { id } }, signal),
  })
}

export async function sendDefinition(client: QueryClient, draft: ProgrammeDraft, known?: Programme): Promise<Programme> {
  const saved =
    known === undefined
      ? await call(api.defineProgramme, { body: draft })
      : await call(api.redefineProgramme, { params: { id: known.id }, body: { ...draft, version: known.version } })
  await client.invalidateQueries({ queryKey: ['programmes'] })
  return saved
}

export async function sendListDraft(
  client: QueryClient,
  id: ProgrammeId,
  body: { region: RegionCode; months: Month[] },
): Promise<ProgrammeList> {
  const list = await call(api.makeList, { params: { id }, body })
  await client.invalidateQueries({ queryKey: ['programmes'] })
  await client.invalidateQueries({ queryKey: ['tasks'] })
  return list
}

const moves = { rebuild: api.rebuildList, freeze: api.freezeList, thaw: api.thawList, submit: api.submitList } as const

/** One step of a list; afterwards everything about it is read again, also when somebody else was quicker. */
export async function sendMove(client: QueryClient, move: ListMove, { id, version }: ProgrammeList): Promise<void> {
  const request = { params: { id }, body: { version } }
  try {
    if (move === 'discard') await call(api.discardList, request)
    else client.setQueryData(listQuery(id).queryKey, await call(moves[move], request))
  } finally {
    await client.invalidateQueries({ queryKey: ['programmes'], refetchType: move === 'discard' ? 'none' : 'active' })
    await client.invalidateQueries({ queryKey: ['tasks'] })
  }
}
