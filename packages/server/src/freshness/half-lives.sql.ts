import { type Insertable, sql } from 'kysely'
import type { HalfLife, HalfLifeId } from '#domain/freshness/half-life.ts'
import { type HalfLives, halfLivesIn } from '#domain/freshness/half-life.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'
import type { Reach } from '../platform/db/reach.ts'

/** Everything that was ever set and concerns the reader, the newest first. */
export async function listHalfLives(db: Db, { regions }: Reach) {
  const { rows } = await sql<Omit<HalfLife, 'may'> & { proposer: string | null }>`
    select h.half_life_id as id, h.kind, h.months, h.region_code as region, coalesce(r.name, '') as "regionName", h.since, h.ground, h.verified,
      h.state, h.proposed_by as proposer, proposer.name as "proposedBy", case h.state when 'in-force' then decider.name end as "confirmedBy"
    from half_life h
    left join region r on r.code = h.region_code
    left join account proposer on proposer.account_id = h.proposed_by
    left join account decider on decider.account_id = h.decided_by
    where exists (
      select from unnest(${[...regions]}::text[]) own
      where own = 'ID' or h.region_code = 'ID' or starts_with(own, h.region_code) or starts_with(h.region_code, own))
    order by h.since desc, h.proposed_at desc, h.half_life_id limit 500`.execute(db)
  return rows
}

/** What holds for facts of a place on a day. */
export async function readHalfLives(db: Db, region: RegionCode, day: LocalDate): Promise<HalfLives> {
  const rows = await db
    .selectFrom('half_life')
    .select(['kind', 'months', 'region_code as region', 'since', 'state'])
    .where('state', '=', 'in-force')
    .orderBy('proposed_at', 'desc')
    .orderBy('half_life_id')
    .execute()
  return halfLivesIn(rows as Pick<HalfLife, 'kind' | 'months' | 'region' | 'since' | 'state'>[], region, day)
}

export async function findHalfLife(db: Db, id: HalfLifeId) {
  const row = await db.selectFrom('half_life').selectAll().where('half_life_id', '=', id).executeTakeFirst()
  return row && { ...row, region: row.region_code as RegionCode, since: row.since as LocalDate }
}

export async function insertHalfLife(db: Tx, row: Insertable<Database['half_life']>): Promise<void> {
  await db.insertInto('half_life').values(row).execute()
}

/** False where somebody has decided on it already. */
export async function decideRow(
  db: Tx,
  id: HalfLifeId,
  { state, by, now }: { state: 'in-force' | 'refused'; by: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('half_life')
    .set({ state, decided_by: by, decided_at: now })
    .where('half_life_id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
