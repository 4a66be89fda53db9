import type { FamilyRelation } from '../people/family-relation.ts'
import type { NeedCode } from '../people/need-category.ts'
import type { NikMissingReason, Sex } from '../people/person.ts'

/** What the signs are read off: one living person with the living people on the same family card. Null: not known. */
export interface CandidateFacts {
  /** Completed years on the day that is looked at. */
  readonly age: number | null
  readonly sex: Sex | null
  readonly relation: FamilyRelation | null
  readonly occupation: string | null
  readonly nikMissingReason: NikMissingReason | null
  /** Only a district or a regency is known as the place. */
  readonly villageUnknown: boolean
  readonly family: FamilyFacts | null
  /** Categories that were open on the day that age ended them, the person's own. */
  readonly outgrown: readonly NeedCode[]
}

export interface FamilyFacts {
  readonly decile: number | null
  /** The living head with the lowest id, who stands for the family. */
  readonly standsForIt: boolean
  readonly others: number
  /** Those of whom no age is known count, too: who may be grown up is not taken for a child. */
  readonly grownUpOthers: number
  /** Eighteen to fifty-nine, or of unknown age. */
  readonly ableOthers: number
  readonly spouses: number
  /** Members of eighteen to fifty-nine or unknown age, the person too: how many, and of how many it is known that they earn nothing. */
  readonly able: number
  readonly idle: number
}
