import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { BenefitCode } from '../settings/benefit-code.ts'
import { BenefitUnit } from '../settings/benefit-kind.ts'

/** `person`: the same person receives both; `family`: anybody on one family card does. */
export const pairLevels = ['person', 'family'] as const
export const PairLevel = z.enum(pairLevels).meta({ id: 'PairLevel' })
export type PairLevel = z.infer<typeof PairLevel>

/** `look`: somebody looks at each one; `allowed`: known to be in order, also where a rule of a wider region says otherwise. */
export const pairVerdicts = ['forbidden', 'look', 'allowed'] as const
export const PairVerdict = z.enum(pairVerdicts).meta({ id: 'PairVerdict' })
export type PairVerdict = z.infer<typeof PairVerdict>

export const BenefitRuleId = z.uuid().brand<'BenefitRuleId'>()
export type BenefitRuleId = z.infer<typeof BenefitRuleId>

/** One cell of the matrix from one day to another. Never changed but for its end. */
export const BenefitRule = z
  .object({
    id: BenefitRuleId,
    /** The first of the two in the order of their codes; the same as `other` where two payers give the same kind. */
    one: BenefitCode,
    other: BenefitCode,
    level: PairLevel,
    verdict: PairVerdict,
    /** Where it holds. A rule of a narrower region comes before one of a wider one. */
    region: RegionCode,
    regionName: z.string(),
    /** Law, decree or circular, as its reader can find it. */
    ground: z.string(),
    /** Somebody compared it with the source that it names. */
    verified: z.boolean(),
    since: LocalDate,
    /** The first day on which it holds no longer. */
    until: LocalDate.nullable(),
    /** Null: delivered with Rangkul. */
    recordedBy: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    /** This reader may end it or put another in its place. */
    mayChange: z.boolean(),
  })
  .meta({ id: 'BenefitRule', description: 'What is said of two kinds of benefit held at one time, where and from when to when.' })
export type BenefitRule = z.infer<typeof BenefitRule>

/** What a planner writes into one cell; `verdict` null ends what stands there and puts nothing in its place. */
export const BenefitRuleDraft = z
  .object({
    one: BenefitCode,
    other: BenefitCode,
    level: PairLevel,
    verdict: PairVerdict.nullable(),
    region: RegionCode,
    ground: z.string().trim().max(300),
    verified: z.boolean(),
    since: LocalDate,
  })
  .meta({ id: 'BenefitRuleDraft' })
export type BenefitRuleDraft = z.infer<typeof BenefitRuleDraft>

/** A kind on the axis of the matrix. */
export const MatrixKind = z
  .object({
    code: BenefitCode,
    /** Of a programme of ours; null where the kind is one of the catalogue. */
    programme: z.string().nullable(),
    unit: BenefitUnit,
    /** The first day on which nobody receives it any more. */
    until: LocalDate.nullable(),
  })
  .meta({ id: 'MatrixKind' })
export type MatrixKind = z.infer<typeof MatrixKind>
