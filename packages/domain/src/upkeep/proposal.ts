import { z } from 'zod'
import { FamilyId, FamilyMember, WelfareDecile } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'

export const ProposalId = z.uuid().brand<'ProposalId'>()
export type ProposalId = z.infer<typeof ProposalId>

export const PhotoId = z.uuid().brand<'PhotoId'>()
export type PhotoId = z.infer<typeof PhotoId>

/** What a village may tell us about a family; each kind has its own steps (domain.md T12). */
export const proposalKinds = ['already-well-off'] as const
export const ProposalKind = z.enum(proposalKinds)

/** Why a family is thought to be able to do without aid. */
export const wellOffReasons = ['steady-job', 'business-grown', 'assets', 'member-works', 'other'] as const
export const WellOffReason = z.enum(wellOffReasons)
export type WellOffReason = z.infer<typeof WellOffReason>

/** `sent`: waits at the regency; `returned`: waits at who proposed it. The other three are final. */
export const proposalStates = ['sent', 'returned', 'accepted', 'refused', 'withdrawn'] as const
export const ProposalState = z.enum(proposalStates)
export type ProposalState = z.infer<typeof ProposalState>

/** Words as typed; '' counts as none. */
const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => (value === '' ? null : value))
    .nullable()

export const ProposalDraft = z
  .object({
    kind: ProposalKind.default('already-well-off'),
    reasons: z.array(WellOffReason).max(wellOffReasons.length),
    otherReason: words(300),
    observedOn: LocalDate,
    note: words(1000),
    photos: z.array(PhotoId).max(20),
  })
  .meta({ id: 'ProposalDraft', description: 'What somebody saw at a family, with photos that were sent before.' })
export type ProposalDraft = z.infer<typeof ProposalDraft>

export const proposalMoves = ['sent', 'returned', 'sent-again', 'accepted', 'refused', 'withdrawn'] as const

/** One step of a proposal. */
export const ProposalMove = z
  .object({
    move: z.enum(proposalMoves),
    by: z.string(),
    at: z.iso.datetime(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ProposalMove' })
export type ProposalMove = z.infer<typeof ProposalMove>

/** One line of the queue. */
export const ProposalSummary = z
  .object({
    id: ProposalId,
    familyId: FamilyId,
    kind: ProposalKind,
    state: ProposalState,
    headName: z.string().nullable(),
    place: Place,
    reasons: z.array(WellOffReason),
    observedOn: LocalDate,
    proposedBy: z.string(),
    sentAt: z.iso.datetime(),
    /** The last day by which the regency means to answer. */
    dueOn: LocalDate,
    decile: z.int().min(1).max(10).nullable(),
    photos: z.int().nonnegative(),
  })
  .meta({ id: 'ProposalSummary' })
export type ProposalSummary = z.infer<typeof ProposalSummary>

/** How often the findings of a village held: those accepted and not found wrong since, of those judged. */
export const HitRate = z.object({ held: z.int().nonnegative(), judged: z.int().nonnegative() }).meta({ id: 'HitRate' })
export type HitRate = z.infer<typeof HitRate>

/** What the registry holds about the family, to be put beside what was claimed. */
export const FamilyOnRecord = z
  .object({
    address: z.string().nullable(),
    members: z.array(FamilyMember),
    deciles: z.array(WelfareDecile),
    aid: z.array(z.object({ holder: z.string(), programme: z.string(), payer: z.string(), since: z.string() })),
  })
  .meta({ id: 'FamilyOnRecord' })
export type FamilyOnRecord = z.infer<typeof FamilyOnRecord>

export const Proposal = ProposalSummary.omit({ photos: true })
  .extend({
    version: z.int(),
    otherReason: z.string().nullable(),
    note: z.string().nullable(),
    photos: z.array(PhotoId),
    moves: z.array(ProposalMove),
    onRecord: FamilyOnRecord,
    villageHits: HitRate,
    may: z.object({ judge: z.boolean(), mend: z.boolean() }),
  })
  .meta({ id: 'Proposal', description: 'What was claimed about a family, what the registry holds, and each step so far.' })
export type Proposal = z.infer<typeof Proposal>
