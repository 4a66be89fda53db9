import * as api from '#domain/quality/quality.api.ts'
import { getLimitEffect } from '#domain/settings/settings.api.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { answer, answerFile, type Route } from '../platform/http/route.ts'
import { exportFaults } from './export-faults.ts'
import { readLimitEffect } from './limit-effect.ts'
import { readBoard, readCounts } from './read-board.ts'
import { readFaulty, readPersonFaults } from './read-faults.ts'

export function qualityRoutes(parts: Transactor): Route[] {
  return [
    answer(api.getPersonFaults, (work, { params }) => readPersonFaults(work, params.id)),

    answer(api.listFaulty, (work, { query }) => readFaulty(work, query)),

    answerFile(api.exportFaulty, async (work, { query }) => exportFaults(parts, work, query)),

    answer(api.countFaulty, (work, { query }) => readCounts(work, query)),

    answer(api.getQualityBoard, (work, { query }) => readBoard(work, query)),

    answer(getLimitEffect, (work, { query }) => readLimitEffect(work, query)),
  ]
}
