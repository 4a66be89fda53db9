import { sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { CodedRegion } from '#domain/regions/bps-code.rules.ts'
import type { CodedPlace } from '#domain/regions/bps-codes.api.ts'
import type { BpsCode } from '#domain/regions/region.ts'
import type { Db, Tx } from '../platform/db/database.ts'

/** The region and those below it down to `depth` letters of code: a province's regencies, a regency's districts and villages. */
export async function listCodedPlaces(db: Db, region: RegionCode, depth: 5 | 13): Promise<CodedPlace[]> {
  const { rows } = await sql<CodedPlace>`
    with here as (
      select code, level, name, parent_code from region
      where (code = ${region} or starts_with(code, ${`${region}.`})) and valid_to is null
    )
    select h.code, h.level, h.name, case when h.code <> ${region} then h.parent_code end as "parentCode", b.bps_code as "bpsCode", b.valid_from::text as since,
      coalesce((select json_agg(bps_code order by valid_to desc) from region_bps_code f where f.region_code = h.code and f.valid_to is not null), '[]') as former,
      below.n as below, below.missing
    from here h
    left join region_bps_code b on b.region_code = h.code and b.valid_to is null
    cross join lateral (
      select count(*)::int as n, count(*) filter (where o.bps_code is null)::int as missing
      from here d left join region_bps_code o on o.region_code = d.code and o.valid_to is null
      where length(h.code) <= 5 and starts_with(d.code, h.code || '.') and length(d.code) > 5
    ) below
    where length(h.code) <= ${depth}
    order by h.code`.execute(db)
  return rows
}

/** A regency with its districts and villages, as codes are judged. */
export async function listCodedRegions(db: Db, regency: RegionCode): Promise<CodedRegion[]> {
  const { rows } = await sql<CodedRegion>`
    select r.code, r.level, r.name, r.parent_code as "parentCode", b.bps_code as "bpsCode",
      array(select o.name from region_other_name o where o.region_code = r.code) as "otherNames"
    from region r left join region_bps_code b on b.region_code = r.code and b.valid_to is null
    where (r.code = ${regency} or starts_with(r.code, ${`${regency}.`})) and r.valid_to is null
    order by r.code`.execute(db)
  return rows
}

export interface BpsChange {
  readonly code: RegionCode
  readonly bpsCode: BpsCode | null
}

/** The codes hold from that day on; what was to hold from it on gives way, what held before ends the day before. */
export async function writeBpsCodes(
  db: Tx,
  changes: readonly BpsChange[],
  { validFrom, by, at }: { validFrom: LocalDate | null; by: string; at: Date },
): Promise<void> {
  const codes = changes.map(({ code }) => code)
  await sql`
    delete from region_bps_code
    where region_code = any (${codes}) and (${validFrom}::date is null or valid_from >= ${validFrom}::date)`.execute(db)
  await sql`
    update region_bps_code set valid_to = ${validFrom}::date - 1
    where region_code = any (${codes}) and (valid_to is null or valid_to >= ${validFrom}::date)`.execute(db)
  const given = changes.filter(({ bpsCode }) => bpsCode !== null)
  if (given.length === 0) return
  await db
    .insertInto('region_bps_code')
    .values(
      given.map(({ code, bpsCode }) => ({
        region_code: code,
        bps_code: bpsCode as string,
        valid_from: validFrom,
        set_by: by,
        set_at: at,
      })),
    )
    .execute()
}

/**
 * Codes of BPS that a file of that day may carry, of all regions within: former ones too, unless another region bears them
 * now. The last under a code is the one that held on that day.
 */
export async function bpsCodesWithin(db: Db, region: RegionCode, day: LocalDate): Promise<Map<string, RegionCode>> {
  const { rows } = await sql<{ bpsCode: string; code: RegionCode }>`
    select bps_code as "bpsCode", region_code as code from region_bps_code
    where region_code = ${region} or starts_with(region_code, ${`${region}.`})
    order by coalesce(valid_from <= ${day}::date, true) and coalesce(valid_to >= ${day}::date, true), valid_to nulls last, region_code`.execute(
    db,
  )
  return new Map(rows.map(({ bpsCode, code }) => [bpsCode, code]))
}
