import type { FamilyCardNumber } from '../people/family-card.ts'
import type { FamilyRelation } from '../people/family-relation.ts'
import type { Nik } from '../people/nik.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'

/** What one row of a file says of a person. Null: it says nothing, or nothing that can be used. */
export interface PersonRow {
  readonly sourceId: string | null
  /** Of sound shape; it may still be another person's. */
  readonly nik: Nik | null
  readonly name: string | null
  readonly familyCardNumber: FamilyCardNumber | null
  readonly relation: FamilyRelation | null
  readonly sex: 'male' | 'female' | null
  readonly birthPlace: string | null
  /** A day of the calendar, not in the future. */
  readonly birthDate: LocalDate | null
  readonly motherName: string | null
  readonly occupation: string | null
  readonly villageCode: RegionCode | null
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  /** 1 to 10. */
  readonly decile: number | null
  readonly pkh: boolean | null
  readonly sembako: boolean | null
  readonly pbi: boolean | null
}
