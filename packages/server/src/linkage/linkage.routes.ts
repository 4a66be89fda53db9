import * as api from '#domain/linkage/linkage.api.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { judgeLikeness, takeBackVerdict } from './judge-likeness.ts'
import { readLikeness, readLikenesses, readNext } from './read-likeness.ts'
import { listRuns } from './runs.sql.ts'
import { startLinkage } from './start-linkage.ts'

export const linkageRoutes: readonly Route[] = [
  answer(api.startLinkage, (work, { body }) => startLinkage(work, body)),

  answer(api.listLinkageRuns, async (work, { query }) => {
    const rows = await listRuns(work.db, work.actor.accountId, query.limit + 1, readCursor(query.after, ['id'])?.id)
    return pageFrom(rows, query.limit, ({ id }) => ({ id }))
  }),

  answer(api.listLikenesses, (work, { query }) => readLikenesses(work, query)),

  answer(api.nextLikeness, (work, { query }) => readNext(work, query)),

  answer(api.getLikeness, (work, { params }) => readLikeness(work, params)),

  answer(api.judgeLikeness, (work, { params, body }) => judgeLikeness(work, params, body)),

  answer(api.takeBackVerdict, (work, { params, body }) => takeBackVerdict(work, params, body.version)),
]
