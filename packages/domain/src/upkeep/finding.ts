import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { ProposalId, ProposalKind, WellOffReason } from './proposal.ts'

export const FindingId = z.uuid().brand<'FindingId'>()
export type FindingId = z.infer<typeof FindingId>

/** `found-wrong`: the family never was well off: it counts against the village's hit rate. */
export const findingEndReasons = ['circumstances-changed', 'found-wrong', 'recorded-in-error'] as const
export const FindingEndReason = z.enum(findingEndReasons)
export type FindingEndReason = z.infer<typeof FindingEndReason>

export const EligibilityFinding = z
  .object({
    id: FindingId,
    kind: ProposalKind,
    since: LocalDate,
    until: LocalDate.nullable(),
    reasons: z.array(WellOffReason),
    proposalId: ProposalId,
    proposedBy: z.string(),
    acceptedBy: z.string(),
    endReason: FindingEndReason.nullable(),
    endNote: z.string().nullable(),
    version: z.int(),
  })
  .meta({
    id: 'EligibilityFinding',
    description:
      "A local finding about a family beside the centre's decile. While open, our own next lists leave the family out.",
  })
export type EligibilityFinding = z.infer<typeof EligibilityFinding>
