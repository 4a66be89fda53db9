import * as api from '#domain/people/deaths.api.ts'
import type { BatchId } from '#domain/people/batch-id.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { answer, type Route } from '../../platform/http/route.ts'
import type { Work } from '../../platform/work.ts'
import { findRegionOfBatch, listDeathReports } from './deaths.sql.ts'
import { decideDeaths } from './decide-deaths.ts'

/** Deaths that a list reports, and an officer's word on each. */
export const deathRoutes: readonly Route[] = [
  answer(api.listDeathReports, async (work, { params, query }) => {
    const region = await regionOf(work, params.id)
    const rows = await listDeathReports(work.db, params.id, readCursor(query.after, ['id'])?.id, query.limit + 1)
    work.witness({ event: 'deaths.read', subjectType: 'import-batch', subjectId: params.id, region, facts: {} })
    return pageFrom(rows, query.limit, ({ personId }) => ({ id: personId }))
  }),

  answer(api.decideDeaths, async (work, { params, body }) => {
    const region = await regionOf(work, params.id)
    return { decided: await decideDeaths(work, { batch: params.id, region, ...body }) }
  }),
]

async function regionOf(work: Work, batch: BatchId): Promise<RegionCode> {
  const region = await findRegionOfBatch(work.db, batch)
  if (region === undefined) throw new Problem('not-found')
  return region
}
