import { z } from 'zod'

/** The 26 kinds of people in need by their ordinal in the annex; there is no official code. domain.md §1.1. */
export const needCodes = [
  'PMKS-01',
  'PMKS-02',
  'PMKS-03',
  'PMKS-04',
  'PMKS-05',
  'PMKS-06',
  'PMKS-07',
  'PMKS-08',
  'PMKS-09',
  'PMKS-10',
  'PMKS-11',
  'PMKS-12',
  'PMKS-13',
  'PMKS-14',
  'PMKS-15',
  'PMKS-16',
  'PMKS-17',
  'PMKS-18',
  'PMKS-19',
  'PMKS-20',
  'PMKS-21',
  'PMKS-22',
  'PMKS-23',
  'PMKS-24',
  'PMKS-25',
  'PMKS-26',
] as const
export const NeedCode = z
  .enum(needCodes)
  .meta({ id: 'NeedCode', description: 'Need category (PMKS/PPKS), by its ordinal in Permensos 8/2012.' })
export type NeedCode = z.infer<typeof NeedCode>

/** Whom a category can describe; groups count as communities. */
export const needUnits = ['person', 'family', 'community'] as const
export type NeedUnit = (typeof needUnits)[number]

/** `restricted`: code and narrative behind a permission of their own, never exported by default; `sensitive`: masked in lists outside the serving office. domain.md §8. */
export const needSensitivities = ['ordinary', 'sensitive', 'restricted'] as const
export type NeedSensitivity = (typeof needSensitivities)[number]

/** R social rehabilitation, L protection and social security, D empowerment, B disasters. */
export type ProgrammeLetter = 'R' | 'L' | 'D' | 'B'

/** One text in both languages of the screen. */
export interface Wording {
  readonly id: string
  readonly en: string
}

export interface NeedCriterion {
  /** Stable, `PMKS-01.a`: assignments store it. Never reused. */
  readonly id: string
  readonly text: Wording
  /** Without this one the others don't count. */
  readonly required?: true
}

/** From the birthday on which one turns `from`, until the day before one turns `below`. */
export interface NeedAges {
  readonly from?: number
  readonly below?: number
}

/** One category as one criteria set describes it. */
export interface NeedCategory {
  readonly code: NeedCode
  readonly name: Wording
  readonly abbreviation: string
  /** The usual one first. */
  readonly units: readonly [NeedUnit, ...NeedUnit[]]
  readonly ages: NeedAges
  readonly sex?: 'female'
  /** The programme that normally leads first. */
  readonly programmes: readonly [ProgrammeLetter, ...ProgrammeLetter[]]
  readonly sensitivity: NeedSensitivity
  readonly criteria: readonly NeedCriterion[]
  /** How many criteria must be met. The annex doesn't say: this is the agency's reading of its "dan" and "atau". */
  readonly meet: 'all' | 'any' | number
  /** The criteria were compared with a public copy of the source. */
  readonly verified: boolean
}

/** A named description of all categories; an assignment stores the version it was made by. domain.md T4. */
export interface CriteriaSet {
  readonly version: string
  /** Day from which the source is in force; null when not known. */
  readonly from: string | null
  /** Last day; null while in force. */
  readonly to: string | null
  readonly categories: readonly NeedCategory[]
}
