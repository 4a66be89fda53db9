import * as api from '#domain/targeting/targeting.api.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { askForSamples, sizeSamples } from './draw-sample.ts'
import { readFigures } from './read-figures.ts'
import { readVisits } from './read-visits.ts'
import { recordVisit } from './record-visit.ts'

export const targetingRoutes: Route[] = [
  answer(api.sizeSample, (work, { params, query }) => sizeSamples(work, params.id, query)),
  answer(api.drawErrorSample, (work, { params, body }) => askForSamples(work, params.id, body)),
  answer(api.getErrorFigures, (work, { params, query }) => readFigures(work, params.id, query)),
  answer(api.listErrorVisits, (work, { query }) => readVisits(work, query)),
  answer(api.recordErrorVisit, (work, { params, body }) => recordVisit(work, params, body)),
]
