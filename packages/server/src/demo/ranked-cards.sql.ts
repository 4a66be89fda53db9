import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

export interface RankedCard {
  readonly family: string
  readonly number: string
  readonly decile: number
}

/** Families of a region with a card and a decile, from the one after `after` on. */
export async function listRankedCards(
  db: Db,
  region: RegionCode,
  after: string | undefined,
  limit: number,
): Promise<RankedCard[]> {
  const { low, high } = rangeOf(region)
  let query = db
    .selectFrom('family')
    .select(['family_id as family', 'card_number as number', 'decile'])
    .where('region_code', '>=', low)
    .where('region_code', '<', high)
    .where('card_number', 'is not', null)
    .where('decile', 'is not', null)
    .orderBy('family_id')
    .limit(limit)
  if (after !== undefined) query = query.where('family_id', '>', after)
  return (await query.execute()) as RankedCard[]
}
