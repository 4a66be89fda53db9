import * as api from '#domain/proposals/calendar.api.ts'
import { answer, type Route } from '../../platform/http/route.ts'
import { readCalendar, readCalendars } from './read-calendar.ts'
import { decideCalendar, proposeCalendar } from './set-calendar.ts'

export const calendarRoutes: Route[] = [
  answer(api.getCalendar, (work, { query }) => readCalendar(work, query.within)),
  answer(api.listCalendars, (work) => readCalendars(work)),
  answer(api.proposeCalendar, (work, { body }) => proposeCalendar(work, body)),
  answer(api.decideCalendar, (work, { params, body }) => decideCalendar(work, params.id, body.decision)),
]
