import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import * as api from '#domain/planning/planning.api.ts'
import type { TargetChange } from '#domain/planning/target.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import { call } from '../platform/api.ts'

export function targetsQuery(year: number, programme: ProgrammeId | undefined) {
  return queryOptions({
    queryKey: ['planning', 'targets', year, programme ?? null],
    queryFn: ({ signal }) => call(api.listTargets, { query: { year, programme } }, signal),
    placeholderData: keepPreviousData,
  })
}

/** All of them or none; afterwards the plan is read again, also when somebody else was quicker. */
export async function sendTargets(client: QueryClient, changes: TargetChange[]): Promise<void> {
  try {
    await call(api.setTargets, { body: { changes } })
  } finally {
    await client.invalidateQueries({ queryKey: ['planning'] })
  }
}
