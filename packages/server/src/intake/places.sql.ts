import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import type { PlaceReading } from '#domain/intake/places.ts'
import type { NamedRegency } from '#domain/intake/regency-match.rules.ts'
import type { VillageRow } from '#domain/intake/village-match.rules.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

const otherNames = (region: string) => sql`array(select o.name from region_other_name o where o.region_code = ${sql.ref(region)})`

/**
 * The villages of a regency, or of all regencies of a province, with every name they and their districts go by. Where BPS
 * still has a village under another district, that is what the district was called for it before.
 */
export async function listVillagesOf(db: Db, region: RegionCode): Promise<VillageRow[]> {
  const { rows } = await sql<VillageRow>`
    select v.code, v.name, d.code as "districtCode", d.name as "districtName", ${otherNames('v.code')} as "otherNames",
      ${otherNames('d.code')} || array(
        select b.name from region_bps_code own
        join region_bps_code above on above.bps_code = left(own.bps_code, 7) and above.region_code <> d.code
        join region b on b.code = above.region_code
        where own.region_code = v.code) as "otherDistrictNames"
    from region v join region d on d.code = v.parent_code
    where v.level = 'village' and v.code > ${`${region}.`} and v.code < ${`${region}/`}
    order by v.code`.execute(db)
  return rows
}

/** All regencies of the province that a region lies in: a row may name another than its file's. */
export async function listRegenciesAround(db: Db, region: RegionCode): Promise<NamedRegency[]> {
  const { rows } = await sql<NamedRegency>`
    select r.code, r.name, r.kind, ${otherNames('r.code')} as "otherNames"
    from region r where r.parent_code = ${region.slice(0, 2)} and r.level = 'regency' order by r.code`.execute(db)
  return rows
}

/** What officers said of places in the files of this source. */
export async function findSaidPlaces(db: Db, region: RegionCode, source: string): Promise<Map<string, RegionCode | null>> {
  const rows = await db
    .selectFrom('said_place')
    .select(['claim', 'village_code'])
    .where('region_code', '=', region)
    .where('source', '=', source)
    .execute()
  return new Map(rows.map((row) => [row.claim, row.village_code as RegionCode | null]))
}

interface Said {
  readonly claim: string
  readonly village: RegionCode | null
}

export async function keepSaidPlaces(
  db: Tx,
  { region, source, by, at }: { region: RegionCode; source: string; by: string; at: Date },
  places: readonly Said[],
): Promise<void> {
  await db
    .insertInto('said_place')
    .values(
      places.map(({ claim, village }) => ({
        region_code: region,
        source,
        claim,
        village_code: village,
        said_by: by,
        said_at: at,
      })),
    )
    .onConflict((clash) =>
      clash.columns(['region_code', 'source', 'claim']).doUpdateSet((row) => ({
        village_code: row.ref('excluded.village_code'),
        said_by: row.ref('excluded.said_by'),
        said_at: row.ref('excluded.said_at'),
      })),
    )
    .execute()
}

/** Villages among these codes that lie in the region and still exist. */
export async function villagesAmong(db: Db, codes: readonly RegionCode[], within: RegionCode): Promise<Set<string>> {
  const rows = await db
    .selectFrom('region')
    .select('code')
    .where('code', '=', sql<string>`any (${codes})`)
    .where('level', '=', 'village')
    .where('valid_to', 'is', null)
    .where('code', '>', `${within}.`)
    .where('code', '<', `${within}/`)
    .execute()
  return new Set(rows.map(({ code }) => code))
}

export async function keepPlaces(db: Tx, batch: BatchId, places: PlaceReading): Promise<void> {
  await db
    .updateTable('import_batch')
    .set({ places: JSON.stringify(places) })
    .where('batch_id', '=', batch)
    .execute()
}

/** Undefined while the rows are not read. */
export async function findPlaces(db: Db, batch: BatchId): Promise<PlaceReading | undefined> {
  const row = await db.selectFrom('import_batch').select('places').where('batch_id', '=', batch).executeTakeFirst()
  return (row?.places as unknown as PlaceReading | null) ?? undefined
}
