import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { CorrectionId, MadeCorrection, PapersCorrection } from './papers.ts'
import { PersonId } from './person-id.ts'

const slice = 'people'
const ofPerson = z.object({ id: PersonId })

export const correctPapers = endpoint({
  method: 'POST',
  path: '/people/{id}/papers',
  slice,
  summary: 'Set right the NIK, the family card, the relation or the village of a person, with evidence',
  permission: 'people.correct-papers',
  params: ofPerson,
  body: PapersCorrection,
  status: 201,
  response: z.object({ id: CorrectionId }),
  problems: ['not-found', 'stale-version', 'person-unsound', 'nik-taken', 'family-card-taken', 'region-unknown', 'not-allowed'],
})

export const listPapersCorrections = endpoint({
  method: 'GET',
  path: '/people/{id}/papers',
  slice,
  summary: 'What was set right of numbers, relation and village of a person, the newest first; at most 50',
  permission: 'people.read',
  reveals: 'personal',
  params: ofPerson,
  status: 200,
  response: z.object({ rows: z.array(MadeCorrection) }),
  problems: ['not-found'],
})

export const undoPapersCorrection = endpoint({
  method: 'POST',
  path: '/people/{id}/papers/{correctionId}/undoing',
  slice,
  summary: 'Put back what a correction changed, while nothing done later stands on it',
  permission: 'people.correct-papers',
  params: z.object({ id: PersonId, correctionId: CorrectionId }),
  body: z.object({ reason: z.string().trim().min(5).max(500) }).meta({ id: 'CorrectionUndoing' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'stale-version', 'correction-built-upon', 'nik-taken', 'family-card-taken'],
})
