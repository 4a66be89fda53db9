import type { FreshCounts } from './board.ts'

/** From the lowest; each begins at its bound. */
export const freshSteps = [0, 0.5, 0.7, 0.8, 0.9] as const

/** FRESH-9  The share of families receiving aid of whom nothing is to be checked again; null where it is withheld or nobody receives. */
export function freshShare({ families, fresh }: Pick<FreshCounts, 'families' | 'fresh'>): number | null {
  return families === null || fresh === null || families === 0 ? null : fresh / families
}

export function freshStep(share: number | null): 1 | 2 | 3 | 4 | 5 | null {
  return share === null ? null : ((freshSteps.findLastIndex((from) => share >= from) + 1) as 1 | 2 | 3 | 4 | 5)
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
