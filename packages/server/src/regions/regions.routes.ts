import { Problem } from '#domain/platform/problem.ts'
import { regionNameKey } from '#domain/regions/region-name.rules.ts'
import * as api from '#domain/regions/regions.api.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { findRegion, findRegionsByName, listChildRegions } from './regions.sql.ts'

export const regionRoutes: Route[] = [
  answer(api.getRegion, async (work, { params }) => {
    const region = await findRegion(work.db, params.code)
    if (!region) throw new Problem('not-found')
    return region
  }),

  answer(api.listChildRegions, async (work, { params }) => ({ rows: await listChildRegions(work.db, params.code) })),

  answer(api.findRegions, async (work, { query }) => {
    const nameKey = regionNameKey(query.name)
    if (nameKey === '') return { rows: [] }
    return { rows: await findRegionsByName(work.db, { nameKey, within: query.within, level: query.level }) }
  }),
]
