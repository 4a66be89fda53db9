import type { QueryClient } from '@tanstack/react-query'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { Region } from '#domain/regions/region.ts'
import { childRegionsQuery, regionQuery } from '../regions/regions.queries.ts'

/** A village itself; all that lie in a district or a regency. */
export async function villagesIn(client: QueryClient, code: RegionCode): Promise<Pick<Region, 'code' | 'name'>[]> {
  if (levelOf(code) === 'village') return [await client.ensureQueryData(regionQuery(code))]
  const { rows } = await client.ensureQueryData(childRegionsQuery(code))
  const below = rows.filter(({ validTo }) => validTo === null)
  if (levelOf(code) === 'district') return below
  const deeper: Pick<Region, 'code' | 'name'>[] = []
  for (const region of below) deeper.push(...(await villagesIn(client, region.code)))
  return deeper
}
