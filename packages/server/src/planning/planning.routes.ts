import * as api from '#domain/planning/planning.api.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { readTargets } from './read-targets.ts'
import { setTargets } from './set-targets.ts'

export const planningRoutes: Route[] = [
  answer(api.listTargets, (work, { query }) => readTargets(work, query.year, query.programme)),

  answer(api.setTargets, async (work, { body }) => ({ changed: await setTargets(work, body.changes) })),
]
