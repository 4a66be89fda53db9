import type { LocalDate } from '../platform/local-date.ts'

/** From when on something counts as a fault. An agency may set them otherwise, with the day from which that holds. */
export interface QualityLimits {
  readonly from: LocalDate
  /** Months after which what is known of a person wants to be confirmed. */
  readonly factsMonths: number
  /** Quarters that a decile may lie behind the present one. */
  readonly decileQuarters: number
  /** Full years from which on an age is doubted. */
  readonly doubtedAge: number
  /** Full years from which on somebody heads a family unasked. */
  readonly headAge: number
  readonly largestFamily: number
}

/** The earliest first; the last whose day has come is in force. */
export const qualityLimits: readonly [QualityLimits, ...QualityLimits[]] = [
  { from: '2020-01-01' as LocalDate, factsMonths: 24, decileQuarters: 2, doubtedAge: 111, headAge: 17, largestFamily: 30 },
]

export function limitsOn(day: LocalDate, all = qualityLimits): QualityLimits {
  return all.findLast(({ from }) => from <= day) ?? all[0]
}
