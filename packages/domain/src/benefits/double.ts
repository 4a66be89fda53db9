import { z } from 'zod'
import { NeedCode } from '../people/need-category.ts'
import { PersonId } from '../people/person-id.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { BenefitCode } from '../settings/benefit-code.ts'
import { PairLevel, PairVerdict } from './matrix.ts'

export const DoubleId = z.uuid().brand<'DoubleId'>()
export type DoubleId = z.infer<typeof DoubleId>

/** `allowed`: somebody looked and it is in order; `to-end`: one of the two is to be ended. Both last until the facts change. */
export const doubleStates = ['open', 'allowed', 'to-end'] as const
export const DoubleState = z.enum(doubleStates).meta({ id: 'DoubleState' })
export type DoubleState = z.infer<typeof DoubleState>

/** A kind as lists show it: its code, and the name where it is a programme of ours. */
const Named = z.object({ code: BenefitCode, programme: z.string().nullable() })

/** Whom a line is about: a person, or a family by its head. */
const Subject = {
  subject: z.enum(['person', 'family']),
  /** The person, or the head of the family; null where none is on record or within reach. */
  person: PersonId.nullable(),
  name: z.string().nullable(),
  place: Place,
}

export const BenefitDouble = z
  .object({
    id: DoubleId,
    version: z.int(),
    ...Subject,
    level: PairLevel,
    verdict: PairVerdict,
    one: Named,
    other: Named,
    ground: z.string(),
    verified: z.boolean(),
    foundOn: LocalDate,
    state: DoubleState,
    answer: z
      .object({
        by: z.string(),
        mine: z.boolean(),
        at: z.iso.datetime(),
        reason: z.string(),
        /** Which of the two is to be ended. */
        ending: BenefitCode.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'BenefitDouble', description: 'Two benefits held at one time against the matrix, and what was answered.' })
export type BenefitDouble = z.infer<typeof BenefitDouble>

export const DoubleAnswer = z
  .object({
    version: z.int(),
    state: z.enum(['allowed', 'to-end']),
    ending: BenefitCode.nullable(),
    reason: z.string().trim().min(3).max(300),
  })
  .meta({ id: 'DoubleAnswer' })
export type DoubleAnswer = z.infer<typeof DoubleAnswer>

/** A family, or somebody without one, whom nothing reaches although there is need. Restricted categories only for whoever may read them. */
export const Unreached = z
  .object({
    id: z.uuid(),
    ...Subject,
    decile: z.int().min(1).max(10).nullable(),
    needs: z.array(NeedCode),
    members: z.int(),
    foundOn: LocalDate,
  })
  .meta({ id: 'Unreached', description: 'Somebody with open needs, or of deciles 1 to 4, who receives nothing.' })
export type Unreached = z.infer<typeof Unreached>

export const BenefitFigures = z
  .object({
    place: Place,
    forbiddenOpen: z.int(),
    lookOpen: z.int(),
    answered: z.int(),
    unreached: z.int(),
  })
  .meta({ id: 'BenefitFigures', description: 'How many of each stand in one region.' })
export type BenefitFigures = z.infer<typeof BenefitFigures>
