import { sql } from 'kysely'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { AidPeriod } from '#domain/people/aid-period.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

export interface Relative {
  readonly id: string
  readonly name: string
  readonly living: boolean
  readonly region: RegionCode
  readonly family: string | null
  readonly familyRegion: RegionCode | null
  /** All ids that are theirs: also those of records that were merged into this one. */
  readonly ids: string[]
}

/** The person first, then everybody of their family within the reader's reach. */
export async function listRelatives(db: Db, person: string): Promise<Relative[]> {
  const { rows } = await sql<Relative>`
    select r.person_id as id, r.name, r.status = 'active' as living, r.region_code as region, r.family_id as family,
      f.region_code as "familyRegion",
      array(select r.person_id union all select g.other_id from person_merge g where g.person_id = r.person_id and g.state = 'confirmed') as ids
    from person p
    join person r on r.person_id = p.person_id or r.family_id = p.family_id
    left join family f on f.family_id = p.family_id
    where p.person_id = ${person}
    order by (r.person_id = ${person}) desc, r.birth_date nulls last, r.person_id
    limit 60`.execute(db)
  return rows
}

export interface ReportedAid {
  readonly person: string
  readonly code: BenefitCode
  readonly payer: string
  readonly source: string
  readonly since: string
  readonly until: string | null
  readonly asOf: LocalDate
}

/** What files report of these people. */
export async function listReported(db: Db, ids: readonly string[]): Promise<ReportedAid[]> {
  const { rows } = await sql<ReportedAid>`
    select person_id as person, programme as code, payer, source, since, until, (recorded_at at time zone 'Asia/Makassar')::date as "asOf"
    from aid where person_id = any (${[...ids]}::uuid[])
    order by (until is null) desc, since desc, programme, payer, person_id
    limit 1000`.execute(db)
  return rows
}

export interface ReportedAmount {
  readonly person: string
  readonly code: BenefitCode
  readonly payer: string
  /** Of the list. */
  readonly quarter: string
  readonly period: AidPeriod
  readonly amount: Rupiah | null
}

/** What lists told of amounts for these people, the last list first. */
export async function listAmounts(db: Db, ids: readonly string[]): Promise<ReportedAmount[]> {
  const { rows } = await sql<ReportedAmount>`
    select person_id as person, programme as code, payer, quarter, period, amount from aid_amount
    where person_id = any (${[...ids]}::uuid[])
    order by quarter desc, recorded_at desc, period desc, person_id
    limit 1000`.execute(db)
  return rows
}

export interface OwnListing {
  readonly beneficiary: string
  readonly subject: 'person' | 'family'
  readonly code: BenefitCode
  readonly programme: string
  readonly payer: string
  readonly first: string
  readonly last: string
  readonly asOf: LocalDate
}

/** For which months approved lists of our programmes name them. */
export async function listOwn(db: Db, ids: readonly string[]): Promise<OwnListing[]> {
  const { rows } = await sql<OwnListing>`
    select m.beneficiary_id as beneficiary, m.beneficiary_type as subject, p.programme_id::text as code, p.name as programme,
      p.budget_source as payer, min(month) as first, max(month) as last,
      (max(l.decided_at) at time zone 'Asia/Makassar')::date as "asOf"
    from list_member m
    join approved_lists() l on l.list_id = m.list_id
    join programme p on p.programme_id = l.programme_id
    cross join unnest(l.months) month
    where m.beneficiary_id = any (${[...ids]}::uuid[]) and m.standing = 'listed'
    group by 1, 2, 3, 4, 5
    order by last desc, programme, beneficiary`.execute(db)
  return rows
}

export interface OwnMonth {
  readonly beneficiary: string
  readonly code: BenefitCode
  readonly month: string
  readonly amount: number
  readonly state: 'open' | 'in-flight' | 'delivered' | 'to-fix'
}

/** Rights of our programmes, the newest month first. */
export async function listOwnMonths(db: Db, ids: readonly string[]): Promise<OwnMonth[]> {
  const rows = await db
    .selectFrom('entitlement')
    .select(['beneficiary_id as beneficiary', 'programme_id as code', 'month', 'amount', 'state'])
    .where('beneficiary_id', 'in', [...ids])
    .orderBy('month', 'desc')
    .orderBy('entitlement_id')
    .limit(1_000)
    .execute()
  return rows as OwnMonth[]
}
