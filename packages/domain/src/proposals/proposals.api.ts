import { z } from 'zod'
import { HealthCondition } from '../people/health-condition.ts'
import { PersonId } from '../people/person.ts'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { CentreAnswer, Claim, ClaimDraft, ClaimId, ClaimState, ClaimSummary, PaperId } from './claim.ts'
import { ClaimDetails } from './claim-details.ts'
import { ClaimKind } from './claim-kind.ts'
import { ClaimPath, ClaimPathDraft, ClaimPathId } from './claim-path.ts'
import { ClaimStep, PaperKind } from './claim-step.ts'

const slice = 'proposals'
const params = z.object({ id: ClaimId })
const version = z.int()
const reason = z.string().trim().max(1000)
const after = z.object({ id: ClaimId, state: ClaimState, waitsAt: ClaimStep.nullable(), version })

export const addPaper = endpoint({
  method: 'POST',
  path: '/proposals/papers',
  slice,
  summary: 'Send a photo, or a document as PDF or picture, for a claim about somebody of a village: at most 10 MB',
  permission: 'upkeep.propose',
  // As a telephone takes a photo of a sheet.
  upload: { largest: 10_000_000 },
  query: z.object({ village: RegionCode, kind: PaperKind }),
  status: 201,
  response: z.object({ id: PaperId }),
  problems: ['not-allowed', 'region-unknown', 'too-large', 'paper-unreadable', 'unsupported-media'],
})

export const getPaper = endpoint({
  method: 'GET',
  path: '/proposals/papers/{id}',
  slice,
  summary: 'A photo or document of a claim',
  permission: 'upkeep.read',
  reveals: 'personal',
  download: 'file',
  params: z.object({ id: PaperId }),
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

export const proposeClaim = endpoint({
  method: 'POST',
  path: '/proposals/claims',
  slice,
  summary: 'Tell the regency what was found of a person or family, or of somebody who is not in the registry',
  permission: 'upkeep.propose',
  body: ClaimDraft,
  status: 201,
  response: after,
  problems: [
    'not-found',
    'not-allowed',
    'region-unknown',
    'claim-unsound',
    'claim-already-open',
    'finding-already-open',
    'no-claim-path',
    'need-already-ended',
    'life-event-unsound',
  ],
})

/** `waiting`: at the regency · `village`: papers are missing or it was sent back · `health`: at the health centre · `objections`: somebody objects · `centre`: accepted, and on its way to the centre. */
export const claimViews = ['waiting', 'village', 'health', 'objections', 'centre', 'decided', 'mine'] as const
export const ClaimView = z.enum(claimViews)
export type ClaimView = z.infer<typeof ClaimView>

const which = {
  view: ClaimView.default('waiting'),
  kind: ClaimKind.optional(),
  within: RegionCode.optional(),
}

export const listClaims = endpoint({
  method: 'GET',
  path: '/proposals/claims',
  slice,
  summary: 'Claims: those that wait the longest first, else the newest first',
  permission: 'upkeep.read',
  reveals: 'personal',
  query: PageQuery.extend(which),
  status: 200,
  response: pageOf(ClaimSummary).extend({
    /** How many there are, counted up to a thousand. */
    counted: z.int().nonnegative(),
  }),
  problems: [],
})

export const exportClaims = endpoint({
  method: 'GET',
  path: '/proposals/claims.csv',
  slice,
  summary: 'The claims of a view as a file, at most 20,000',
  permission: 'upkeep.read',
  reveals: 'personal',
  download: 'file',
  query: z.object(which),
  status: 200,
  response: z.unknown(),
  problems: [],
})

export const getClaim = endpoint({
  method: 'GET',
  path: '/proposals/claims/{id}',
  slice,
  summary: 'One claim with its papers and steps, beside what the registry holds',
  permission: 'upkeep.read',
  reveals: 'personal',
  params,
  status: 200,
  response: Claim,
  problems: ['not-found'],
})

export const completeClaim = endpoint({
  method: 'POST',
  path: '/proposals/claims/{id}/completion',
  slice,
  summary: 'Add the papers that a claim waits for, or send one that was sent back again, mended',
  permission: 'upkeep.propose',
  params,
  body: z
    .object({
      version,
      papers: z.array(PaperId).max(12),
      /** Null where nothing but papers is added. */
      mended: z.object({ observedOn: LocalDate, note: z.string().trim().max(1000).nullable(), details: ClaimDetails }).nullable(),
    })
    .meta({ id: 'ClaimCompletion' }),
  status: 200,
  response: after,
  problems: [
    'not-found',
    'stale-version',
    'claim-not-ready',
    'not-allowed',
    'claim-unsound',
    'claim-already-open',
    'need-already-ended',
    'life-event-unsound',
  ],
})

export const withdrawClaim = endpoint({
  method: 'POST',
  path: '/proposals/claims/{id}/withdrawal',
  slice,
  summary: 'Take back a claim of my own that nobody has decided on',
  permission: 'upkeep.propose',
  params,
  body: z.object({ version }).meta({ id: 'ClaimWithdrawal' }),
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'claim-not-ready', 'not-allowed'],
})

/** What carrying a claim out may run into, beside what is wrong with the claim itself. */
const carrying = [
  'person-unsound',
  'nik-taken',
  'family-card-taken',
  'need-unsound',
  'need-already-open',
  'need-already-ended',
  'life-event-unsound',
  'life-event-waits-already',
  'finding-already-open',
] as const

export const decideClaim = endpoint({
  method: 'POST',
  path: '/proposals/claims/{id}/decision',
  slice,
  summary: 'Accept a claim and carry it out, refuse it with a reason, or send it back with what is missing',
  permission: 'upkeep.decide',
  params,
  body: z
    .object({ version, decision: z.enum(['accepted', 'refused', 'returned']), reason: reason.nullable() })
    .meta({ id: 'ClaimDecision' }),
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'claim-not-ready', 'own-proposal', 'claim-unsound', 'not-allowed', ...carrying],
})

export const decideClaims = endpoint({
  method: 'POST',
  path: '/proposals/decisions',
  slice,
  summary: 'Accept or refuse many claims as they were looked at; those that cannot be are left, each with why',
  permission: 'upkeep.decide',
  body: z
    .object({
      claims: z
        .array(z.object({ id: ClaimId, version }))
        .min(1)
        .max(100),
      decision: z.enum(['accepted', 'refused']),
      reason: reason.nullable(),
    })
    .meta({ id: 'ClaimDecisions' }),
  status: 200,
  response: z.object({ done: z.int(), left: z.array(z.object({ id: ClaimId, problem: z.string() })) }),
  problems: ['claim-unsound'],
})

export const reopenClaim = endpoint({
  method: 'POST',
  path: '/proposals/claims/{id}/reopening',
  slice,
  summary: 'Reopen a claim that was decided on, with a reason; what it did is put back, while nothing later stands on it',
  permission: 'upkeep.decide',
  params,
  body: z.object({ version, reason }).meta({ id: 'ClaimReopening' }),
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'claim-not-ready', 'claim-unsound', 'claim-built-upon', 'not-allowed'],
})

export const objectToClaim = endpoint({
  method: 'POST',
  path: '/proposals/claims/{id}/objection',
  slice,
  summary: 'Object to a decision on a claim, within thirty days',
  permission: 'upkeep.propose',
  params,
  body: z.object({ version, words: reason, papers: z.array(PaperId).max(12) }).meta({ id: 'ClaimObjection' }),
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'claim-not-ready', 'claim-unsound'],
})

export const answerObjection = endpoint({
  method: 'POST',
  path: '/proposals/claims/{id}/objection/answer',
  slice,
  summary: 'Let a decision stand, or overturn it; by another officer than the one who decided',
  permission: 'upkeep.decide',
  params,
  body: z.object({ version, answer: z.enum(['overturned', 'upheld']), reason }).meta({ id: 'ObjectionAnswer' }),
  status: 200,
  response: after,
  problems: [
    'not-found',
    'stale-version',
    'claim-not-ready',
    'second-person-needed',
    'claim-unsound',
    'claim-built-upon',
    'not-allowed',
    ...carrying,
  ],
})

export const tellCentre = endpoint({
  method: 'POST',
  path: '/proposals/claims/{id}/centre',
  slice,
  summary: 'Record in which file a claim went to the centre, or what the centre answered; or let it go again with the next file',
  permission: 'upkeep.decide',
  params,
  body: z
    .object({
      version,
      told: z.discriminatedUnion('step', [
        z.object({ step: z.literal('centre-file'), letter: z.string().trim().min(3).max(80), on: LocalDate }),
        z.object({ step: z.literal('centre-answer'), answer: CentreAnswer }),
        z.object({ step: z.literal('again'), reason }),
      ]),
    })
    .meta({ id: 'CentreTold' }),
  status: 200,
  response: after,
  problems: ['not-found', 'stale-version', 'claim-not-ready', 'claim-unsound'],
})

export const ClaimOfPerson = ClaimSummary.pick({
  id: true,
  kind: true,
  state: true,
  waitsAt: true,
  since: true,
  dueOn: true,
  about: true,
  proposedBy: true,
  proposedAt: true,
  objected: true,
  overturned: true,
}).meta({ id: 'ClaimOfPerson' })
export type ClaimOfPerson = z.infer<typeof ClaimOfPerson>

export const listClaimsOf = endpoint({
  method: 'GET',
  path: '/proposals/people/{id}',
  slice,
  summary: 'Claims about a person and their family, newest first, and what the health centre confirmed',
  permission: 'upkeep.read',
  reveals: 'personal',
  params: z.object({ id: PersonId }),
  status: 200,
  response: z.object({
    rows: z.array(ClaimOfPerson),
    /** Empty for those who may not read what the law restricts. */
    conditions: z.array(HealthCondition),
    may: z.object({ propose: z.boolean() }),
  }),
  problems: ['not-found'],
})

export const listPaths = endpoint({
  method: 'GET',
  path: '/proposals/paths',
  slice,
  summary: 'Which steps claims of each kind pass through, from when on, and what waits for a second person',
  permission: 'upkeep.read',
  status: 200,
  response: z.object({ rows: z.array(ClaimPath), mayPropose: z.array(RegionCode) }),
  problems: [],
})

export const proposePath = endpoint({
  method: 'POST',
  path: '/proposals/paths',
  slice,
  summary: 'Set the steps of a kind of claim from a day on; counts once a second person has confirmed it',
  permission: 'programmes.define',
  body: ClaimPathDraft,
  status: 201,
  response: z.object({ id: ClaimPathId }),
  problems: ['not-allowed', 'region-unknown', 'claim-path-unsound', 'claim-path-waits-already'],
})

export const decidePath = endpoint({
  method: 'POST',
  path: '/proposals/paths/{id}/decision',
  slice,
  summary: 'Confirm steps that somebody else set, or refuse them; whoever set them may withdraw them',
  permission: 'programmes.define',
  params: z.object({ id: ClaimPathId }),
  body: z.object({ decision: z.enum(['confirmed', 'refused']) }).meta({ id: 'PathDecision' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'second-person-needed', 'claim-not-ready', 'claim-path-unsound'],
})
