import { z } from 'zod'
import { PersonId } from '../people/person-id.ts'
import { LocalDate } from '../platform/local-date.ts'
import { ProgrammeId } from '../programmes/programme-id.ts'
import { Rule, RuleSubject } from '../programmes/rule.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { SampleId } from './sample.ts'

/** A family; the person where there is none. */
export const HouseId = z.uuid().brand<'HouseId'>()
export type HouseId = z.infer<typeof HouseId>

export const outcomes = ['answered', 'absent', 'refused'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

const Answer = z.boolean().nullable()

/** What was seen and heard at a door. Null: not asked, since the family on record does not live there. */
export const Finding = z
  .object({
    /** Somebody lives at the address. */
    lives: z.boolean(),
    /** It is the family on record. */
    same: z.boolean(),
    wellOff: Answer,
    /** By the local criteria. */
    poor: Answer,
    /** Among those whom the programme is for. */
    meant: Answer,
    receives: Answer,
  })
  .meta({ id: 'ErrorVisitFinding' })
export type Finding = z.infer<typeof Finding>

export const ErrorVisitDraft = z
  .object({
    outcome: Outcome,
    finding: Finding.nullable(),
    visitedOn: LocalDate,
    note: z.string().trim().max(300).default(''),
  })
  .meta({ id: 'ErrorVisitDraft', description: 'What came of a visit to a family that was drawn for the error figure.' })
export type ErrorVisitDraft = z.infer<typeof ErrorVisitDraft>

/** A family to be visited. Whether it stands on a list is not told: the visitor asks the same of all. */
export const ErrorVisit = z
  .object({
    house: HouseId,
    sample: SampleId,
    programme: z.object({
      id: ProgrammeId,
      name: z.string(),
      subject: RuleSubject,
      /** Whom it is for; null where that is proposed. */
      rule: Rule.nullable(),
      /** Names of the regions that the rule speaks of. */
      places: z.array(z.object({ code: RegionCode, name: z.string() })),
    }),
    /** The head of the family, or somebody of it; null where nobody of it is in the register within reach any more. */
    person: z
      .object({ id: PersonId, name: z.string(), birthDate: LocalDate.nullable(), address: z.string().nullable() })
      .nullable(),
    members: z.int(),
    place: Place,
    drawnAt: z.iso.datetime(),
    /** How often nobody was met. */
    tries: z.int(),
  })
  .meta({ id: 'ErrorVisit' })
export type ErrorVisit = z.infer<typeof ErrorVisit>
