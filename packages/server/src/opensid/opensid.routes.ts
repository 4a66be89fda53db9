import * as api from '#domain/opensid/opensid.api.ts'
import { answer, answerFile, answerUpload, type Route } from '../platform/http/route.ts'
import { proposeFound } from './propose-found.ts'
import { putAside, readFaultyLines, readFiles, readFindings, readOneFile } from './read-files.ts'
import { takeFile } from './take-file.ts'
import { readAids, writeSheet } from './write-sheet.ts'

export const opensidRoutes: readonly Route[] = [
  answerUpload(api.uploadOpenSid, (work, { query, upload }) => takeFile(work, query, upload)),
  answer(api.listOpenSidFiles, (work, { query }) => readFiles(work, query)),
  answer(api.getOpenSidFile, (work, { params }) => readOneFile(work, params.id)),
  answer(api.listOpenSidFindings, (work, { params, query }) => readFindings(work, params.id, query)),
  answer(api.listOpenSidLines, (work, { params, query }) => readFaultyLines(work, params.id, query)),
  answer(api.proposeOpenSid, (work, { params, body }) => proposeFound(work, params.id, body.findings)),
  answer(api.putOpenSidAside, (work, { params }) => putAside(work, params.id)),
  answer(api.listOpenSidAids, (work, { params }) => readAids(work, params.id)),
  answerFile(api.writeOpenSidSheet, (work, { params, body }) => writeSheet(work, params.id, body)),
]
