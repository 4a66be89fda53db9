import { sql } from 'kysely'
import { needCategories } from '#domain/people/need-categories.ts'
import type { Reached } from '#domain/planning/told-reached.rules.ts'
import { type Quarter } from '#domain/platform/period.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import type { Db } from '../platform/db/database.ts'

export interface ProgrammeCell extends Reached {
  readonly programmeId: ProgrammeId
  readonly target: number | null
}

/** Targets and tallies side by side; never a count of people or payments. */
export async function listCells(db: Db, quarters: readonly Quarter[], programme?: ProgrammeId): Promise<ProgrammeCell[]> {
  const [first, last] = [quarters[0] ?? '', quarters.at(-1) ?? '']
  const only = programme === undefined ? sql`true` : sql`programme_id = ${programme}`
  const { rows } = await sql<ProgrammeCell>`
    select programme_id as "programmeId", region_code as regency, quarter, unit,
      sum(target)::bigint as target, coalesce(sum(realised), 0)::bigint as realised
    from (
      select programme_id, region_code, quarter, unit, amount as target, null::bigint as realised
      from target where ${only} and quarter between ${first} and ${last} and amount is not null
      union all
      select programme_id, region_code, quarter, unit, null, amount
      from delivery_tally where ${only} and quarter between ${first} and ${last}
    ) side
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4`.execute(db)
  return rows
}

export async function findProgrammeName(db: Db, id: ProgrammeId): Promise<{ name: string; owner: RegionCode } | undefined> {
  const row = await db
    .selectFrom('programme')
    .select(['name', 'region_code as owner'])
    .where('programme_id', '=', id)
    .executeTakeFirst()
  return row as { name: string; owner: RegionCode } | undefined
}

export async function listProgrammeNames(db: Db, ids: readonly ProgrammeId[]): Promise<{ id: ProgrammeId; name: string }[]> {
  const rows = await db
    .selectFrom('programme')
    .select(['programme_id as id', 'name'])
    .where('programme_id', '=', sql<string>`any (${ids}::uuid[])`)
    .orderBy('name')
    .orderBy('programme_id')
    .execute()
  return rows as { id: ProgrammeId; name: string }[]
}

export async function listRegencies(db: Db): Promise<RegionCode[]> {
  const rows = await db.selectFrom('region').select('code').where('level', '=', 'regency').orderBy('code').execute()
  return rows.map((row) => row.code as RegionCode)
}

export interface RegistryRow {
  readonly regency: RegionCode
  readonly persons: number
  readonly families: number
  readonly poorest: number
  readonly openNeeds: number
  readonly withoutNames: number
}

const restrictedCodes = needCategories.filter(({ sensitivity }) => sensitivity === 'restricted').map(({ code }) => code)
const restricted = restrictedCodes.map((code) => `need:${code}`)

/** The registry by regency, from the tallies. Restricted categories are counted for nobody: a sum with them would tell of them. */
export async function listRegistry(db: Db): Promise<RegistryRow[]> {
  const { rows } = await sql<RegistryRow>`
    select region as regency,
      coalesce((select sum(t.amount) from enumeration_total t
        where t.ended_at is null and t.region_code ^@ region and t.category <> all (${restrictedCodes})), 0)::bigint as "withoutNames",
      coalesce(sum(amount) filter (where measure = 'persons'), 0)::bigint as persons,
      coalesce(sum(amount) filter (where measure = 'families'), 0)::bigint as families,
      coalesce(sum(amount) filter (where measure in ('decile:1', 'decile:2')), 0)::bigint as poorest,
      coalesce(sum(amount) filter (where measure like 'need:%' and measure <> all (${restricted})), 0)::bigint as "openNeeds"
    from people_sums('0', ':', 5)
    group by 1
    order by 1`.execute(db)
  return rows
}

export interface Behind {
  readonly programme: ProgrammeId
  readonly regency: RegionCode
  /** First and last day. */
  readonly from: string
  readonly to: string
  readonly after: string | undefined
  readonly limit: number
}

/** The deliveries that a figure counts, newest first. */
export async function listDeliveriesBehind(db: Db, { programme, regency, from, to, after, limit }: Behind) {
  const { low, high } = rangeOf(regency)
  let query = db
    .selectFrom('payment')
    .leftJoin('person', 'person.person_id', 'payment.payee_person_id')
    .select([
      'payment.payment_id as id',
      sql<string>`coalesce(person.name, payment.holder_name)`.as('payee'),
      'payment.region_code',
      'payment.months',
      'payment.amount',
      'payment.delivered_on as deliveredOn',
    ])
    .where('payment.programme_id', '=', programme)
    .where('payment.state', '=', 'delivered')
    .where('payment.region_code', '>=', low)
    .where('payment.region_code', '<', high)
    .where('payment.delivered_on', '>=', from)
    .where('payment.delivered_on', '<=', to)
    .orderBy('payment.payment_id', 'desc')
    .limit(limit)
  if (after !== undefined) query = query.where('payment.payment_id', '<', after)
  return query.execute()
}
