import { sql } from 'kysely'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../../platform/db/database.ts'

/** How many claims that go to the centre stand where, for each village that has any; since when the oldest waits. */
export async function countByVillage(db: Db, within: RegionCode | undefined) {
  let query = db
    .selectFrom('claim')
    .select([
      'region_code as village',
      sql<number>`count(*) filter (where stands = 'village')`.as('atVillage'),
      sql<number>`count(*) filter (where stands in ('health', 'waiting'))`.as('atRegency'),
      sql<number>`count(*) filter (where stands = 'centre')`.as('ready'),
      sql<Date | null>`min(since) filter (where stands = 'village')`.as('villageSince'),
      sql<Date | null>`min(since) filter (where stands in ('health', 'waiting'))`.as('regencySince'),
      sql<Date | null>`min(since) filter (where stands = 'centre')`.as('readySince'),
    ])
    .where('stands', 'in', ['village', 'health', 'waiting', 'centre'])
    .where(sql<boolean>`'centre-file' = any (steps)`)
    .where(sql<boolean>`(stands <> 'centre' or waits_at = 'centre-file')`)
    .groupBy('region_code')
    .orderBy('region_code')
  if (within !== undefined) {
    const { low, high } = rangeOf(within)
    query = query.where('region_code', '>=', low).where('region_code', '<', high)
  }
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, village: row.village as RegionCode }))
}
