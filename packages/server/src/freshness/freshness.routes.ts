import * as api from '#domain/freshness/freshness.api.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { answer, answerFile, type Route } from '../platform/http/route.ts'
import { exportHouses } from './export-houses.ts'
import { readBoard } from './read-board.ts'
import { readHouses } from './read-houses.ts'
import { readPersonFreshness } from './read-person-freshness.ts'
import { recordRecheck } from './record-recheck.ts'
import { decideHalfLife, proposeHalfLife, readAllHalfLives } from './set-half-life.ts'
import { undoRecheck } from './undo-recheck.ts'

export function freshnessRoutes(parts: Transactor): Route[] {
  return [
    answer(api.listHalfLives, (work) => readAllHalfLives(work)),
    answer(api.proposeHalfLife, (work, { body }) => proposeHalfLife(work, body)),
    answer(api.decideHalfLife, (work, { params, body }) => decideHalfLife(work, params.id, body.decision)),
    answer(api.getPersonFreshness, (work, { params }) => readPersonFreshness(work, params.id)),
    answer(api.listStaleHouses, (work, { query }) => readHouses(work, query)),
    answerFile(api.exportStaleHouses, async (work, { query }) => exportHouses(parts, work, query)),
    answer(api.recordRecheck, (work, { params, body }) => recordRecheck(work, params.id, body)),
    answer(api.undoRecheck, (work, { params }) => undoRecheck(work, params.id, params.recheck)),
    answer(api.getFreshnessBoard, (work, { query }) => readBoard(work, query.within)),
  ]
}
