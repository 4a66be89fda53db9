import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { Month } from '../platform/period.ts'
import { RegionCode } from '../platform/region-code.ts'
import { ProgrammeId } from '../programmes/programme-id.ts'
import { TaskId } from '../tasks/task.ts'
import { ErrorFigures } from './figures.ts'
import { SampleId, SampleSize, SampleWish, SampleWishQuery } from './sample.ts'
import { ErrorVisit, ErrorVisitDraft, HouseId } from './visit.ts'

const slice = 'targeting'
const lead = 'enumeration.lead'
const visit = 'people.assign-need'
const ofProgramme = z.object({ id: ProgrammeId })

export const sizeSample = endpoint({
  method: 'GET',
  path: '/targeting/programmes/{id}/sizes',
  slice,
  summary: 'How many families a sample of the month would be drawn from, and how many of them visited',
  permission: lead,
  params: ofProgramme,
  query: SampleWishQuery,
  status: 200,
  response: z.object({ month: Month, sizes: z.array(SampleSize) }),
  problems: ['not-found', 'programme-without-rule', 'region-unknown'],
})

export const drawErrorSample = endpoint({
  method: 'POST',
  path: '/targeting/programmes/{id}/samples',
  slice,
  summary: 'Draw the sample of the month: one for each regency that has none yet. The seed is journalled before it is drawn',
  permission: lead,
  params: ofProgramme,
  body: SampleWish,
  status: 202,
  response: z.object({ samples: z.int(), taskId: TaskId }),
  problems: ['not-found', 'programme-without-rule', 'region-unknown', 'sample-exists'],
})

export const getErrorFigures = endpoint({
  method: 'GET',
  path: '/targeting/programmes/{id}/figures',
  slice,
  summary: 'Inclusion and exclusion error of a programme by region, with intervals, over the months up to one',
  permission: 'insight.read',
  params: ofProgramme,
  query: z.object({
    within: RegionCode.optional(),
    month: Month.optional(),
    months: z.coerce.number().int().min(1).max(12).default(1),
  }),
  status: 200,
  response: ErrorFigures,
  problems: ['not-found', 'region-unknown'],
})

export const listErrorVisits = endpoint({
  method: 'GET',
  path: '/targeting/visits',
  slice,
  summary: 'Families drawn for the error figure whom the reader may visit: found and decided by others',
  permission: visit,
  reveals: 'personal',
  query: PageQuery,
  status: 200,
  response: pageOf(ErrorVisit),
  problems: [],
})

export const recordErrorVisit = endpoint({
  method: 'POST',
  path: '/targeting/visits/{house}/{sample}',
  slice,
  summary: 'Record what a visit for the error figure found. Not over where nobody was met for the first or second time',
  permission: visit,
  params: z.object({ house: HouseId, sample: SampleId }),
  body: ErrorVisitDraft,
  status: 200,
  response: z.object({ over: z.boolean() }),
  problems: ['not-found', 'own-family', 'error-visit-made', 'error-visit-unsound'],
})
