import { z } from 'zod'
import { DeathDetails, MoveDetails } from '../life/life-event.ts'
import { NeedCode } from '../people/need-category.ts'
import { FamilyRelation } from '../people/family-relation.ts'
import { NeedId, NikMissingReason, Sex } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { WellOffReason } from '../upkeep/finding.ts'

const on = { on: LocalDate }
const words = (max: number) => z.string().trim().min(1).max(max).nullable()

const facts = {
  name: z.string().trim().min(1).max(120),
  sex: Sex.nullable(),
  birthDate: LocalDate.nullable(),
  birthPlace: words(80),
  motherName: words(120),
  occupation: words(80),
  address: words(200),
}

/** Facts of a person as a correction would set them; null: not known. */
export const FactChanges = z.object(facts).partial().meta({ id: 'FactChanges' })
export type FactChanges = z.infer<typeof FactChanges>

/** Somebody who is not in the registry, as found. */
const NewPerson = z.object({
  ...facts,
  nik: words(20),
  nikMissingReason: NikMissingReason.nullable(),
  familyCardNumber: words(20),
  relation: FamilyRelation.nullable(),
})

/** What a claim of each kind says, besides what was seen and when. */
export const ClaimDetails = z
  .discriminatedUnion('kind', [
    /** Why, stands in the note. */
    z.object({ kind: z.literal('receives-nothing') }),
    z.object({ kind: z.literal('already-well-off'), reasons: z.array(WellOffReason).min(1).max(5) }),
    z.object({ kind: z.literal('category-found'), category: NeedCode, met: z.array(z.string().max(60)).max(40) }),
    z.object({
      kind: z.literal('category-ended'),
      need: NeedId,
      reason: z.enum(['self-reliant', 'criteria-no-longer-met', 'moved', 'recorded-in-error', 'other']),
    }),
    /** Which illness, nobody but the health centre writes down. */
    z.object({ kind: z.literal('illness-found') }),
    /** The day on which the birth is expected, by the book of mother and child (buku KIA) or as told. */
    z.object({ kind: z.literal('pregnancy-found'), expectedOn: LocalDate }),
    z.object({ kind: z.literal('correction'), changes: FactChanges }),
    DeathDetails.pick({ kind: true }).extend(on),
    MoveDetails.pick({ kind: true, who: true, to: true, address: true }).extend(on),
    /** Told of a parent. */
    z.object({
      kind: z.literal('birth'),
      ...on,
      name: z.string().trim().min(1).max(120),
      sex: Sex,
      birthPlace: z.string().trim().max(120).nullable(),
    }),
    z.object({ kind: z.literal('new-person'), person: NewPerson }),
  ])
  .meta({ id: 'ClaimDetails' })
export type ClaimDetails = z.infer<typeof ClaimDetails>
