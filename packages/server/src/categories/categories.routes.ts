import type { CandidateSearch } from '#domain/categories/candidate.ts'
import * as api from '#domain/categories/candidates.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { answer, answerFile, type Route } from '../platform/http/route.ts'
import { countCandidates, listSearches } from './candidates.sql.ts'
import { confirmMany, previewMany } from './confirm-many.ts'
import { askForVisit, confirmCandidate, endOutgrown, refuseCandidate } from './decide-candidate.ts'
import { exportCandidates } from './export-candidates.ts'
import { askForSearch } from './find-candidates.ts'
import { readCandidates, readCandidatesOf, restrictedIn } from './read-candidates.ts'
import { undoDecision } from './undo-decision.ts'

export const categoryRoutes: readonly Route[] = [
  answer(api.findCandidates, (work, { body }) => askForSearch(work, body)),

  answer(api.listCandidateSearches, async (work) => ({
    rows: (await listSearches(work.db)).map(searchOf),
  })),

  answer(api.listCandidates, (work, { query }) => readCandidates(work, query)),

  answer(api.countCandidates, async (work, { query }) => ({
    rows: await countCandidates(work.db, { ...query, restrictedIn: restrictedIn(work) }),
  })),

  answerFile(api.exportCandidates, (work, { query }) => exportCandidates(work, query)),

  answer(api.listCandidatesOf, (work, { params }) => readCandidatesOf(work, params.id)),

  answer(api.confirmCandidate, (work, { params, body }) => confirmCandidate(work, params, body)),

  answer(api.endOutgrown, (work, { params, body }) => endOutgrown(work, params, body)),

  answer(api.refuseCandidate, (work, { params, body }) => refuseCandidate(work, params, body)),

  answer(api.askForVisit, (work, { params, body }) => askForVisit(work, params, body)),

  answer(api.previewMany, (work, { body }) => previewMany(work, body)),

  answer(api.confirmMany, (work, { body }) => confirmMany(work, body)),

  answer(api.undoDecision, (work, { params }) => undoDecision(work, params.id)),
]

function searchOf({ region, searchedAt, ...row }: Awaited<ReturnType<typeof listSearches>>[number]): CandidateSearch {
  return { ...row, region: region as RegionCode, searchedAt: searchedAt.toISOString() }
}
