import type { EntitlementState } from '../delivery/entitlement.ts'
import type { FamilyRelation } from '../people/family-relation.ts'
import type { FamilyId, PersonId, Sex } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'

export interface LifePerson {
  readonly id: PersonId
  readonly name: string
  readonly relation: FamilyRelation | null
  readonly sex: Sex | null
  readonly birthDate: LocalDate | null
  readonly deceasedOn: LocalDate | null
  /** Has left the province. */
  readonly away: boolean
}

/** An open category of the person or the family. */
export interface LifeNeed {
  readonly id: string
  readonly subject: 'person' | 'family'
  readonly category: string
  readonly since: LocalDate
}

/** Open aid of the person, whoever pays it. */
export interface LifeAid {
  readonly id: string
  readonly programme: string
  readonly payer: string
  /** A quarter or a month. */
  readonly since: string
}

/** A month of right of the person or the family. */
export interface LifeRight {
  readonly id: string
  readonly beneficiary: 'person' | 'family'
  readonly programmeId: string
  readonly programme: string
  /** The province or regency whose programme it is. */
  readonly owner: RegionCode
  readonly month: string
  /** Whole rupiah. */
  readonly amount: number
  readonly state: EntitlementState
  readonly payee: PersonId | null
}

/** What one person of a family holds. */
export interface Holding {
  readonly person: LifePerson
  readonly needs: readonly LifeNeed[]
  readonly aid: readonly LifeAid[]
  readonly rights: readonly LifeRight[]
}

/** Who belongs to a household as one: all on a card, or somebody alone. */
export interface HouseholdUnit {
  readonly type: 'family' | 'person'
  readonly id: string
  /** By whom it is named. */
  readonly person: { readonly id: PersonId; readonly name: string }
}

/** Those who share a home and a kitchen with a person. */
export interface LifeHousehold {
  readonly id: string
  /** As what the person belongs to it. */
  readonly unit: HouseholdUnit
  readonly rest: readonly HouseholdUnit[]
}

/** What is known of a person and their family on the day the consequences are asked for. */
export interface LifeSide {
  readonly subject: LifePerson
  /** When the person left the province, also where they have died since. */
  readonly leftOn: LocalDate | null
  /** Where the person lives. */
  readonly region: RegionCode
  /** That place in words. */
  readonly placeName: string
  readonly familyId: FamilyId | null
  /** All on the family card, the person too; the person alone where there is none. */
  readonly members: readonly LifePerson[]
  readonly needs: readonly LifeNeed[]
  readonly aid: readonly LifeAid[]
  readonly rights: readonly LifeRight[]
  readonly household: LifeHousehold | null
  /** What the others on the card hold. */
  readonly kin: readonly Holding[]
  /** Frozen or submitted lists on which the person, or a family of which nobody else lives, stands; and open proposals about the family. */
  readonly openLists: number
  readonly openProposals: number
  /** Codes of benefits from elsewhere that are a family's, not a person's. */
  readonly familyBenefits: readonly string[]
}

/** What an event is about. */
export interface LifeFacts extends LifeSide {
  /** Where somebody moves to; null where there is no such village, or nobody moves. */
  readonly destination: { readonly code: RegionCode; readonly name: string } | null
  /** The other one of a marriage or household, where they are known. */
  readonly partner: LifeSide | null
  /** They are, but beyond the reach of whoever asks. */
  readonly partnerElsewhere: boolean
  /** The family's card has a number. */
  readonly hasCard: boolean
  /** Who stands for another family within reach that has the number which this one is to get. */
  readonly cardHeldBy: { readonly id: PersonId; readonly name: string } | null
}
