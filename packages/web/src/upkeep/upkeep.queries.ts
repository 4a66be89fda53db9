import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { FamilyId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { EligibilityFinding, FindingEndReason } from '#domain/upkeep/finding.ts'
import * as api from '#domain/upkeep/upkeep.api.ts'
import { call } from '../platform/api.ts'
import { refresher } from '../platform/refresher.ts'

const refreshing = refresher(['upkeep'], ['notices'])

export function findingsQuery(family: FamilyId) {
  return queryOptions({
    queryKey: ['upkeep', 'findings', family],
    queryFn: ({ signal }) => call(api.listFindings, { params: { id: family } }, signal),
  })
}

export interface FindingEnd {
  readonly until: LocalDate
  readonly reason: FindingEndReason
  readonly note: string | null
}

export const sendFindingEnd = (
  client: QueryClient,
  family: FamilyId,
  { id, version }: Pick<EligibilityFinding, 'id' | 'version'>,
  end: FindingEnd,
) => refreshing(client, call(api.endFinding, { params: { id: family, findingId: id }, body: { version, ...end } }))
