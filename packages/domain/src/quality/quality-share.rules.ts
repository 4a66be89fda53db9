import type { ToldCount } from '../access/told-count.ts'
import type { Dimension } from './dimensions.ts'
import type { QualityCounts } from './quality.ts'

/** From the lowest; each begins at its bound. */
export const qualitySteps = [0, 0.8, 0.9, 0.95, 0.99] as const

/** QUAL-15  The share of living people without a fault of a dimension, or of any; null where it is withheld or nobody lives. */
export function soundShare({ persons, faulty, any }: QualityCounts, dimension: Dimension | undefined): number | null {
  const carried: ToldCount = dimension === undefined ? any : faulty[dimension]
  return persons === null || carried === null || persons === 0 ? null : (persons - carried) / persons
}

/** QUAL-16  Regions are set apart by five steps of that share; none is given where there is no share. */
export function qualityStep(share: number | null): 1 | 2 | 3 | 4 | 5 | null {
  return share === null ? null : ((qualitySteps.findLastIndex((from) => share >= from) + 1) as 1 | 2 | 3 | 4 | 5)
}
