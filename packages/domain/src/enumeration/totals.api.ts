import { z } from 'zod'
import { NeedCode } from '../people/need-category.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Total, TotalDraft, TotalEndReason, TotalId } from './total.ts'

const slice = 'enumeration'
const lead = 'enumeration.lead'
const ofTotal = z.object({ id: TotalId })
const after = z.object({ id: TotalId, version: z.int() })

export const listTotals = endpoint({
  method: 'GET',
  path: '/enumeration/totals',
  slice,
  summary: 'Totals without names by village and category, beside those who are known by name; the newest first',
  permission: 'people.assign-need',
  query: PageQuery.extend({
    within: RegionCode.optional(),
    category: NeedCode.optional(),
    view: z.enum(['open', 'ended']).default('open'),
  }),
  status: 200,
  response: pageOf(Total),
  problems: [],
})

export const recordTotal = endpoint({
  method: 'POST',
  path: '/enumeration/totals',
  slice,
  summary:
    'Record how many carry a category in a village without saying who; marked as such wherever counts by category are shown',
  permission: lead,
  body: TotalDraft,
  status: 201,
  response: after,
  problems: ['not-allowed', 'region-unknown', 'total-unsound'],
})

export const endTotal = endpoint({
  method: 'POST',
  path: '/enumeration/totals/{id}/end',
  slice,
  summary: 'End a total: those who were meant stand there by name, or it is outdated or mistaken',
  permission: lead,
  params: ofTotal,
  body: z.object({ version: z.int(), reason: TotalEndReason }).meta({ id: 'TotalWithoutNamesEnd' }),
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'total-ended'],
})

export const attachDocument = endpoint({
  method: 'POST',
  path: '/enumeration/totals/{id}/document',
  slice,
  summary: 'Attach the document in which a total stands: PDF, JPEG or PNG, at most 20 MB; in place of one from before',
  permission: lead,
  // A letter with its annex, as a scanner of an office makes it.
  upload: { largest: 20_000_000 },
  params: ofTotal,
  status: 201,
  response: after,
  problems: ['not-found', 'total-ended', 'too-large', 'scan-unreadable', 'unsupported-media'],
})

export const getDocument = endpoint({
  method: 'GET',
  path: '/enumeration/totals/{id}/document',
  slice,
  summary: 'The document in which a total stands',
  permission: 'people.assign-need',
  reveals: 'personal',
  download: 'file',
  params: ofTotal,
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})
