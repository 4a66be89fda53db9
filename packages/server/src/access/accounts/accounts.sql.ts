import { sql } from 'kysely'
import type { Account, AccountId, Mandate, Office, OfficeId } from '#domain/access/account.ts'
import type { AccountRow, AccountSearch, AccountState, MandateId } from '#domain/access/accounts.api.ts'
import { rolesWith } from '#domain/access/roles.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Reach } from '../../platform/db/reach.ts'

/** One row more than the page, by name, from the account after the one with the id `after`. */
export async function searchRows(
  db: Db,
  { text, region, role, state, limit }: AccountSearch,
  reach: Reach,
  today: LocalDate,
  after?: string,
): Promise<AccountRow[]> {
  let query = accounts(db)
    .where(inReach(reach))
    .select(mandatesOf(today).as('mandates'))
    .orderBy('account.name')
    .orderBy('account.account_id')
    .limit(limit + 1)
  if (text.trim() !== '') {
    const part = `%${text.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) => eb.or([eb('account.name', 'ilike', part), eb('account.email', 'ilike', part)]))
  }
  if (region !== null)
    query = query.where(sql<boolean>`(${beneath(sql`office.region_code`, region)} or exists (
      select from mandate m join mandate_region r on r.mandate_id = m.mandate_id
      where m.account_id = account.account_id and ${inForce(today)} and ${beneath(sql`r.region_code`, region)}))`)
  if (role !== null)
    query = query.where(sql<boolean>`exists (
      select from mandate m where m.account_id = account.account_id and m.role = ${role} and ${inForce(today)})`)
  if (state !== null) query = query.where(sql<boolean>`${stateOf} = ${state}`)
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(account.name, account.account_id) > (select a.name, a.account_id from account a where a.account_id = ${after})`,
    )
  return (await query.execute()).map(({ mandates, ...row }) => ({ ...rowOf(row), mandates: mandates ?? [] }))
}

export interface KeptAccount {
  readonly account: Account
  readonly state: AccountState
  readonly closedAt: Date | null
  readonly secondFactor: boolean
  readonly mandates: readonly KeptMandate[]
}

export interface KeptMandate extends Mandate {
  readonly id: MandateId
}

/** One account whose office lies within the reach, with all its mandates. */
export async function findKept(db: Db, id: AccountId, reach: Reach): Promise<KeptAccount | undefined> {
  const row = await accounts(db)
    .where(inReach(reach))
    .where('account.account_id', '=', id)
    .select(['account.closed_at as closedAt', mandatesOf(null).as('mandates')])
    .executeTakeFirst()
  if (!row) return undefined
  const { closedAt, mandates, ...rest } = row
  const { state, secondFactor, lastSeenAt: _, ...account } = rowOf(rest)
  return { account, state, closedAt, secondFactor, mandates: (mandates ?? []) as KeptMandate[] }
}

/**
 * The regions in which the account may look after others on that day, and holds it to that: who closes it or ends its mandate
 * meanwhile waits, and whoever waited for such a one begins anew. Else two could take each other's power away at one moment.
 */
export async function holdKeeper(db: Tx, id: string, today: LocalDate): Promise<RegionCode[]> {
  const { rows } = await sql<{ region: RegionCode }>`
    select r.region_code as region
    from account a
    join mandate m on m.account_id = a.account_id and ${inForce(today)}
    join mandate_region r on r.mandate_id = m.mandate_id
    where a.account_id = ${id} and a.closed_at is null and m.role = any (${rolesWith('access.manage-accounts')}::text[])
    for share of a, m`.execute(db)
  return rows.map(({ region }) => region)
}

export async function listOfficesIn(db: Db, reach: Reach): Promise<Office[]> {
  const rows = await db
    .selectFrom('office')
    .where(inReach(reach))
    .select(['office_id as id', 'name', 'region_code as regionCode'])
    .orderBy('region_code')
    .orderBy('name')
    .execute()
  return rows as Office[]
}

export async function isOfficeIn(db: Db, id: OfficeId, reach: Reach): Promise<RegionCode | undefined> {
  const row = await db
    .selectFrom('office')
    .where('office_id', '=', id)
    .where(inReach(reach))
    .select('region_code as region')
    .executeTakeFirst()
  return row?.region as RegionCode | undefined
}

export async function areRegions(db: Db, codes: readonly RegionCode[]): Promise<boolean> {
  const rows = await db.selectFrom('region').where('code', 'in', codes).select('code').execute()
  return rows.length === new Set(codes).size
}

export async function setClosed(db: Tx, account: AccountId, closedAt: Date | null): Promise<void> {
  await db.updateTable('account').set({ closed_at: closedAt }).where('account_id', '=', account).execute()
}

/** The last day it covers; before its first day when it covers none any more. */
export async function setMandateEnd(db: Tx, mandate: MandateId, lastDay: LocalDate): Promise<void> {
  await db.updateTable('mandate').set({ valid_to: lastDay }).where('mandate_id', '=', mandate).execute()
}

const stateOf = sql<AccountState>`case when account.closed_at is not null then 'closed'
  when exists (select from auth."account" c where c."userId" = account.account_id and c."password" is not null) then 'active'
  else 'invited' end`

/** People's; machines have their own list. */
function accounts(db: Db) {
  return db
    .selectFrom('account')
    .leftJoin('office', 'office.office_id', 'account.office_id')
    .where('account.machine', '=', false)
    .select([
      'account.account_id as id',
      'account.name',
      'account.email',
      'account.title',
      'office.office_id as officeId',
      'office.name as officeName',
      'office.region_code as officeRegion',
      stateOf.as('state'),
      sql<boolean>`exists (
        select from second_factor f where f.account_id = account.account_id and f.confirmed_at is not null
      )`.as('secondFactor'),
      sql<Date | null>`(select max(s."lastSeenAt") from auth."session" s where s."userId" = account.account_id)`.as('lastSeenAt'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>

function rowOf({ officeId, officeName, officeRegion, lastSeenAt, ...row }: Row): Omit<AccountRow, 'mandates'> {
  const office = officeId === null ? null : { id: officeId, name: officeName, regionCode: officeRegion }
  return { ...row, office, lastSeenAt: lastSeenAt?.toISOString() ?? null } as Omit<AccountRow, 'mandates'>
}

/** In force on a day; of all times where no day is given. */
export function mandatesOf(today: LocalDate | null) {
  return sql<Mandate[] | null>`(
    select json_agg(json_build_object(
      'id', m.mandate_id, 'role', m.role, 'validFrom', m.valid_from, 'validTo', m.valid_to,
      'regions', (
        select json_agg(json_build_object('code', g.code, 'name', g.name) order by g.code)
        from mandate_region r join region g on g.code = r.region_code where r.mandate_id = m.mandate_id)
    ) order by m.valid_from desc, m.granted_at desc)
    from mandate m where m.account_id = account.account_id and ${today === null ? sql`true` : inForce(today)})`
}

function inForce(today: LocalDate) {
  return sql`m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})`
}

/** An account without an office belongs to the country. */
export function inReach({ regions }: Reach) {
  const within = regions.map((region) => beneath(sql`coalesce(office.region_code, 'ID')`, region))
  return within.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(within, sql` or `)})`
}

function beneath(code: unknown, region: RegionCode) {
  return region === 'ID' ? sql`true` : sql`(${code} = ${region} or ${code} like ${`${region}.%`})`
}
