import { sql } from 'kysely'
import { parentOf, type RegionCode, type RegionLevel, rangeOf } from '#domain/platform/region-code.ts'
import type { Place } from '#domain/regions/place.ts'
import type { Region } from '#domain/regions/region.ts'
import type { RegionInPlace } from '#domain/regions/regions.api.ts'
import type { Db } from '../platform/db/database.ts'

const columns = [
  'region.code',
  'region.level',
  'region.name',
  'region.kind',
  'region.parent_code as parentCode',
  'region.valid_from as validFrom',
  'region.valid_to as validTo',
] as const

/** The code of BPS that holds today. */
const bpsCode = sql<
  string | null
>`(select bps_code from region_bps_code b where b.region_code = region.code and b.valid_to is null)`.as('bpsCode')

/** The regions above, widest first: a code begins with the codes of all of them. */
const path = sql<RegionInPlace['path']>`coalesce((
  select json_agg(json_build_object('code', above.code, 'name', above.name) order by length(above.code))
  from region above
  where above.code = any (array[left(region.code, 2), left(region.code, 5), left(region.code, 8)]) and above.code <> region.code
), '[]')`.as('path')

export async function findRegion(db: Db, code: RegionCode): Promise<RegionInPlace | undefined> {
  const row = await db
    .selectFrom('region')
    .select(columns)
    .select(bpsCode)
    .select(path)
    .where('code', '=', code)
    .executeTakeFirst()
  return row as RegionInPlace | undefined
}

export async function listChildRegions(db: Db, parent: RegionCode): Promise<Region[]> {
  const rows = await db
    .selectFrom('region')
    .select(columns)
    .select(bpsCode)
    .where('parent_code', '=', parent)
    .orderBy('name')
    .limit(1000)
    .execute()
  return rows as Region[]
}

export interface RegionSearch {
  /** From `regionNameKey`. */
  readonly nameKey: string
  readonly within: RegionCode
  readonly level: RegionLevel | undefined
}

/** Regions whose name begins like this; the widest first. */
export async function findRegionsByName(db: Db, { nameKey, within, level }: RegionSearch): Promise<RegionInPlace[]> {
  const { low, high } = rangeOf(within)
  let query = db
    .selectFrom('region')
    .select(columns)
    .select(bpsCode)
    .select(path)
    .where('name_key', '>=', nameKey)
    .where('name_key', '<', `${nameKey}~`)
    .where('code', '>=', low)
    .where('code', '<', high)
  if (level !== undefined) query = query.where('level', '=', level)
  const rows = await query.orderBy(sql`length(region.code)`).orderBy('name').orderBy('code').limit(20).execute()
  return rows as RegionInPlace[]
}

/** Present and former regency codes without dot: what the first four digits of a NIK may be. */
export async function listNikRegencies(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('region')
    .select('code')
    .where('level', '=', 'regency')
    .union(db.selectFrom('historic_regency_code').select('code'))
    .execute()
  return new Set(rows.map((row) => row.code.replace('.', '')))
}

/** Regions as pages show them, for many codes at once. A code that is no region is shown as itself. */
export async function placesOf(db: Db, codes: readonly string[]): Promise<Map<string, Place>> {
  const wanted = [...new Set(codes.flatMap((code) => [2, 5, 8, 13].map((length) => code.slice(0, length))))]
  const rows = await db.selectFrom('region').select(['code', 'name']).where('code', '=', sql<string>`any (${wanted})`).execute()
  const names = new Map(rows.map((row) => [row.code, row.name]))
  return new Map(codes.map((code) => [code, placeOf(code as RegionCode, names)]))
}

function placeOf(code: RegionCode, names: ReadonlyMap<string, string>): Place {
  const within: string[] = []
  for (let above = parentOf(code); above && above !== 'ID'; above = parentOf(above)) within.push(names.get(above) ?? above)
  return { code, name: names.get(code) ?? code, within }
}
