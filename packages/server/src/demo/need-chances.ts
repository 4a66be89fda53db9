import type { FamilyRelation } from '#domain/people/family-relation.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { Sex } from '#domain/people/person.ts'

/** What is known of somebody who may be recorded in a need category. */
export interface NeedCandidateFacts {
  readonly personId: string
  readonly sex: Sex | null
  readonly birthDate: string | null
  readonly relation: FamilyRelation | null
  readonly decile: number | null
  readonly occupation: string | null
  /** Code of the regency they live in: `64.11`. */
  readonly regency: string
  readonly familySize: number
}

export interface KnownCandidate extends NeedCandidateFacts {
  readonly age: number
  readonly decile: number
}

interface Chance {
  of(person: KnownCandidate): number
  /** Letters of criteria that are met more often than the others; the first comes first. */
  readonly usual?: string
}

const cities = new Set(['64.71', '64.72', '64.74'])
const inCity = ({ regency }: KnownCandidate) => cities.has(regency)
const isHead = ({ relation }: KnownCandidate) => relation === 'head'
const isWoman = ({ sex }: KnownCandidate) => sex === 'female'

/**
 * How likely a person is recorded in each category, age and sex of the category aside. Shaped after the sparse counts of
 * domain.md §6.5 (Kutai Timur 2013, Samarinda 2015), with disability as surveys find it; made for demonstration, no statistics.
 */
export const needChances: Record<NeedCode, Chance> = {
  'PMKS-01': { of: ({ decile }) => (decile <= 2 ? 0.03 : 0.001), usual: 'bf' },
  'PMKS-02': { of: ({ decile }) => (decile <= 2 ? 0.022 : 0.0008), usual: 'ac' },
  'PMKS-03': { of: () => 0.0006, usual: 'a' },
  'PMKS-04': { of: (person) => (person.age < 8 ? 0 : inCity(person) ? 0.0025 : 0.0004) },
  'PMKS-05': { of: () => 0.008, usual: 'ad' },
  'PMKS-06': { of: () => 0.0004 },
  'PMKS-07': { of: ({ regency }) => (regency === '64.11' ? 0.004 : 0.0008), usual: 'fb' },
  'PMKS-08': { of: neglectOfTheOld, usual: 'a' },
  'PMKS-09': { of: ({ age }) => (age < 45 ? 0.006 : age < 65 ? 0.014 : 0.035), usual: 'abc' },
  'PMKS-10': { of: (person) => (isWoman(person) && person.age < 46 ? (inCity(person) ? 0.0012 : 0.0004) : 0) },
  'PMKS-11': {
    of: (person) => (person.familySize === 1 && person.decile === 1 ? (inCity(person) ? 0.03 : 0.004) : 0),
    usual: 'bc',
  },
  'PMKS-12': { of: (person) => (person.decile <= 2 && person.age > 14 && inCity(person) ? 0.0025 : 0.0001), usual: 'ac' },
  'PMKS-13': { of: ({ occupation }) => (occupation === 'PEMULUNG' ? 0.85 : 0) },
  'PMKS-14': { of: ({ age }) => (age >= 18 ? 0.0001 : 0), usual: 'bc' },
  'PMKS-15': { of: ({ sex }) => (sex === 'male' ? 0.0008 : 0.0001), usual: 'ac' },
  'PMKS-16': { of: ({ age }) => (age < 60 ? 0.0005 : 0) },
  'PMKS-17': { of: ({ age }) => (age >= 15 && age < 50 ? 0.0005 : 0) },
  'PMKS-18': { of: ({ age }) => (age >= 13 && age < 40 ? 0.0001 : 0), usual: 'a' },
  'PMKS-19': { of: (person) => (isWoman(person) && person.age >= 18 ? 0.0007 : 0.0001), usual: 'a' },
  'PMKS-20': { of: ({ age, decile }) => (age >= 18 && age < 55 && decile <= 4 ? 0.0008 : 0), usual: 'ad' },
  'PMKS-21': { of: (person) => (isHead(person) ? (floods[person.regency] ?? 0.002) : 0), usual: 'bd' },
  'PMKS-22': { of: (person) => (isHead(person) ? 0.0002 : 0), usual: 'b' },
  'PMKS-23': {
    of: (person) => (isHead(person) ? (person.decile <= 4 ? 0.5 : 0.03) : person.decile <= 2 ? 0.01 : 0),
    usual: 'ac',
  },
  'PMKS-24': { of: (person) => (isHead(person) ? (destitution[person.decile] ?? 0) : 0) },
  'PMKS-25': { of: (person) => (isHead(person) && person.familySize > 2 ? 0.002 : 0), usual: 'ab' },
  'PMKS-26': { of: (person) => (isHead(person) && person.decile <= 5 ? (remoteness[person.regency] ?? 0) : 0), usual: 'bcdg' },
}

const destitution: Record<number, number> = { 1: 0.72, 2: 0.4, 3: 0.06, 4: 0.02 }
/** After the floods of 2024 on the upper Mahakam and of the rivers of Sangatta and Samarinda. */
const floods: Record<string, number> = { '64.11': 0.05, '64.08': 0.008, '64.72': 0.006, '64.07': 0.008, '64.02': 0.004 }
const remoteness: Record<string, number> = {
  '64.11': 0.14,
  '64.07': 0.012,
  '64.08': 0.012,
  '64.03': 0.012,
  '64.01': 0.01,
  '64.02': 0.003,
}

function neglectOfTheOld({ familySize, decile, age }: KnownCandidate): number {
  if (decile > 5) return 0.003
  return familySize === 1 ? 0.5 : age >= 75 ? 0.08 : 0.03
}
