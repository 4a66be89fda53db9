import { type Insertable, sql } from 'kysely'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export async function listRegencies(db: Db): Promise<RegionCode[]> {
  const rows = await db.selectFrom('region').select('code').where('level', '=', 'regency').orderBy('code').execute()
  return rows.map((row) => row.code as RegionCode)
}

export function listTargets(db: Db, year: number, programmes: readonly string[]) {
  return db
    .selectFrom('target')
    .select(['programme_id', 'region_code', 'quarter', 'unit', 'amount', 'version'])
    .where('year', '=', year)
    .where('programme_id', '=', sql<string>`any (${programmes}::uuid[])`)
    .execute()
}

/** What was reached, from the tally of deliveries. */
export function listReached(db: Db, year: number, programmes: readonly string[]) {
  return db
    .selectFrom('delivery_tally')
    .select(['programme_id', 'region_code', 'quarter', 'unit', 'amount'])
    .where('programme_id', '=', sql<string>`any (${programmes}::uuid[])`)
    .where('quarter', '>=', `${year}-Q1`)
    .where('quarter', '<=', `${year}-Q4`)
    .execute()
}

/** Sets one target; false when it is not at the version that was looked at. */
export async function writeTarget(
  db: Tx,
  target: Omit<Insertable<Database['target']>, 'version'>,
  seen: number | null,
): Promise<boolean> {
  if (seen === null) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('target')
      .values({ ...target, version: 1 })
      .onConflict((conflict) => conflict.constraint('target_once').doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await db
    .updateTable('target')
    .set({ amount: target.amount, set_by: target.set_by, set_at: target.set_at, version: seen + 1 })
    .where('programme_id', '=', target.programme_id)
    .where('year', '=', target.year)
    .where('quarter', '=', target.quarter)
    .where('region_code', '=', target.region_code)
    .where('unit', '=', target.unit)
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
