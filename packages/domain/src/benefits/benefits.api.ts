import { z } from 'zod'
import { NeedCode } from '../people/need-category.ts'
import { PersonId } from '../people/person-id.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { ListId } from '../programmes/list.ts'
import { TaskId } from '../tasks/task.ts'
import { BenefitCode } from '../settings/benefit-code.ts'
import { BenefitDouble, BenefitFigures, DoubleAnswer, DoubleId, DoubleState, Unreached } from './double.ts'
import { ListRisk, MemberAtRisk } from './list-risk.ts'
import { BenefitRule, BenefitRuleDraft, MatrixKind, PairVerdict } from './matrix.ts'
import { Passport } from './passport.ts'

const slice = 'benefits'

export const getPassport = endpoint({
  method: 'GET',
  path: '/benefits/people/{id}',
  slice,
  summary: 'Everything that one person and their family receive, from every source, and what of it may not be held together',
  permission: 'people.read',
  reveals: 'personal',
  params: z.object({ id: PersonId }),
  status: 200,
  response: Passport,
  problems: ['not-found'],
})

export const getMatrix = endpoint({
  method: 'GET',
  path: '/benefits/matrix',
  slice,
  summary: 'What may not be held together: kinds of benefit, and every cell with its ground, from when to when',
  permission: 'programmes.read',
  status: 200,
  response: z.object({ kinds: z.array(MatrixKind), rules: z.array(BenefitRule), mayChange: z.array(RegionCode) }),
  problems: [],
})

export const setBenefitRule = endpoint({
  method: 'POST',
  path: '/benefits/rules',
  slice,
  summary: 'Write a cell of the matrix from a day on; what stood there is closed, never changed',
  permission: 'programmes.define',
  body: BenefitRuleDraft,
  status: 201,
  response: z.object({ rules: z.array(BenefitRule) }),
  problems: ['not-allowed', 'region-unknown', 'matrix-unsound'],
})

const whichDoubles = {
  within: RegionCode.optional(),
  /** One of the two kinds. */
  kind: BenefitCode.optional(),
  verdict: PairVerdict.exclude(['allowed']).optional(),
  state: DoubleState.default('open'),
}

export const listDoubles = endpoint({
  method: 'GET',
  path: '/benefits/doubles',
  slice,
  summary: 'Benefits held together against the matrix, the forbidden first, as the last search found them',
  permission: 'people.read',
  reveals: 'personal',
  query: PageQuery.extend(whichDoubles),
  status: 200,
  response: pageOf(BenefitDouble),
  problems: [],
})

const asFile = { format: z.enum(['csv', 'xlsx']).default('csv'), language: z.enum(['id', 'en']).default('id') }

export const downloadDoubles = endpoint({
  method: 'GET',
  path: '/benefits/doubles/file',
  slice,
  summary: 'The same as a file',
  permission: 'people.read',
  reveals: 'personal',
  download: 'file',
  query: z.object({ ...whichDoubles, ...asFile }),
  status: 200,
  response: z.unknown(),
  problems: [],
})

const ofDouble = z.object({ id: DoubleId })
const Answered = z.object({ state: DoubleState, version: z.int() }).meta({ id: 'AnsweredDouble' })

export const answerDouble = endpoint({
  method: 'POST',
  path: '/benefits/doubles/{id}/answer',
  slice,
  summary: 'Say that a double is allowed, or which of the two is to be ended',
  permission: 'programmes.list',
  params: ofDouble,
  body: DoubleAnswer,
  status: 200,
  response: Answered,
  problems: ['not-found', 'stale-version', 'double-answered', 'answer-unsound'],
})

/** Undo of `answerDouble`. */
export const takeBackAnswer = endpoint({
  method: 'POST',
  path: '/benefits/doubles/{id}/reopen',
  slice,
  summary: 'Take one’s own answer back',
  permission: 'programmes.list',
  params: ofDouble,
  body: z.object({ version: z.int() }).meta({ id: 'DoubleReopening' }),
  status: 200,
  response: Answered,
  problems: ['not-found', 'stale-version', 'verdict-of-another'],
})

const whichUnreached = {
  within: RegionCode.optional(),
  decile: z.coerce.number().int().min(1).max(10).optional(),
  need: NeedCode.optional(),
}

export const listUnreached = endpoint({
  method: 'GET',
  path: '/benefits/unreached',
  slice,
  summary: 'Families with open needs or of deciles 1 to 4 who receive nothing, the poorest first, as the last search found them',
  permission: 'people.read',
  reveals: 'personal',
  query: PageQuery.extend(whichUnreached),
  status: 200,
  response: pageOf(Unreached),
  problems: [],
})

export const downloadUnreached = endpoint({
  method: 'GET',
  path: '/benefits/unreached/file',
  slice,
  summary: 'The same as a file',
  permission: 'people.read',
  reveals: 'personal',
  download: 'file',
  query: z.object({ ...whichUnreached, ...asFile }),
  status: 200,
  response: z.unknown(),
  problems: [],
})

const ofList = z.object({ id: ListId })

export const getListRisks = endpoint({
  method: 'GET',
  path: '/benefits/lists/{id}/risks',
  slice,
  summary: 'What the listed of a programme’s list would hold together against the matrix, and how many of them',
  permission: 'programmes.read',
  params: ofList,
  status: 200,
  response: z.object({ rows: z.array(ListRisk) }),
  problems: ['not-found'],
})

export const listMembersAtRisk = endpoint({
  method: 'GET',
  path: '/benefits/lists/{id}/members',
  slice,
  summary: 'Who of those listed would; the first two hundred, the forbidden first',
  permission: 'people.read',
  reveals: 'personal',
  params: ofList,
  status: 200,
  response: z.object({ rows: z.array(MemberAtRisk) }),
  problems: ['not-found'],
})

export const getBenefitFigures = endpoint({
  method: 'GET',
  path: '/benefits/figures',
  slice,
  summary: 'How many doubles and unreached families stand in a region and in those beneath it',
  permission: 'people.read',
  query: z.object({ within: RegionCode.optional() }),
  status: 200,
  response: z.object({
    whole: BenefitFigures,
    parts: z.array(BenefitFigures),
    /** When the oldest of the regencies behind it was searched; null where one never was. */
    foundAt: z.iso.datetime().nullable(),
  }),
  problems: ['not-found'],
})

export const findBenefitDoubles = endpoint({
  method: 'POST',
  path: '/benefits/searches',
  slice,
  summary: 'Search a regency or province anew for doubles and for those whom nothing reaches',
  permission: 'programmes.list',
  body: z.object({ region: RegionCode }).meta({ id: 'BenefitSearch' }),
  status: 202,
  response: z.object({ taskId: TaskId }),
  problems: ['not-allowed', 'region-unknown'],
})
