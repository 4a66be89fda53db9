import * as api from '#domain/life/life.api.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { confirmEvent, confirmEvents } from './confirm-event.ts'
import { listEvents } from './events.sql.ts'
import { linesOf, readEvent } from './read-event.ts'
import { amendEvent, dropEvent, recordEvent } from './record-event.ts'
import { undoEvent } from './undo-event.ts'

/** Deaths and other events in the lives of people, and what they bring with them. */
export const lifeRoutes: readonly Route[] = [
  answer(api.recordLifeEvent, (work, { body }) => recordEvent(work, body)),

  answer(api.listLifeEvents, async (work, { query }) => {
    const after = readCursor(query.after, ['id'])?.id
    const rows = await listEvents(work.db, { waiting: query.view === 'waiting', after }, query.limit + 1)
    const region = commonRegion(work.reach)
    const people = rows.slice(0, query.limit).map(({ personId }) => personId)
    work.witness({ event: 'life-events.listed', subjectType: 'life-events', subjectId: null, region, facts: { people } })
    const page = pageFrom(rows, query.limit, ({ id }) => ({ id }))
    return { ...page, rows: await linesOf(work, page.rows) }
  }),

  answer(api.getLifeEvent, (work, { params }) => readEvent(work, params.id)),
  answer(api.amendLifeEvent, (work, { params, body }) => amendEvent(work, params.id, body.version, body.details)),
  answer(api.confirmLifeEvent, (work, { params, body }) => confirmEvent(work, { ...params, ...body })),
  answer(api.confirmLifeEvents, (work, { body }) => confirmEvents(work, body.events)),
  answer(api.dropLifeEvent, (work, { params, body }) => dropEvent(work, params.id, body.reason)),
  answer(api.undoLifeEvent, (work, { params, body }) => undoEvent(work, params.id, body.reason)),
]
