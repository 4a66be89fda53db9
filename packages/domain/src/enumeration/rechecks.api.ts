import { z } from 'zod'
import { SubjectId } from '../categories/candidate.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { Agreement, Disagreement, Drawing, Revisit, RevisitDraft, Verdict } from './recheck.ts'
import { RoundId } from './round.ts'
import { VisitId } from './visit.ts'

const slice = 'enumeration'
const lead = 'enumeration.lead'
const visit = 'people.assign-need'
const ofRound = z.object({ id: RoundId })
const ofVisit = z.object({ subject: SubjectId, visit: VisitId })

export const drawSample = endpoint({
  method: 'POST',
  path: '/enumeration/rounds/{id}/sample',
  slice,
  summary: 'Draw visits of each enumerator to be made again by somebody else; the seed is kept',
  permission: lead,
  params: ofRound,
  body: z.object({ percent: z.int().min(1).max(100) }).meta({ id: 'EnumerationSample', examples: [{ percent: 5 }] }),
  status: 201,
  response: Drawing,
  problems: ['not-found', 'nothing-to-draw'],
})

export const readRecheck = endpoint({
  method: 'GET',
  path: '/enumeration/rounds/{id}/sample',
  slice,
  summary: 'What was drawn of a round, how far second visits agree with the first ones, and where they differ',
  permission: lead,
  reveals: 'personal',
  params: ofRound,
  status: 200,
  response: z.object({
    drawings: z.array(Drawing),
    agreements: z.array(Agreement),
    /** Those that wait for a verdict first; at most 100. */
    disagreements: z.array(Disagreement),
  }),
  problems: ['not-found'],
})

export const listRevisits = endpoint({
  method: 'GET',
  path: '/enumeration/revisits',
  slice,
  summary: 'Whom the reader may visit a second time: drawn, and first visited by somebody else',
  permission: visit,
  reveals: 'personal',
  query: PageQuery,
  status: 200,
  response: pageOf(Revisit),
  problems: [],
})

export const recordRevisit = endpoint({
  method: 'POST',
  path: '/enumeration/revisits/{subject}/{visit}',
  slice,
  summary: 'Record what the second visit found; it changes nothing by itself. Not made where nobody was met',
  permission: visit,
  params: ofVisit,
  body: RevisitDraft,
  status: 200,
  response: z.object({ made: z.boolean() }),
  problems: ['not-found', 'visit-unsound', 'need-unsound', 'own-visit', 'revisit-made'],
})

export const decideRevisit = endpoint({
  method: 'POST',
  path: '/enumeration/revisits/{subject}/{visit}/verdict',
  slice,
  summary: 'Say which of two visits that differ stands; the second is carried out where it does',
  permission: lead,
  params: ofVisit,
  body: z.object({ verdict: Verdict }).meta({ id: 'EnumerationVerdict' }),
  status: 200,
  response: z.object({ verdict: Verdict }),
  problems: [
    'not-found',
    'own-visit',
    'revisit-not-ready',
    'need-unsound',
    'need-already-open',
    'need-already-ended',
    'not-allowed',
    'stale-version',
  ],
})
