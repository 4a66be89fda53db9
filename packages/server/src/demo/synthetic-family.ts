import type { FamilyRelation } from '#domain/people/family-relation.ts'
import type { Sex } from '#domain/people/person.ts'
import type { CentralAid } from './central-aid.ts'
import type { People } from './name-lists/name-list.ts'
import type { NumberBook } from './number-book.ts'
import type { VillageShare } from './village-shares.ts'

export interface SyntheticPerson {
  /** The source's number of a person, the same in every quarter: `6408S0000882`. */
  readonly sourceId: string
  readonly nik: string
  name: string
  readonly sex: Sex
  /** Day of birth, counted from 1970-01-01. */
  readonly born: number
  readonly birthPlace: string
  readonly motherName: string
  relation: FamilyRelation
  readonly occupation: string
}

export interface SyntheticFamily extends CentralAid {
  readonly people: People
  readonly card: string
  home: VillageShare
  address: string
  rt: number
  rw: number
  decile: number
  members: SyntheticPerson[]
}

/** What making a family needs to know beside chance. */
export interface Surroundings {
  readonly seed: number
  readonly regency: string
  /** First day of the lists, counted from 1970-01-01. */
  readonly today: number
  readonly homes: readonly VillageShare[]
  readonly numbers: NumberBook
  readonly birthPlaces: readonly [string, ...string[]]
}

export function sourceIdOf(regency: string, letter: string, number: number): string {
  return `${regency.replace('.', '')}${letter}${String(number).padStart(7, '0')}`
}
