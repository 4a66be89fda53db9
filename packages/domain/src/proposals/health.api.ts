import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { ClaimId, PaperId } from './claim-id.ts'
import { HealthAnswerDraft, HealthCase, HealthCaseRow } from './health.ts'

const slice = 'proposals'
const permission = 'upkeep.check-health'
const params = z.object({ id: ClaimId })

export const listHealthCases = endpoint({
  method: 'GET',
  path: '/proposals/health',
  slice,
  summary: 'Claims about health that wait for the health centre in my villages, the oldest first',
  permission,
  reveals: 'personal',
  query: PageQuery,
  status: 200,
  response: pageOf(HealthCaseRow),
  problems: [],
})

export const getHealthCase = endpoint({
  method: 'GET',
  path: '/proposals/health/{id}',
  slice,
  summary: 'One claim that waits for the health centre: whom it is about and what it says about their health',
  permission,
  reveals: 'personal',
  params,
  status: 200,
  response: HealthCase,
  problems: ['not-found'],
})

export const addHealthPaper = endpoint({
  method: 'POST',
  path: '/proposals/health/{id}/papers',
  slice,
  summary: 'Send a document of the examination, as PDF or picture, before the answer: at most 10 MB',
  permission,
  upload: { largest: 10_000_000 },
  params,
  status: 201,
  response: z.object({ id: PaperId }),
  problems: ['not-found', 'too-large', 'paper-unreadable', 'unsupported-media'],
})

export const answerHealthCase = endpoint({
  method: 'POST',
  path: '/proposals/health/{id}/answer',
  slice,
  summary: 'Say whether a claim about health is so, by the checklist of its category; it is not seen afterwards',
  permission,
  params,
  body: HealthAnswerDraft,
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'stale-version', 'claim-unsound', 'own-proposal'],
})
