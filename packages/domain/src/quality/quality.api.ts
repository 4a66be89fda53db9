import { z } from 'zod'
import { PersonId } from '../people/person-id.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { FaultKind } from './fault-kinds.ts'
import { FaultySubject, OpenFault, QualityBoard } from './quality.ts'

const slice = 'quality'

export const getPersonFaults = endpoint({
  method: 'GET',
  path: '/quality/people/{id}',
  slice,
  summary: 'What is wrong with a person and with their family, the gravest first',
  permission: 'people.read',
  reveals: 'personal',
  params: z.object({ id: PersonId }),
  status: 200,
  response: z.object({ faults: z.array(OpenFault) }),
  problems: ['not-found'],
})

/** The source as the register names it: that of a list, or `visit`, `document`, `statement`. */
const Source = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9-]+$/)
  .meta({ examples: ['visit'] })
const which = { within: RegionCode.optional(), kind: FaultKind.optional(), source: Source.optional() }

export const listFaulty = endpoint({
  method: 'GET',
  path: '/quality/faulty',
  slice,
  summary: 'People and families with open faults, village by village',
  permission: 'people.register',
  reveals: 'personal',
  query: PageQuery.extend(which),
  status: 200,
  response: pageOf(FaultySubject),
  problems: [],
})

export const exportFaulty = endpoint({
  method: 'GET',
  path: '/quality/faulty/file',
  slice,
  summary: 'The same as a CSV file, with what to do about each',
  permission: 'people.register',
  reveals: 'personal',
  download: 'file',
  query: z.object({ ...which, language: z.enum(['id', 'en']).default('id') }),
  status: 200,
  response: z.unknown(),
  problems: [],
})

export const countFaulty = endpoint({
  method: 'GET',
  path: '/quality/faulty/counts',
  slice,
  summary: 'How many people and families carry each kind of fault, from the tallies',
  permission: 'people.register',
  query: z.object({ within: RegionCode.optional(), source: Source.optional() }),
  status: 200,
  response: z.object({
    kinds: z.array(z.object({ kind: FaultKind, subjects: z.int() })),
    sources: z.array(z.string()),
  }),
  problems: [],
})

export const getQualityBoard = endpoint({
  method: 'GET',
  path: '/quality/board',
  slice,
  summary: 'The share of people without a fault, by region, source and dimension, with the months before',
  permission: 'quality.read',
  query: z.object({ within: RegionCode.optional(), source: Source.optional() }),
  status: 200,
  response: QualityBoard,
  problems: [],
})
