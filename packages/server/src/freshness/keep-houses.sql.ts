import { type RawBuilder, sql } from 'kysely'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Tx } from '../platform/db/database.ts'
import { foundHouses, type Looked } from './found-houses.sql.ts'

/** Keeps the houses that receive aid as they are found; those that stay as they are are not written. */
export async function keepHouses(db: Tx, looked: Looked): Promise<void> {
  await sql`
    with found as materialized (${foundHouses(looked)}), gone as (
      delete from freshness_house h
      where h.regency = ${looked.regency} and ${keptIn(looked)} and not exists (select from found f where f.house_id = h.house_id)
    )
    insert into freshness_house as h (house_id, subject_type, region_code, regency, district, rt, rw, stale, since, known_as_of, at_stake, without_amount, weight)
    select house_id, subject_type, region_code, left(region_code, 5), left(region_code, 8), rt, rw, stale, since, known_as_of, at_stake, without_amount, weight
    from found order by house_id
    on conflict (house_id) do update set region_code = excluded.region_code, regency = excluded.regency, district = excluded.district,
      rt = excluded.rt, rw = excluded.rw, stale = excluded.stale, since = excluded.since, known_as_of = excluded.known_as_of,
      at_stake = excluded.at_stake, without_amount = excluded.without_amount,
      weight = case when excluded.stale = '{}' then h.weight else excluded.weight end
    where (h.region_code, h.rt, h.rw, h.stale, h.since, h.known_as_of, h.at_stake, h.without_amount)
        is distinct from (excluded.region_code, excluded.rt, excluded.rw, excluded.stale, excluded.since, excluded.known_as_of, excluded.at_stake, excluded.without_amount)
      or (excluded.stale <> '{}' and h.weight <> excluded.weight)`.execute(db)
}

function keptIn({ scope }: Looked): RawBuilder<unknown> {
  return 'regency' in scope ? sql`true` : sql`h.house_id = any (${scope.subjects}::uuid[])`
}

/** The villages in which these houses stand, and whatever regencies they or these people are in. */
export async function listPlacesOf(db: Tx, subjects: readonly string[]): Promise<RegionCode[]> {
  const { rows } = await sql<{ code: RegionCode }>`
    select region_code as code from freshness_house where house_id = any (${subjects}::uuid[])
    union
    select region_code from family where family_id = any (${subjects}::uuid[])
    union
    select region_code from person where person_id = any (${subjects}::uuid[])
    order by code`.execute(db)
  return rows.map(({ code }) => code)
}
