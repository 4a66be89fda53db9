import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { ClaimKind } from './claim-kind.ts'
import { ClaimStep } from './claim-step.ts'

export const ClaimPathId = z.uuid().brand<'ClaimPathId'>()
export type ClaimPathId = z.infer<typeof ClaimPathId>

/** `waiting`: for a second person. */
export const pathStates = ['waiting', 'in-force', 'refused'] as const

/** Which steps claims of a kind pass through, from a day on, in a region. Never changed: another one follows it. */
export const ClaimPath = z
  .object({
    id: ClaimPathId,
    kind: ClaimKind,
    region: RegionCode,
    regionName: z.string(),
    steps: z.array(ClaimStep),
    since: LocalDate,
    /** Regulation, circular or letter, as its reader can find it. */
    ground: z.string(),
    state: z.enum(pathStates),
    /** Null: delivered with Rangkul. */
    proposedBy: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    may: z.object({ confirm: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'ClaimPath', description: 'The steps of claims of one kind, from a day on.' })
export type ClaimPath = z.infer<typeof ClaimPath>

export const ClaimPathDraft = z
  .object({
    kind: ClaimKind,
    region: RegionCode,
    steps: z.array(ClaimStep).min(1).max(7),
    since: LocalDate,
    ground: z.string().trim().max(300),
  })
  .meta({ id: 'ClaimPathDraft' })
export type ClaimPathDraft = z.infer<typeof ClaimPathDraft>
