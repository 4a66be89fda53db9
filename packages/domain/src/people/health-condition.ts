import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'

/** Conditions of health that are no category of the law's list, and that only the health centre can say. */
export const conditionKinds = ['illness-found', 'pregnancy-found'] as const
export type ConditionKind = (typeof conditionKinds)[number]

/** What the health centre confirmed of somebody and the regency accepted, for as long as it stands. */
export const HealthCondition = z
  .object({
    id: z.uuid(),
    kind: z.enum(conditionKinds),
    since: LocalDate,
    /** Of a pregnancy, the day on which the birth is expected. */
    expectedOn: LocalDate.nullable(),
    /** The last day on which it stands; it ends by itself. */
    until: LocalDate,
    /** It should not have been recorded. */
    takenBack: z.boolean(),
  })
  .meta({ id: 'HealthCondition', description: 'A chronic illness or a pregnancy: that there is one, never which illness.' })
export type HealthCondition = z.infer<typeof HealthCondition>

/** How long such a fact stands, as it is laid down between days. */
export interface ConditionTerm {
  readonly kind: ConditionKind
  readonly from: LocalDate
  /** Last day; null while in force. */
  readonly to: LocalDate | null
  /** Days after it was found, or after the birth is expected. */
  readonly days: number
  readonly after: 'found' | 'expected'
  /** Compared with a public copy of a source. */
  readonly verified: boolean
}

/**
 * PKH counts pregnant women and those in childbed (domain.md §4.1), the health centre sees chronic illness and pregnancy (§3.2); how
 * long either stands no source says. Childbed ends 42 days after birth as midwives count; an illness is looked at again after a year.
 */
export const conditionTerms: readonly ConditionTerm[] = [
  { kind: 'pregnancy-found', from: '2025-01-01' as LocalDate, to: null, days: 42, after: 'expected', verified: false },
  { kind: 'illness-found', from: '2025-01-01' as LocalDate, to: null, days: 365, after: 'found', verified: false },
]
