import * as api from '#domain/notices/notices.api.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { markTold } from './mark-told.ts'
import { readNotices } from './read-notices.ts'
import { sendNotice } from './send-notice.ts'

/** `sends`: what this installation can hand a notice to. */
export function noticeRoutes(sends: { readonly text: boolean; readonly mail: boolean }): Route[] {
  return [
    answer(api.listNotices, (work, { query }) => readNotices(work, sends, query)),
    answer(api.markTold, (work, { body }) => markTold(work, body)),
    answer(api.sendNotice, (work, { params, body }) => sendNotice(work, sends, params.id, body)),
  ]
}
