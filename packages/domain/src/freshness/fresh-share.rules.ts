import type { ShareSteps } from '../regions/share-steps.ts'
import type { FreshCounts } from './board.ts'

/** Regions are set apart by five steps of the share of fresh families. */
export const freshSteps: ShareSteps = [0, 0.5, 0.7, 0.8, 0.9]

/** FRESH-9  The share of families receiving aid of whom nothing is to be checked again; null where it is withheld or nobody receives. */
export function freshShare({ families, fresh }: Pick<FreshCounts, 'families' | 'fresh'>): number | null {
  return families === null || fresh === null || families === 0 ? null : fresh / families
}

/**
 * FRESH-10  Regions stand in a rank by that share, the freshest first; those alike share a rank. Whose share is withheld has none,
 *           nor does any other stand lower for it.
 */
export function ranksOf<Region extends Pick<FreshCounts, 'families' | 'fresh'>>(
  regions: readonly Region[],
): ReadonlyMap<Region, number> {
  const shares = new Map(
    regions.flatMap((region) => {
      const share = freshShare(region)
      return share === null ? [] : [[region, share] as const]
    }),
  )
  return new Map([...shares].map(([region, share]) => [region, 1 + [...shares.values()].filter((other) => other > share).length]))
}
