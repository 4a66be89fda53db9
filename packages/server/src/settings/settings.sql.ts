import { type Insertable, type SqlBool, sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { SettingId } from '#domain/settings/setting.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export type SettingSort = 'limit' | 'benefit-kind' | 'file-layout'

export interface SettingRow {
  readonly id: SettingId
  readonly name: string
  readonly value: unknown
  readonly since: LocalDate
  readonly ground: string
  readonly state: 'waiting' | 'in-force' | 'refused'
  readonly region: RegionCode
  readonly proposer: string | null
  readonly proposedBy: string | null
  readonly confirmedBy: string | null
}

/** Everything that was ever set of a sort, the earliest first; of one day in the order in which it was confirmed. */
export async function listSettings(db: Db, sort: SettingSort): Promise<SettingRow[]> {
  const rows = await db
    .selectFrom('setting as s')
    .leftJoin('account as proposer', 'proposer.account_id', 's.proposed_by')
    .leftJoin('account as decider', 'decider.account_id', 's.decided_by')
    .select([
      's.setting_id as id',
      's.name',
      's.value',
      's.since',
      's.ground',
      's.state',
      's.region_code as region',
      's.proposed_by as proposer',
      'proposer.name as proposedBy',
      'decider.name as decidedBy',
    ])
    .where('s.sort', '=', sort)
    .orderBy('s.since')
    .orderBy(sql`s.decided_at nulls first`)
    .orderBy('s.setting_id')
    .limit(5_000)
    .execute()
  return rows.map(({ decidedBy, ...row }) => ({
    ...row,
    confirmedBy: row.state === 'in-force' ? decidedBy : null,
  })) as SettingRow[]
}

/** What may count on a day, in the same order. */
export async function listInForce(db: Db, sort: SettingSort, day: LocalDate) {
  const rows = await db
    .selectFrom('setting')
    .select(['name', 'value', 'since', 'state'])
    .where('sort', '=', sort)
    .where('state', '=', 'in-force')
    .where('since', '<=', day)
    .orderBy('since')
    .orderBy(sql`decided_at nulls first`)
    .orderBy('setting_id')
    .execute()
  return rows as Pick<SettingRow, 'name' | 'value' | 'since' | 'state'>[]
}

export async function findSetting(db: Db, id: SettingId) {
  const row = await db
    .selectFrom('setting')
    .select(['sort', 'name', 'value', 'since', 'ground', 'state', 'region_code as region', 'proposed_by as proposer'])
    .where('setting_id', '=', id)
    .executeTakeFirst()
  return row as (Omit<SettingRow, 'id' | 'proposedBy' | 'confirmedBy'> & { sort: SettingSort }) | undefined
}

export async function insertSetting(
  db: Tx,
  { value, ...row }: Omit<Insertable<Database['setting']>, 'value'> & { value: unknown },
): Promise<void> {
  await db
    .insertInto('setting')
    .values({ ...row, value: JSON.stringify(value) })
    .execute()
}

/** False where somebody has decided on it already. */
export async function decideSettingRow(
  db: Tx,
  id: SettingId,
  { state, by, now }: { state: 'in-force' | 'refused'; by: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('setting')
    .set({ state, decided_by: by, decided_at: now })
    .where('setting_id', '=', id)
    .where(sql<SqlBool>`state = 'waiting'`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
