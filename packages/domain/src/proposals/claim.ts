import { z } from 'zod'
import { FamilyId, PersonId } from '../people/person.ts'
import { NoticeStanding } from '../notices/notice.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { ClaimDetails, FactChanges } from './claim-details.ts'
import { ClaimKind, ClaimStream } from './claim-kind.ts'
import { ClaimStep, PaperKind } from './claim-step.ts'
import { HealthAnswer } from './health.ts'
import { ClaimId, PaperId } from './claim-id.ts'
import { FamilyOnRecord } from './family-on-record.ts'

export { ClaimId, PaperId }

/** `returned`: waits at whoever proposed it, to be mended. */
export const claimStates = ['open', 'returned', 'accepted', 'refused', 'withdrawn'] as const
export const ClaimState = z.enum(claimStates).meta({ id: 'ClaimState' })
export type ClaimState = z.infer<typeof ClaimState>

/** In whose queue a claim stands: the regency's, the village's, the health centre's, that of objections, that of files to the centre, nobody's. */
export const claimPlaces = ['waiting', 'village', 'health', 'objections', 'centre', 'done'] as const
export type ClaimPlace = (typeof claimPlaces)[number]

export const claimMoves = [
  'proposed',
  'completed',
  'returned',
  'sent-again',
  'accepted',
  'refused',
  'withdrawn',
  'reopened',
  'objected',
  'overturned',
  'upheld',
  'filed',
  'answered',
  // Refused by the centre, or set right since: into the next file.
  'to-file-again',
  'health-checked',
  // The health centre can't say yet: back to whoever proposed it, with what is needed.
  'health-unsure',
  'agreed-by-meeting',
  'refused-by-meeting',
  'put-off-by-meeting',
  'back-from-meeting',
] as const
export const ClaimMove = z.enum(claimMoves).meta({ id: 'ClaimMove' })
export type ClaimMove = z.infer<typeof ClaimMove>

export const centreAnswers = ['confirmed', 'refused'] as const
export const CentreAnswer = z.enum(centreAnswers).meta({ id: 'CentreAnswer' })
export type CentreAnswer = z.infer<typeof CentreAnswer>

const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => (value === '' ? null : value))
    .nullable()

export const ClaimDraft = z
  .object({
    /** Whom it is about; of a family any member; null for somebody who is not in the registry. */
    person: PersonId.nullable(),
    /** The village in which somebody new lives; of others their own counts. */
    village: RegionCode.nullable(),
    observedOn: LocalDate,
    note: words(1000),
    papers: z.array(PaperId).max(12),
    details: ClaimDetails,
  })
  .meta({ id: 'ClaimDraft', description: 'What somebody found of a person or family, with papers that were sent before.' })
export type ClaimDraft = z.infer<typeof ClaimDraft>

/** One line of the queue. */
export const ClaimSummary = z
  .object({
    id: ClaimId,
    kind: ClaimKind,
    stream: ClaimStream,
    state: ClaimState,
    /** Null where nothing is to be done any more, or where it waits to be mended. */
    waitsAt: ClaimStep.nullable(),
    /** Since when it waits there. */
    since: z.iso.datetime(),
    dueOn: LocalDate.nullable(),
    /** Of a family its head; of somebody new as proposed. */
    name: z.string(),
    place: Place,
    decile: z.int().min(1).max(10).nullable(),
    /** The category, where it is about one. */
    about: z.string().nullable(),
    papers: z.int().nonnegative(),
    /** Null: the family itself, on the public page. */
    proposedBy: z.string().nullable(),
    proposedAt: z.iso.datetime(),
    objected: z.boolean(),
    overturned: z.boolean(),
    /** The family itself objected, on the public page. */
    byFamily: z.boolean(),
    version: z.int(),
    /** The reader may decide on it now. */
    decidable: z.boolean(),
  })
  .meta({ id: 'ClaimSummary' })
export type ClaimSummary = z.infer<typeof ClaimSummary>

export const ClaimPaper = z
  .object({
    id: PaperId,
    kind: PaperKind,
    mediaType: z.string(),
    /** Null: the family itself. */
    addedBy: z.string().nullable(),
    addedAt: z.iso.datetime(),
    /** It came with the objection, not with the claim. */
    ofObjection: z.boolean(),
  })
  .meta({ id: 'ClaimPaper' })
export type ClaimPaper = z.infer<typeof ClaimPaper>

export const ClaimTurn = z
  .object({
    move: ClaimMove,
    step: ClaimStep.nullable(),
    by: z.string().nullable(),
    at: z.iso.datetime(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ClaimTurn', description: 'One thing that was done with a claim; by null: by the family itself.' })
export type ClaimTurn = z.infer<typeof ClaimTurn>

/** How many of somebody's claims were accepted and not found wrong since, of those decided on. */
export const ProposerHits = z.object({ accepted: z.int(), decided: z.int() }).meta({ id: 'ProposerHits' })
export type ProposerHits = z.infer<typeof ProposerHits>

export const Claim = ClaimSummary.omit({ decidable: true })
  .extend({
    person: PersonId.nullable(),
    family: FamilyId.nullable(),
    observedOn: LocalDate,
    note: z.string().nullable(),
    details: ClaimDetails,
    steps: z.array(z.object({ step: ClaimStep, done: z.boolean() })),
    missing: z.array(ClaimStep),
    evidence: z.array(ClaimPaper),
    turns: z.array(ClaimTurn),
    /** What the registry holds of the family; null for somebody new. */
    onRecord: FamilyOnRecord.nullable(),
    /** Present values of what a correction would change. */
    present: FactChanges,
    /** Other claims about the person or family, newest first. */
    others: z.array(z.object({ id: ClaimId, kind: ClaimKind, state: ClaimState, proposedAt: z.iso.datetime() })),
    /** Null of what a family proposed itself. */
    hits: ProposerHits.nullable(),
    /** The number that the family was told of its own proposal. */
    ticket: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    /** The event that an accepted death, move or birth became. */
    lifeEvent: z.uuid().nullable(),
    /** `by` null: the family itself, which was told the number. */
    objection: z
      .object({ words: z.string(), by: z.string().nullable(), ticket: z.string().nullable(), at: z.iso.datetime() })
      .nullable(),
    /** How far the family was told, where what was accepted costs it aid. */
    notice: NoticeStanding.nullable(),
    /** That the health centre answered, and for those who decide, what. */
    health: z.object({ at: z.iso.datetime(), answer: HealthAnswer.nullable() }).nullable(),
    centre: z
      .object({ letter: z.string(), filedOn: LocalDate, answer: CentreAnswer.nullable(), reason: z.string().nullable() })
      .nullable(),
    may: z.object({
      complete: z.boolean(),
      withdraw: z.boolean(),
      decide: z.boolean(),
      reopen: z.boolean(),
      object: z.boolean(),
      answerObjection: z.boolean(),
      centre: z.boolean(),
      /** Into the next file for the centre. */
      goAgain: z.boolean(),
    }),
  })
  .meta({ id: 'Claim', description: 'What was claimed, what the registry holds, the papers, and each step so far.' })
export type Claim = z.infer<typeof Claim>
