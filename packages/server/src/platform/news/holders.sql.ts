import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { Permission } from '#domain/access/permissions.ts'
import { type Role, rolesWith } from '#domain/access/roles.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { type Holder, nearestOf } from '#domain/news/news.rules.ts'
import type { Db } from '../db/database.ts'

/** As many as are told of one thing. */
const mostTold = 500

/** Those who are told of what waits in a region for a permission: the nearest who hold it there today (NEWS-4). */
export async function findNearest(db: Db, permission: Permission, region: RegionCode, today: LocalDate): Promise<AccountId[]> {
  return (await findNearestIn(db, permission, [region], today)).get(region) ?? []
}

/** The same of many regions at once. */
export async function findNearestIn(
  db: Db,
  permission: Permission,
  regions: readonly RegionCode[],
  today: LocalDate,
): Promise<ReadonlyMap<RegionCode, AccountId[]>> {
  const byPlace = Map.groupBy(await listHolders(db, rolesWith(permission), regions, today), ({ place }) => place)
  return new Map([...byPlace].map(([place, holders]) => [place, nearestOf(holders, place)]))
}

/** Who has a role for a region today. */
export async function findHoldersOf(db: Db, role: Role, region: RegionCode, today: LocalDate): Promise<AccountId[]> {
  return (await listHolders(db, [role], [region], today)).map(({ account }) => account)
}

type HolderAt = Holder & { readonly place: RegionCode }

async function listHolders(
  db: Db,
  roles: readonly Role[],
  regions: readonly RegionCode[],
  today: LocalDate,
): Promise<HolderAt[]> {
  if (regions.length === 0) return []
  const { rows } = await sql<HolderAt>`
    select asked.place, held.account, held.region
    from unnest(${[...regions]}::text[]) asked (place)
    cross join lateral (
      select m.account_id as account, r.region_code as region
      from mandate m
      join mandate_region r on r.mandate_id = m.mandate_id
      join account a on a.account_id = m.account_id and a.closed_at is null
      where m.role = any (${[...roles]}::text[]) and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})
        and (r.region_code = 'ID' or r.region_code = asked.place or starts_with(asked.place, r.region_code || '.'))
      order by length(r.region_code) desc, m.account_id
      limit ${mostTold}) held`.execute(db)
  return rows
}
