import { z } from 'zod'
import { NeedCode } from '../people/need-category.ts'
import { Sex } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { ClaimId, PaperId } from './claim-id.ts'
import { conditionKinds } from '../people/health-condition.ts'
import { ClaimKind, isCondition } from './claim-kind.ts'

/** `cannot-say`: something is needed first. */
export const healthResults = ['confirmed', 'not-confirmed', 'cannot-say'] as const
export const HealthResult = z.enum(healthResults).meta({ id: 'HealthResult' })
export type HealthResult = z.infer<typeof HealthResult>

const words = z
  .string()
  .trim()
  .max(1000)
  .transform((value) => (value === '' ? null : value))
  .nullable()

const said = {
  result: HealthResult,
  /** Items of the checklist that hold. */
  met: z.array(z.string().max(20)).max(60),
  examinedOn: LocalDate,
  /** What was seen; why not, or why it can't be said. */
  words,
  /** What has to be brought or done before it can be said. */
  needed: words,
  paper: PaperId.nullable(),
}

export const HealthAnswerDraft = z.object({ version: z.int(), ...said }).meta({ id: 'HealthAnswerDraft' })
export type HealthAnswerDraft = z.infer<typeof HealthAnswerDraft>

/** What the health centre said, for whoever decides. */
export const HealthAnswer = z
  .object({ ...said, words: z.string().nullable(), needed: z.string().nullable(), checklist: z.string(), by: z.string() })
  .meta({ id: 'HealthAnswer', description: 'What the health centre found of a claim, by which checklist, on which day.' })
export type HealthAnswer = z.infer<typeof HealthAnswer>

/** What is examined: a category of health, or a condition. */
export const HealthSubject = z.union([NeedCode, z.enum(conditionKinds)])
export type HealthSubject = z.infer<typeof HealthSubject>

export function healthSubjectOf({ kind, about }: { kind: ClaimKind; about: string }): HealthSubject {
  return isCondition(kind) ? kind : (about as NeedCode)
}

const asked = {
  id: ClaimId,
  name: z.string(),
  /** Full years; null where the day of birth is not known. */
  age: z.int().nullable(),
  sex: Sex.nullable(),
  /** The village, with what it lies in. */
  place: Place,
  kind: ClaimKind.extract(['category-found', 'category-ended', 'illness-found', 'pregnancy-found']),
  subject: HealthSubject,
  /** Since when it waits for the health centre. */
  since: z.iso.datetime(),
  dueOn: LocalDate,
}

/** One line of a verifier's queue. */
export const HealthCaseRow = z.object(asked).meta({ id: 'HealthCaseRow' })
export type HealthCaseRow = z.infer<typeof HealthCaseRow>

/** All that a health verifier learns of a claim: nothing of aid, decile, family, other claims, who told of it or in which words. */
export const HealthCase = z
  .object({
    ...asked,
    version: z.int(),
    address: z.string().nullable(),
    /** To tell two of a name apart. */
    maskedNik: z.string().nullable(),
    /** Criteria of the category that were claimed and speak of health. */
    claimed: z.array(z.string()),
    observedOn: LocalDate,
    /** Of a pregnancy, the day of birth as the claim has it. */
    expectedOn: LocalDate.nullable(),
  })
  .meta({ id: 'HealthCase', description: 'A claim about health as the health centre sees it.' })
export type HealthCase = z.infer<typeof HealthCase>
