import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import type { RegionChanges } from '#domain/intake/region-changes.ts'
import type { Db } from '../platform/db/database.ts'
import { toldChanges } from './told-changes.sql.ts'

/**
 * What the batch does, village by village, regency after regency: people count where they lived before, who is new where the file has them. Worked
 * out when it is asked for, from what the comparison has kept.
 */
export async function listRegionChanges(db: Db, batch: BatchId): Promise<RegionChanges[]> {
  const { rows } = await sql<RegionChanges>`
    with told as (
      select coalesce(case when c.kind = 'new' then r.village_code else coalesce(c.before ->> 'villageCode', p.region_code) end, c.region_code) collate "C" as code,
        c.kind, c.fields, c.before, r.decile
      from ${toldChanges} c
      left join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
      left join person p on p.person_id = c.person_id
      where c.batch_id = ${batch} and c.kind in ('new', 'changed', 'same', 'gone')
    ), counted as (
      select code,
        count(*) filter (where kind <> 'new')::int as known,
        count(*) filter (where kind = 'new')::int as new,
        count(*) filter (where kind = 'changed')::int as changed,
        count(*) filter (where kind = 'gone')::int as gone,
        count(*) filter (where 'villageCode' = any (fields))::int as moved,
        count(*) filter (where 'decile' = any (fields) and decile > (before ->> 'decile')::int)::int as "decileUp",
        count(*) filter (where 'decile' = any (fields) and decile < (before ->> 'decile')::int)::int as "decileDown",
        count(*) filter (where ${aidTurned(false)})::int as "aidBegan",
        count(*) filter (where ${aidTurned(true)})::int as "aidEnded"
      from told group by code
    )
    select c.*, v.name, coalesce(d.name, '') as district, g.name as regency
    from counted c join region v on v.code = c.code
    join region g on g.code = left(c.code, 5)
    left join region d on d.code = v.parent_code and length(c.code) = 13
    order by c.code`.execute(db)
  return rows
}

/** Aid that ran and ends, or the other way round. */
function aidTurned(ran: boolean) {
  const turned = ['pkh', 'sembako', 'pbi', 'benefit'].map(
    (field) => sql`(${sql.lit(field)} = any (fields) and (before ->> ${sql.lit(field)})::boolean = ${sql.lit(ran)})`,
  )
  return sql.join(turned, sql` or `)
}
