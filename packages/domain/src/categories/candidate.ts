import { z } from 'zod'
import { NeedCode } from '../people/need-category.ts'
import { NeedId, PersonId, Sex } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { CandidateKind, candidateStates } from './search.rules.ts'
import { Reason } from './sign.ts'

export const CandidateId = z.uuid().brand<'CandidateId'>()
export type CandidateId = z.infer<typeof CandidateId>

/** One decision, of one candidate or of many at once: what is taken back together. */
export const DecisionId = z.uuid().brand<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>

/** The person, or the family of a category of families. */
export const SubjectId = z.uuid().brand<'SubjectId'>()
export type SubjectId = z.infer<typeof SubjectId>

export const refusalReasons = ['not-so', 'facts-wrong', 'not-there', 'other'] as const
export const RefusalReason = z.enum(refusalReasons)
export type RefusalReason = z.infer<typeof RefusalReason>

export const Candidate = z
  .object({
    subject: SubjectId,
    id: CandidateId,
    kind: CandidateKind,
    category: NeedCode,
    /** Whose page tells of it: of a family, whoever stands for it. */
    person: z.object({
      id: PersonId,
      name: z.string(),
      birthDate: LocalDate.nullable(),
      sex: Sex.nullable(),
      address: z.string().nullable(),
      place: Place,
    }),
    reasons: z.array(Reason),
    /** Criteria for which the facts speak. */
    shown: z.array(z.string()),
    state: z.enum(candidateStates),
    foundAt: z.iso.datetime(),
    /** Somebody is asked to go and look. */
    visitAskedAt: z.iso.datetime().nullable(),
    /** The open need whose years are over, or the one that came of it. */
    need: NeedId.nullable(),
    decided: z
      .object({
        by: z.string(),
        mine: z.boolean(),
        at: z.iso.datetime(),
        decision: DecisionId,
        reason: RefusalReason.nullable(),
        note: z.string().nullable(),
      })
      .nullable(),
    version: z.int(),
  })
  .meta({
    id: 'Candidate',
    description: 'Somebody whom the facts propose for a need category, or whose category is over by age.',
  })
export type Candidate = z.infer<typeof Candidate>

/** What the list can be narrowed to. `to-visit`: somebody was asked to go and look. */
export const candidateSteps = ['to-check', 'to-visit', 'decided'] as const
export const CandidateStep = z.enum(candidateSteps)
export type CandidateStep = z.infer<typeof CandidateStep>

/** One search of a regency. */
export const CandidateSearch = z
  .object({
    region: RegionCode,
    name: z.string(),
    searchedAt: z.iso.datetime(),
    /** Living people that were looked at. */
    people: z.int(),
    found: z.int(),
  })
  .meta({ id: 'CandidateSearch', description: 'When the facts of a regency were last looked through for candidates.' })
export type CandidateSearch = z.infer<typeof CandidateSearch>
