import { covers, type RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from './work.ts'

/**
 * Whether the reader may open the people behind a figure of a region, all of those whom the figure counts for them. Others
 * are told no small count (AC-17).
 */
export function opensPeople({ reach, holds }: Pick<Work, 'reach' | 'holds'>, region: RegionCode): boolean {
  return reach.regions
    .filter((one) => covers(one, region) || covers(region, one))
    .every((one) => holds('people.read', covers(one, region) ? region : one))
}
