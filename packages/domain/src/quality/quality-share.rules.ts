import type { ToldCount } from '../access/told-count.ts'
import type { ShareSteps } from '../regions/share-steps.ts'
import type { Dimension } from './dimensions.ts'
import type { QualityCounts } from './quality.ts'

/** QUAL-16  Regions are set apart by five steps of the share of sound people. */
export const qualitySteps: ShareSteps = [0, 0.8, 0.9, 0.95, 0.99]

/** QUAL-15  The share of living people without a fault of a dimension, or of any; null where it is withheld or nobody lives. */
export function soundShare({ persons, faulty, any }: QualityCounts, dimension: Dimension | undefined): number | null {
  const carried: ToldCount = dimension === undefined ? any : faulty[dimension]
  return persons === null || carried === null || persons === 0 ? null : (persons - carried) / persons
}
