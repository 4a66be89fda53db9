import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import type { SecondFactorDemand } from '#domain/access/second-factor.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../../platform/db/database.ts'

export interface NewDemand {
  readonly role: Role
  readonly region: RegionCode
  readonly demanded: boolean
  readonly from: LocalDate
  readonly setBy: AccountId | null
}

export async function insertDemands(db: Db, demands: readonly NewDemand[], now: Date): Promise<void> {
  await db
    .insertInto('second_factor_demand')
    .values(
      demands.map(({ role, region, demanded, from, setBy }) => ({
        demand_id: uuidv7(),
        role,
        region_code: region,
        demanded,
        valid_from: from,
        set_at: now,
        set_by: setBy,
      })),
    )
    .execute()
}

/** What is laid down on that day for a role in a region: for the narrowest region around it, and of that the newest. */
export function demandedOn(role: unknown, region: unknown, today: LocalDate) {
  return sql<boolean>`coalesce((
    select d.demanded from second_factor_demand d
    where d.role = ${role} and d.valid_from <= ${today}
      and (d.region_code = 'ID' or d.region_code = ${region} or ${region} like d.region_code || '.%')
    order by case d.region_code when 'ID' then 0 else length(d.region_code) end desc, d.valid_from desc, d.set_at desc
    limit 1), false)`
}

/** Of every role that something was ever laid down for, in a region. */
export async function listDemands(db: Db, region: RegionCode, today: LocalDate): Promise<SecondFactorDemand[]> {
  const around = sql<boolean>`(d.region_code = 'ID' or d.region_code = ${region} or ${region} like d.region_code || '.%')`
  const { rows } = await sql<SecondFactorDemand>`
    select r.role, coalesce(p.demanded, false) as demanded, p.region_code as "setFor", p.valid_from as since,
      (select json_build_object('demanded', d.demanded, 'from', d.valid_from) from second_factor_demand d
       where d.role = r.role and d.region_code = ${region} and d.valid_from > ${today}
       order by d.valid_from, d.set_at desc limit 1) as change
    from (select distinct role from second_factor_demand) r
    left join lateral (
      select d.demanded, d.region_code, d.valid_from from second_factor_demand d
      where d.role = r.role and d.valid_from <= ${today} and ${around}
      order by case d.region_code when 'ID' then 0 else length(d.region_code) end desc, d.valid_from desc, d.set_at desc
      limit 1) p on true`.execute(db)
  return rows
}
