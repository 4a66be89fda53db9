import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { FactKind } from './fact-kinds.ts'

export const HalfLifeId = z.uuid().brand<'HalfLifeId'>()
export type HalfLifeId = z.infer<typeof HalfLifeId>

/** `waiting`: for a second person. */
export const halfLifeStates = ['waiting', 'in-force', 'refused'] as const

/** Months after which half of the facts of a kind may be expected to hold no longer. Never changed: another one follows it. */
export const HalfLife = z
  .object({
    id: HalfLifeId,
    kind: FactKind,
    months: z.int(),
    region: RegionCode,
    regionName: z.string(),
    since: LocalDate,
    /** Study, regulation or letter, as its reader can find it. */
    ground: z.string(),
    /** False: delivered with Rangkul, and nobody has checked it against what is found here. */
    verified: z.boolean(),
    state: z.enum(halfLifeStates),
    /** Null: delivered with Rangkul. */
    proposedBy: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    may: z.object({ confirm: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'HalfLife', description: 'How fast facts of a kind grow old, from a day on.' })
export type HalfLife = z.infer<typeof HalfLife>

export const HalfLifeDraft = z
  .object({
    kind: FactKind,
    months: z.int(),
    region: RegionCode,
    since: LocalDate,
    ground: z.string().trim().max(300),
  })
  .meta({ id: 'HalfLifeDraft' })
export type HalfLifeDraft = z.infer<typeof HalfLifeDraft>
