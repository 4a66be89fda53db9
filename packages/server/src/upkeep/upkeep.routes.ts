import * as api from '#domain/upkeep/upkeep.api.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { endFinding } from './end-finding.ts'
import { readFindings } from './read-findings.ts'

export const upkeepRoutes: readonly Route[] = [
  answer(api.listFindings, (work, { params }) => readFindings(work, params.id)),

  answer(api.endFinding, (work, { params, body }) => endFinding(work, params.id, params.findingId, body)),
]
