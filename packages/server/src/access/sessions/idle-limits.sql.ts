import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { IdleDevice, IdleLimit } from '#domain/access/idle-limit.ts'
import type { SessionId } from '#domain/access/sign-in.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

export interface NewLimit {
  readonly device: IdleDevice
  readonly region: RegionCode
  readonly minutes: number
  readonly from: LocalDate
  readonly setBy: AccountId | null
}

export async function insertLimit(db: Tx, { device, region, minutes, from, setBy }: NewLimit, now: Date): Promise<void> {
  await db
    .insertInto('idle_limit')
    .values({ limit_id: uuidv7(), device, region_code: region, minutes, valid_from: from, set_at: now, set_by: setBy })
    .execute()
}

/** What is laid down on that day in a region: for the narrowest region around it, and of that the newest. */
export async function listLimits(db: Db, region: RegionCode, today: LocalDate): Promise<IdleLimit[]> {
  const around = sql`(l.region_code = 'ID' or l.region_code = ${region} or ${region} like l.region_code || '.%')`
  const { rows } = await sql<IdleLimit>`
    select distinct on (l.device) l.device, l.minutes, l.region_code as "setFor", l.valid_from as since,
      (select json_build_object('minutes', c.minutes, 'from', c.valid_from) from idle_limit c
       where c.device = l.device and c.region_code = ${region} and c.valid_from > ${today}
       order by c.valid_from, c.set_at desc limit 1) as change
    from idle_limit l
    where l.valid_from <= ${today} and ${around}
    order by l.device, case l.region_code when 'ID' then 0 else length(l.region_code) end desc, l.valid_from desc, l.set_at desc`.execute(
    db,
  )
  return rows
}

/** Begins to count; by a connection of its own, since the session was made apart from the request's transaction. */
export async function beginCounting(apart: Db, session: SessionId, minutes: number, now: Date): Promise<void> {
  await apart.updateTable('auth.session').set({ idleMinutes: minutes, lastSeenAt: now }).where('id', '=', session).execute()
}
