import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { draftParts, settingParts } from './setting.ts'

/** Whom one payment is for. Files mark each member of a family that receives. */
export const benefitUnits = ['person', 'family', 'group'] as const
export const BenefitUnit = z.enum(benefitUnits).meta({ id: 'BenefitUnit' })
export type BenefitUnit = z.infer<typeof BenefitUnit>

export const benefitRhythms = ['regular', 'once'] as const
export const BenefitRhythm = z.enum(benefitRhythms).meta({ id: 'BenefitRhythm' })
export type BenefitRhythm = z.infer<typeof BenefitRhythm>

const name = z.string().trim().min(2).max(80)

/** What is said of a kind of benefit that does not come from our own programmes. */
export const benefitKindParts = {
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9-]{1,30}$/)
    .meta({ examples: ['PKH'] }),
  name: z.object({ id: name, en: name }),
  /** Whose budget pays, as files name it. */
  payer: z.string().trim().min(2).max(40),
  unit: BenefitUnit,
  rhythm: BenefitRhythm,
  /** The first day on which nobody receives it any more. */
  until: LocalDate.nullable(),
  /** Names under which lists call it, as they stand above a column. */
  aliases: z.array(z.string().trim().min(2).max(60)).max(20),
  /** Whole rupiah that one unit receives in a month; null where it differs from one to the next, or comes once. */
  monthly: z.int().positive().max(100_000_000).nullable(),
  /** The amount was compared with a public source. */
  verified: z.boolean(),
}

export const BenefitKind = z
  .object({ ...settingParts, ...benefitKindParts })
  .meta({ id: 'BenefitKind', description: 'A kind of benefit as it is from a day on.' })
export type BenefitKind = z.infer<typeof BenefitKind>

export const BenefitKindDraft = z.object({ ...draftParts, ...benefitKindParts }).meta({ id: 'BenefitKindDraft' })
export type BenefitKindDraft = z.infer<typeof BenefitKindDraft>

/** What the rules ask of a kind, whatever else is told of it. */
export type KnownKind = Pick<
  BenefitKind,
  'code' | 'name' | 'payer' | 'unit' | 'rhythm' | 'until' | 'aliases' | 'monthly' | 'verified' | 'since' | 'state'
>
