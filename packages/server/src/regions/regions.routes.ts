import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { CodedPlace } from '#domain/regions/bps-codes.api.ts'
import * as codes from '#domain/regions/bps-codes.api.ts'
import { regionNameKey } from '#domain/regions/region-name.rules.ts'
import * as api from '#domain/regions/regions.api.ts'
import { answer, answerFile, answerUpload, type Route } from '../platform/http/route.ts'
import type { Work } from '../platform/work.ts'
import { listCodedPlaces } from './bps-codes.sql.ts'
import { bpsCodeFile, readBpsFile } from './bps-file.ts'
import { findRegion, findRegionsByName, listChildRegions } from './regions.sql.ts'
import { codedRegionsOf, setBpsCodes } from './set-bps-codes.ts'

export const regionRoutes: Route[] = [
  answer(api.getRegion, async (work, { params }) => {
    const region = await findRegion(work.db, params.code)
    if (!region) throw new Problem('not-found')
    return region
  }),

  answer(api.listChildRegions, async (work, { params }) => ({ rows: await listChildRegions(work.db, params.code) })),

  answer(codes.listBpsCodes, async (work, { params: { code } }) => ({ rows: await codedPlaces(work, code) })),

  answerFile(codes.downloadBpsCodes, async (work, { params: { code }, query }) =>
    bpsCodeFile(code, await codedPlaces(work, code), query.language),
  ),

  answer(codes.setBpsCodes, (work, { params, body }) => setBpsCodes(work, params.code, body)),

  answerUpload(codes.checkBpsFile, async (work, { params, upload }) =>
    readBpsFile(upload.path, await codedRegionsOf(work, params.code), work.today),
  ),

  answer(api.findRegions, async (work, { query }) => {
    const nameKey = regionNameKey(query.name)
    if (nameKey === '') return { rows: [] }
    return { rows: await findRegionsByName(work.db, { nameKey, within: query.within, level: query.level }) }
  }),
]

/** Of a province its regencies, of a regency all that is in it. */
async function codedPlaces({ db }: Pick<Work, 'db'>, code: RegionCode): Promise<CodedPlace[]> {
  const places = code.length === 2 || code.length === 5 ? await listCodedPlaces(db, code, code.length === 2 ? 5 : 13) : []
  if (places.length === 0) throw new Problem('not-found')
  return places
}
