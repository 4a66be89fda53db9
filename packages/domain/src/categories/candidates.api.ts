import { z } from 'zod'
import { NeedCode } from '../people/need-category.ts'
import { NeedDraft } from '../people/people.api.ts'
import { NeedId, PersonId } from '../people/person.ts'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { TaskId } from '../tasks/task.ts'
import { Candidate, CandidateId, CandidateSearch, CandidateStep, DecisionId, RefusalReason, SubjectId } from './candidate.ts'
import { CandidateKind } from './search.rules.ts'

const slice = 'categories'
const permission = 'people.assign-need'

export const findCandidates = endpoint({
  method: 'POST',
  path: '/candidates/searches',
  slice,
  summary:
    'Look through the facts of a regency, or of all regencies of a province, for candidates; every night it is done anyway',
  permission,
  body: z.object({ region: RegionCode }).meta({ id: 'CandidateScope' }),
  status: 202,
  response: z.object({ task: TaskId }),
  problems: ['not-allowed', 'region-unknown'],
})

export const listCandidateSearches = endpoint({
  method: 'GET',
  path: '/candidates/searches',
  slice,
  summary: 'When each regency of the reader was last looked through',
  permission,
  status: 200,
  response: z.object({ rows: z.array(CandidateSearch) }),
  problems: [],
})

/** Which candidates are meant. */
const which = {
  within: RegionCode.optional(),
  category: NeedCode.optional(),
  /** Both without. */
  kind: CandidateKind.optional(),
  step: CandidateStep.default('to-check'),
}

export const listCandidates = endpoint({
  method: 'GET',
  path: '/candidates',
  slice,
  summary: 'Candidates by region and category, village by village',
  permission,
  reveals: 'personal',
  query: PageQuery.extend(which),
  status: 200,
  response: pageOf(Candidate),
  problems: [],
})

export const countCandidates = endpoint({
  method: 'GET',
  path: '/candidates/counts',
  slice,
  summary: 'How many are open, by category: to be checked at the desk, and to be visited',
  permission,
  query: z.object({ within: RegionCode.optional(), kind: CandidateKind.optional() }),
  status: 200,
  response: z.object({
    rows: z.array(z.object({ category: NeedCode, toCheck: z.int(), toVisit: z.int() }).meta({ id: 'CandidateCount' })),
  }),
  problems: [],
})

export const exportCandidates = endpoint({
  method: 'GET',
  path: '/candidates/list.csv',
  slice,
  summary: 'All open candidates of a region as a file, with address, reasons and the criteria to look at',
  permission,
  reveals: 'personal',
  download: 'file',
  query: z.object({ within: RegionCode.optional(), category: NeedCode.optional(), kind: CandidateKind.optional() }),
  status: 200,
  response: z.unknown(),
  problems: [],
})

export const listCandidatesOf = endpoint({
  method: 'GET',
  path: '/candidates/people/{id}',
  slice,
  summary: 'What the facts propose of one person and of the family that they stand for',
  permission,
  reveals: 'personal',
  params: z.object({ id: PersonId }),
  status: 200,
  response: z.object({ rows: z.array(Candidate) }),
  problems: ['not-found'],
})

const ofCandidate = z.object({ subject: SubjectId, id: CandidateId })
const Decided = z.object({ decision: DecisionId, version: z.int() }).meta({ id: 'CandidateDecided' })

export const confirmCandidate = endpoint({
  method: 'POST',
  path: '/candidates/{subject}/{id}/confirm',
  slice,
  summary: 'Record the category by its checklist',
  permission,
  params: ofCandidate,
  body: z.object({ version: z.int(), need: NeedDraft.omit({ category: true }) }).meta({ id: 'CandidateConfirmation' }),
  status: 200,
  response: Decided.extend({ need: NeedId }),
  problems: ['not-found', 'stale-version', 'candidate-decided', 'need-unsound', 'need-already-open', 'not-allowed'],
})

export const endOutgrown = endpoint({
  method: 'POST',
  path: '/candidates/{subject}/{id}/end',
  slice,
  summary: 'End a category whose years are over',
  permission,
  params: ofCandidate,
  body: z.object({ version: z.int(), until: LocalDate }).meta({ id: 'OutgrownEnd' }),
  status: 200,
  response: Decided,
  problems: ['not-found', 'stale-version', 'candidate-decided', 'need-already-ended', 'need-unsound', 'not-allowed'],
})

export const refuseCandidate = endpoint({
  method: 'POST',
  path: '/candidates/{subject}/{id}/refuse',
  slice,
  summary: 'Say that it is not so, or that an outgrown category stays; not proposed again until its facts change',
  permission,
  params: ofCandidate,
  body: z
    .object({ version: z.int(), reason: RefusalReason, note: z.string().trim().max(300).default('') })
    .meta({ id: 'CandidateRefusal' }),
  status: 200,
  response: Decided,
  problems: ['not-found', 'stale-version', 'candidate-decided'],
})

export const askForVisit = endpoint({
  method: 'POST',
  path: '/candidates/{subject}/{id}/visit',
  slice,
  summary: 'Ask for somebody to go and look, or take that back',
  permission,
  params: ofCandidate,
  body: z.object({ version: z.int(), wanted: z.boolean() }).meta({ id: 'CandidateVisit' }),
  status: 200,
  response: z.object({ version: z.int() }),
  problems: ['not-found', 'stale-version', 'candidate-decided'],
})

/** Many at once: of one category in a region, but for those that somebody marked. */
const Many = z.object({ within: RegionCode, category: NeedCode, except: z.array(CandidateId).max(500).default([]) })

/** So many in one step, village by village; the rest by another. */
export const mostAtOnce = 2_000

const Outcome = z
  .object({
    /** Recorded in the category, with these criteria ticked. */
    confirmed: z.int(),
    ticked: z.array(z.object({ criterion: z.string(), people: z.int() })),
    /** The facts do not suffice: they stay, and somebody is asked to go and look. */
    toVisit: z.int(),
    /** Left out by hand. */
    except: z.int(),
    /** Not reached by this step, since there are more than `mostAtOnce`. */
    beyond: z.int(),
  })
  .meta({ id: 'ManyCandidates', description: 'What happens to many candidates at once.' })
export type ManyOutcome = z.infer<typeof Outcome>

export const previewMany = endpoint({
  method: 'POST',
  path: '/candidates/many/preview',
  slice,
  summary: 'What confirming many at once would do, exactly',
  permission,
  mode: 'read',
  body: Many.meta({ id: 'ManyCandidatesQuestion' }),
  status: 200,
  response: Outcome,
  problems: [],
})

export const confirmMany = endpoint({
  method: 'POST',
  path: '/candidates/many/confirm',
  slice,
  summary: 'Do it: only criteria that facts show are ticked, everybody else waits for a visit',
  permission,
  body: Many.extend({ seen: z.object({ confirmed: z.int(), toVisit: z.int() }) }).meta({ id: 'ManyCandidatesConfirmation' }),
  status: 200,
  response: Outcome.extend({ decision: DecisionId }),
  problems: ['candidates-changed'],
})

export const undoDecision = endpoint({
  method: 'POST',
  path: '/candidates/decisions/{id}/undo',
  slice,
  summary: 'Take one’s own decision back, of one candidate or of many: what it recorded ends as recorded in error',
  permission,
  params: z.object({ id: DecisionId }),
  status: 200,
  response: z.object({ candidates: z.int() }),
  problems: ['not-found', 'decision-of-another', 'need-already-ended'],
})
