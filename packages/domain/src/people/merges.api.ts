import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { Merge, MergeChoices, MergeId, MergePreview, MergeSummary } from './merge.ts'
import { PersonId } from './person.ts'

const slice = 'people'
const permission = 'people.merge'

export const previewMerge = endpoint({
  method: 'GET',
  path: '/people/{id}/same-as/{other}',
  slice,
  summary: 'Two records side by side, and what a merge would do by which the first one stays',
  permission,
  reveals: 'personal',
  params: z.object({ id: PersonId, other: PersonId }),
  status: 200,
  response: MergePreview,
  problems: ['not-found', 'merge-unsound'],
})

export const MergeDraft = z
  .object({
    /** The record that stays. */
    keep: PersonId,
    /** The record that goes. */
    other: PersonId,
    grounds: z.string().trim().min(5).max(500),
    /** Where it names no side for a field that differs: what was set by hand, else what is newer. */
    choices: MergeChoices.default({}),
  })
  .meta({ id: 'MergeDraft', description: 'Two records that are held to be of one person.' })
export type MergeDraft = z.infer<typeof MergeDraft>

export const proposeMerge = endpoint({
  method: 'POST',
  path: '/merges',
  slice,
  summary: 'Propose that two records are of one person; somebody else confirms it',
  permission,
  body: MergeDraft,
  status: 201,
  response: z.object({ id: MergeId }),
  problems: ['not-found', 'merge-unsound', 'merge-already-proposed'],
})

export const listMerges = endpoint({
  method: 'GET',
  path: '/merges',
  slice,
  summary: 'Merges that wait, oldest first, or those that were decided on, newest first',
  permission,
  reveals: 'personal',
  query: PageQuery.extend({ view: z.enum(['waiting', 'decided']).default('waiting') }),
  status: 200,
  response: pageOf(MergeSummary),
  problems: [],
})

const params = z.object({ id: MergeId })
const reason = z.object({ reason: z.string().trim().min(5).max(500) })

export const getMerge = endpoint({
  method: 'GET',
  path: '/merges/{id}',
  slice,
  summary: 'One merge: what it would do, or what an undo would put back',
  permission,
  reveals: 'personal',
  params,
  status: 200,
  response: Merge,
  problems: ['not-found'],
})

export const confirmMerge = endpoint({
  method: 'POST',
  path: '/merges/{id}/confirmation',
  slice,
  summary: 'Confirm a merge that somebody else proposed: from then on there is one record',
  permission,
  params,
  body: z
    .object({
      /** The versions of both records that were looked at. */
      keepVersion: z.int(),
      otherVersion: z.int(),
    })
    .meta({ id: 'MergeConfirmation' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'stale-version', 'second-person-needed', 'merge-unsound', 'merge-not-waiting'],
})

export const dropMerge = endpoint({
  method: 'POST',
  path: '/merges/{id}/dropping',
  slice,
  summary: 'Refuse a merge that waits, or withdraw what one proposed oneself',
  permission,
  params,
  body: reason,
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'merge-not-waiting'],
})

export const undoMerge = endpoint({
  method: 'POST',
  path: '/merges/{id}/undoing',
  slice,
  summary: 'Undo a merge: both records stand again; what was changed on the survivor since stays with it',
  permission,
  params,
  body: reason,
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'merge-not-confirmed'],
})
