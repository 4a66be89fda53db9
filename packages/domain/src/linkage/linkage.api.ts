import { z } from 'zod'
import { BatchId } from '../people/batch-id.ts'
import { MergeId } from '../people/merge.ts'
import { PersonId } from '../people/person-id.ts'
import { endpoint } from '../platform/endpoint.ts'
import { Cursor, PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Likeness, LikenessSummary, LinkageRun, VerdictDraft } from './likeness.ts'
import { leastLikely } from './verdict.rules.ts'
import { LikenessState } from './verdict.ts'

const slice = 'linkage'
const permission = 'linkage.judge'

export const startLinkage = endpoint({
  method: 'POST',
  path: '/linkage/runs',
  slice,
  summary: 'Find who is entered twice: among all people of a region, or between those of an applied file and all of its regency',
  permission,
  body: z
    .union([z.strictObject({ region: RegionCode }), z.strictObject({ batch: BatchId })])
    .meta({ id: 'LinkageScope', description: 'Whose people are compared.' }),
  status: 202,
  response: LinkageRun,
  problems: ['not-allowed', 'region-unknown', 'not-found', 'batch-not-ready', 'linkage-under-way'],
})

export const listLinkageRuns = endpoint({
  method: 'GET',
  path: '/linkage/runs',
  slice,
  summary: 'Searches for people who are entered twice, newest first',
  permission,
  query: PageQuery,
  status: 200,
  response: pageOf(LinkageRun),
  problems: [],
})

/** Which pairs are meant. */
const whichPairs = {
  /** At least as likely as this. */
  least: z.coerce.number().min(leastLikely).max(1).default(leastLikely),
  /** One of the two lives there. */
  within: RegionCode.optional(),
  /** One of the two was brought or changed by this file. */
  batch: BatchId.optional(),
}

export const listLikenesses = endpoint({
  method: 'GET',
  path: '/linkage/pairs',
  slice,
  summary: 'Pairs of people who may be one, the likeliest first',
  permission,
  reveals: 'personal',
  query: PageQuery.extend({ ...whichPairs, state: LikenessState.default('open') }),
  status: 200,
  response: pageOf(LikenessSummary),
  problems: [],
})

export const nextLikeness = endpoint({
  method: 'GET',
  path: '/linkage/next',
  slice,
  summary: 'The likeliest pair that nobody has judged, in full, and how many there are; with `after` the one that follows',
  permission,
  reveals: 'personal',
  query: z.object({ ...whichPairs, after: Cursor.optional() }),
  status: 200,
  response: z.object({
    pair: Likeness.nullable(),
    /** Send as `after` to go on to the one after this. */
    cursor: Cursor.nullable(),
    open: z.int(),
    judged: z.int(),
  }),
  problems: [],
})

const ofPair = z.object({ a: PersonId, b: PersonId })

export const getLikeness = endpoint({
  method: 'GET',
  path: '/linkage/pairs/{a}/{b}',
  slice,
  summary: 'Two people who may be one, with what speaks for and against it',
  permission,
  reveals: 'personal',
  params: ofPair,
  status: 200,
  response: Likeness,
  problems: ['not-found'],
})

const Judged = z
  .object({
    state: LikenessState,
    version: z.int(),
    /** Proposed with the verdict `same`; null where one of the two waits for another merge, or something is under way for them. */
    merge: MergeId.nullable(),
  })
  .meta({ id: 'JudgedLikeness' })

export const judgeLikeness = endpoint({
  method: 'POST',
  path: '/linkage/pairs/{a}/{b}/verdict',
  slice,
  summary: 'Judge whether two people are one; `same` proposes their merge, which somebody else confirms',
  permission,
  params: ofPair,
  body: VerdictDraft,
  status: 200,
  response: Judged,
  problems: ['not-found', 'stale-version', 'pair-judged', 'merge-unsound'],
})

/** Undo of `judgeLikeness`. */
export const takeBackVerdict = endpoint({
  method: 'POST',
  path: '/linkage/pairs/{a}/{b}/reopen',
  slice,
  summary: 'Take one’s own verdict back, and with it the merge that it proposed',
  permission,
  params: ofPair,
  body: z.object({ version: z.int() }).meta({ id: 'VerdictReopening' }),
  status: 200,
  response: Judged,
  problems: ['not-found', 'stale-version', 'verdict-of-another', 'merge-not-waiting'],
})
