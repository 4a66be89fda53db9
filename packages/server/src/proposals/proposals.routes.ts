import * as health from '#domain/proposals/health.api.ts'
import * as api from '#domain/proposals/proposals.api.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { answer, answerFile, answerUpload, type Route } from '../platform/http/route.ts'
import { addPaper, readPaper } from './add-paper.ts'
import { answerObjection, objectToClaim } from './answer-objection.ts'
import { completeClaim, withdrawClaim } from './complete-claim.ts'
import { addHealthPaper, answerHealthCase } from './answer-health.ts'
import { decideClaim, reopenClaim } from './decide-claim.ts'
import { decideClaims } from './decide-claims.ts'
import { exportClaims } from './export-claims.ts'
import { proposeClaim } from './propose-claim.ts'
import { readHealthCase, readHealthCases } from './read-health.ts'
import { readClaim } from './read-claim.ts'
import { readClaims, readClaimsOf } from './read-claims.ts'
import { decidePath, proposePath, readPaths } from './set-path.ts'
import { tellCentre } from './tell-centre.ts'

export function proposalRoutes(files: FileStore): Route[] {
  return [
    answerUpload(api.addPaper, (work, { query, upload }) => addPaper(work, query, upload)),
    answerFile(api.getPaper, (work, { params }) => readPaper(work, files, params.id)),

    answer(api.proposeClaim, (work, { body }) => proposeClaim(work, body)),
    answer(api.listClaims, (work, { query }) => readClaims(work, query)),
    answerFile(api.exportClaims, (work, { query }) => exportClaims(work, query)),
    answer(api.getClaim, (work, { params }) => readClaim(work, params.id)),
    answer(api.completeClaim, (work, { params, body }) => completeClaim(work, params.id, body)),
    answer(api.withdrawClaim, (work, { params, body }) => withdrawClaim(work, params.id, body.version)),
    answer(api.decideClaim, (work, { params, body }) => decideClaim(work, params.id, body)),
    answer(api.decideClaims, (work, { body }) => decideClaims(work, body)),
    answer(api.reopenClaim, (work, { params, body }) => reopenClaim(work, params.id, body)),
    answer(api.objectToClaim, (work, { params, body }) => objectToClaim(work, params.id, body)),
    answer(api.answerObjection, (work, { params, body }) => answerObjection(work, params.id, body)),
    answer(api.tellCentre, (work, { params, body }) => tellCentre(work, params.id, body)),
    answer(api.listClaimsOf, (work, { params }) => readClaimsOf(work, params.id)),

    answer(health.listHealthCases, (work, { query }) => readHealthCases(work, query)),
    answer(health.getHealthCase, (work, { params }) => readHealthCase(work, params.id)),
    answerUpload(health.addHealthPaper, (work, { params, upload }) => addHealthPaper(work, params.id, upload)),
    answer(health.answerHealthCase, (work, { params, body }) => answerHealthCase(work, params.id, body)),

    answer(api.listPaths, (work) => readPaths(work)),
    answer(api.proposePath, (work, { body }) => proposePath(work, body)),
    answer(api.decidePath, (work, { params, body }) => decidePath(work, params.id, body.decision)),
  ]
}
