import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'

/** What an agency's own list would do: who of it is known by NIK and name; the others come in where an officer said so. */
export function meantByNames(batch: BatchId, addsUnknown: boolean) {
  return sql`
      select b.batch_id, coalesce(k.person_id, r.new_person_id) as person_id, r.region_code, r.row_number,
        case when k.person_id is null then ${brought(addsUnknown)} when k.here then 'same' else 'elsewhere' end as kind,
        '{}'::text[] as fields, null::jsonb as before
      from import_batch b
      join import_row r on r.batch_id = b.batch_id and r.usable
      left join holders_in_batch(${batch}) k on k.row_number = r.row_number
      where b.batch_id = ${batch} and (k.person_id is null or not k.here or k.alike)`
}

/** Nobody comes in of whom not even the regency can be told. */
function brought(addsUnknown: boolean) {
  return addsUnknown ? sql`case when length(r.region_code) >= 5 then 'new' else 'unknown' end` : sql.lit('unknown')
}

/** Whom a list of deaths would mark: also whose name does not fit the NIK, for somebody has to look. */
export function meantByDeaths(batch: BatchId) {
  return sql`
      select b.batch_id, coalesce(k.person_id, r.new_person_id) as person_id, r.region_code, r.row_number,
        case
          when k.person_id is null then 'unknown'
          when not k.here then 'elsewhere'
          when p.status = 'deceased' then 'same'
          else 'changed'
        end as kind,
        case when k.here and p.status <> 'deceased' then array['deathDate'] else '{}' end as fields,
        case when k.here and p.status <> 'deceased' then jsonb_build_object('deathDate', null) end as before
      from import_batch b
      join import_row r on r.batch_id = b.batch_id and r.usable
      left join holders_in_batch(${batch}) k on k.row_number = r.row_number
      left join person p on p.person_id = k.person_id and k.here
      where b.batch_id = ${batch}`
}
