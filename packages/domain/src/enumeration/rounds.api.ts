import { z } from 'zod'
import { NeedCode } from '../people/need-category.ts'
import { PersonDraft } from '../people/people.api.ts'
import { PersonId } from '../people/person-id.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Enumerator, Round, RoundDraft, RoundId, RoundLine, RoundState, VillageProgress } from './round.ts'
import { Door, FoundPerson, Visit, VisitDraft, VisitId } from './visit.ts'

const slice = 'enumeration'
const lead = 'enumeration.lead'
/** Whoever may record a category may go and look. */
const visit = 'people.assign-need'
const ofRound = z.object({ id: RoundId })
const after = z.object({ id: RoundId, version: z.int() })
const seen = z.object({ version: z.int() })

export const planRound = endpoint({
  method: 'POST',
  path: '/enumeration/rounds',
  slice,
  summary: 'Plan a round of visits: villages, categories, days, enumerators',
  permission: lead,
  body: RoundDraft,
  status: 201,
  response: after,
  problems: ['round-unsound', 'region-unknown', 'not-allowed'],
})

export const listRounds = endpoint({
  method: 'GET',
  path: '/enumeration/rounds',
  slice,
  summary: 'Rounds of the reader’s regions with what has become of them, the newest first',
  permission: lead,
  query: PageQuery.extend({ state: RoundState.optional() }),
  status: 200,
  response: pageOf(RoundLine),
  problems: [],
})

export const getRound = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}',
  slice,
  summary: 'One round, village by village, those that are late first',
  permission: lead,
  params: ofRound,
  status: 200,
  response: Round,
  problems: ['not-found'],
})

export const changeRound = endpoint({
  method: 'PUT',
  path: '/enumeration/rounds/{id}',
  slice,
  summary: 'Change a round: all of it while it is planned; name, last day, enumerators and expected numbers while it is open',
  permission: lead,
  params: ofRound,
  body: RoundDraft.extend({ version: z.int() }).meta({ id: 'EnumerationRoundChange' }),
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'round-unsound', 'round-not-ready', 'region-unknown'],
})

export const openRound = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/opening',
  slice,
  summary: 'Open a round; with `all` every candidate of its villages and categories is to be visited, not only those asked for',
  permission: lead,
  params: ofRound,
  body: z.object({ version: z.int(), all: z.boolean() }).meta({ id: 'EnumerationRoundOpening' }),
  status: 200,
  response: after.extend({ asked: z.int() }),
  problems: ['not-found', 'stale-version', 'round-unsound', 'round-not-ready'],
})

export const closeRound = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/closing',
  slice,
  summary: 'Close a round: who was not visited goes on waiting for another',
  permission: lead,
  params: ofRound,
  body: seen.meta({ id: 'EnumerationRoundClosing' }),
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'round-not-ready'],
})

export const listEnumerators = endpoint({
  method: 'GET',
  path: '/enumeration/enumerators',
  slice,
  summary: 'Who may record need categories in a regency, and in which of its regions',
  permission: lead,
  query: z.object({ regency: RegionCode }),
  status: 200,
  response: z.object({ rows: z.array(Enumerator) }),
  problems: ['not-allowed'],
})

const MyRound = RoundLine.pick({ id: true, name: true, categories: true, from: true, to: true })
  .extend({ villages: z.array(VillageProgress) })
  .meta({ id: 'MyEnumerationRound' })

export const listMyRounds = endpoint({
  method: 'GET',
  path: '/enumeration/mine',
  slice,
  summary: 'Open rounds in which the reader visits villages, those that are late first',
  permission: visit,
  status: 200,
  response: z.object({ rows: z.array(MyRound) }),
  problems: [],
})

const inRound = PageQuery.extend({ village: RegionCode.optional() })

export const listDoors = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/doors',
  slice,
  summary: 'Candidates of a round who wait for a visit, village by village: to be visited, or printed on forms',
  permission: visit,
  reveals: 'personal',
  params: ofRound,
  query: inRound.extend({ category: NeedCode.optional() }),
  status: 200,
  response: pageOf(Door),
  problems: ['not-found'],
})

export const listVisits = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/visits',
  slice,
  summary: 'Visits that were made in a round, newest first',
  permission: visit,
  reveals: 'personal',
  params: ofRound,
  query: inRound,
  status: 200,
  response: pageOf(Visit),
  problems: ['not-found'],
})

export const recordVisit = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/visits',
  slice,
  summary: 'Record what was found at a door: it decides on the candidate, by the checklist where they belong',
  permission: visit,
  params: ofRound,
  body: VisitDraft,
  status: 201,
  response: z.object({ visit: VisitId }),
  problems: [
    'not-found',
    'round-not-ready',
    'visit-unsound',
    'not-allowed',
    'stale-version',
    'candidate-decided',
    'need-unsound',
    'need-already-open',
  ],
})

export const undoVisit = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/visits/{visit}/undo',
  slice,
  summary: 'Take one’s own visit back with what it decided',
  permission: visit,
  params: z.object({ id: RoundId, visit: VisitId }),
  status: 200,
  response: z.object({ visit: VisitId }),
  problems: ['not-found', 'round-not-ready', 'decision-of-another', 'need-already-ended', 'visit-drawn'],
})

export const registerFound = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/people',
  slice,
  summary: 'Register somebody whom no list knew, with the round as where they are known from',
  permission: 'people.register',
  params: ofRound,
  body: PersonDraft,
  status: 201,
  response: z.object({ id: PersonId }),
  problems: ['not-found', 'round-not-ready', 'person-unsound', 'nik-taken', 'family-card-taken', 'region-unknown', 'not-allowed'],
})

export const listFound = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/people',
  slice,
  summary: 'Whom a round has registered, newest first',
  permission: visit,
  reveals: 'personal',
  params: ofRound,
  query: inRound,
  status: 200,
  response: pageOf(FoundPerson),
  problems: ['not-found'],
})
