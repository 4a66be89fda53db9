import { z } from 'zod'
import { NoticeStanding } from '../notices/notice.ts'
import { LocalDate } from '../platform/local-date.ts'

/** Why a family is thought to be able to do without aid. */
export const wellOffReasons = ['steady-job', 'business-grown', 'assets', 'member-works', 'other'] as const
export const WellOffReason = z.enum(wellOffReasons)
export type WellOffReason = z.infer<typeof WellOffReason>

export const FindingId = z.uuid().brand<'FindingId'>()
export type FindingId = z.infer<typeof FindingId>

/** `found-wrong`: the family never was well off: it counts against the hit rate of whoever claimed it. */
export const findingEndReasons = ['circumstances-changed', 'found-wrong', 'recorded-in-error'] as const
export const FindingEndReason = z.enum(findingEndReasons)
export type FindingEndReason = z.infer<typeof FindingEndReason>

/** `receives-nothing`: poor, and no aid reaches the family. */
export const findingKinds = ['already-well-off', 'receives-nothing'] as const
export const FindingKind = z.enum(findingKinds).meta({ id: 'FindingKind' })
export type FindingKind = z.infer<typeof FindingKind>

export const EligibilityFinding = z
  .object({
    id: FindingId,
    kind: FindingKind,
    since: LocalDate,
    until: LocalDate.nullable(),
    reasons: z.array(WellOffReason),
    /** The claim (`proposals`) that led to it: objections are made and answered there. */
    claimId: z.uuid(),
    /** Null: the family itself. */
    proposedBy: z.string().nullable(),
    acceptedBy: z.string(),
    endReason: FindingEndReason.nullable(),
    endNote: z.string().nullable(),
    version: z.int(),
    /** Null where it costs nothing, or is from before notices were given: then it counts from its first day on. */
    notice: NoticeStanding.nullable(),
  })
  .meta({
    id: 'EligibilityFinding',
    description:
      "A local finding about a family beside the centre's decile. A family found to be well off is told, may object, and is left out of our own next lists after that.",
  })
export type EligibilityFinding = z.infer<typeof EligibilityFinding>
