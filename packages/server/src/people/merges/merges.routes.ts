import * as api from '#domain/people/merges.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { commonRegion } from '../../platform/db/reach.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import { answer, type Route } from '../../platform/http/route.ts'
import { confirmMerge, dropMerge } from './decide-merge.ts'
import { getPair } from './merge-pair.ts'
import { listMerges } from './merges.sql.ts'
import { previewMerge } from './preview-merge.ts'
import { proposeMerge } from './propose-merge.ts'
import { readMerge, summariesOf } from './read-merge.ts'
import { undoMerge } from './undo-merge.ts'

/** Two records of one person. */
export const mergeRoutes: readonly Route[] = [
  answer(api.previewMerge, async (work, { params }) => {
    const pair = await getPair(work, params.id, params.other)
    const region = pair.keep.row.region_code as RegionCode
    work.witness({
      event: 'merge.previewed',
      subjectType: 'merge',
      subjectId: null,
      region,
      facts: { people: [params.id, params.other] },
    })
    return previewMerge(work, pair)
  }),

  answer(api.proposeMerge, (work, { body }) => proposeMerge(work, body)),

  answer(api.listMerges, async (work, { query }) => {
    const after = readCursor(query.after, ['id'])?.id
    const { reach, db } = work
    const rows = await listMerges(db, { reach, waiting: query.view === 'waiting', after }, query.limit + 1)
    const people = rows.slice(0, query.limit).flatMap(({ keepId, otherId }) => [keepId, otherId])
    work.witness({
      event: 'merges.listed',
      subjectType: 'merges',
      subjectId: null,
      region: commonRegion(reach),
      facts: { people },
    })
    return pageFrom(await summariesOf(work, rows), query.limit, ({ id }) => ({ id }))
  }),

  answer(api.getMerge, (work, { params }) => readMerge(work, params.id)),
  answer(api.confirmMerge, (work, { params, body }) => confirmMerge(work, params.id, body)),
  answer(api.dropMerge, (work, { params, body }) => dropMerge(work, params.id, body.reason)),
  answer(api.undoMerge, (work, { params, body }) => undoMerge(work, params.id, body.reason)),
]
