import { type Insertable, sql } from 'kysely'
import type { HouseId, RecheckId } from '#domain/freshness/house.ts'
import type { RecheckResult } from '#domain/freshness/recheck.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { RowChange } from '../people/changes/index.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export async function insertRecheck(db: Tx, row: Insertable<Database['freshness_recheck']>): Promise<void> {
  await db.insertInto('freshness_recheck').values(row).execute()
}

export interface RecheckRow {
  readonly id: RecheckId
  readonly region: RegionCode
  readonly result: RecheckResult
  readonly visitedOn: LocalDate
  readonly note: string | null
  readonly recordedBy: string
  readonly by: string
}

/** Visits that were not taken back, the newest first. */
export async function listRechecks(db: Db, house: string): Promise<RecheckRow[]> {
  const { rows } = await sql<RecheckRow>`
    select r.recheck_id as id, r.region_code as region, r.result, r.visited_on as "visitedOn", r.note, r.recorded_by as "recordedBy", a.name as by
    from freshness_recheck r join account a on a.account_id = r.recorded_by
    where r.house_id = ${house} and r.undone_at is null order by r.recheck_id desc limit 20`.execute(db)
  return rows
}

export async function findRecheck(db: Db, house: HouseId, id: RecheckId) {
  const { rows } = await sql<RecheckRow & { carried: RowChange[] | null; undoneAt: Date | null }>`
    select r.recheck_id as id, r.region_code as region, r.result, r.visited_on as "visitedOn", r.note, r.recorded_by as "recordedBy", '' as by,
      r.carried, r.undone_at as "undoneAt"
    from freshness_recheck r where r.house_id = ${house} and r.recheck_id = ${id}`.execute(db)
  return rows[0]
}

/** False where it was taken back already. */
export async function markUndone(db: Tx, house: HouseId, id: RecheckId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('freshness_recheck')
    .set({ undone_at: now })
    .where('house_id', '=', house)
    .where('recheck_id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
