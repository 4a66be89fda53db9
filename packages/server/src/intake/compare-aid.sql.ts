import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import { type AidField, aidFields } from '#domain/intake/list-kinds.ts'

/** What a list of recipients tells of, and by which name a change does. */
interface ToldAid {
  readonly field: AidField | 'benefit'
  readonly programme: string
  readonly payer: string
}

/** Columns tell of the centre's aid; of any other kind of benefit it was said with the list. */
export function toldAid(field: AidField | 'benefit', benefit: string | null, payer: string | null): ToldAid {
  if (field !== 'benefit') return { field, programme: aidFields[field], payer: 'APBN' }
  if (benefit === null || payer === null) throw new TypeError('a list of recipients names what they receive')
  return { field, programme: benefit, payer }
}

/**
 * What a list of recipients would do: who is on it and had none receives from its period on; who received in this region and
 * is not on it does no longer. Not ended is what began after the list's period, what goes to somebody whose NIK we don't hold
 * (the list can't miss them), or to somebody whose NIK stands there beside another name. Not begun is what a later list ended.
 * Whoever goes on receiving another amount than the last that such a list told for a like time stays `same`, with the amount named.
 */
export function meantByAid(batch: BatchId, { field, programme, payer }: ToldAid) {
  return sql`
      select b.batch_id, coalesce(k.person_id, r.new_person_id) as person_id, r.region_code, r.row_number,
        case
          when k.person_id is null then 'unknown'
          when not k.here then 'elsewhere'
          when had.person_id is null then 'changed'
          else 'same'
        end as kind,
        case
          when not k.here or k.person_id is null then '{}'
          when had.person_id is null then array_remove(array[
            ${sql.lit(field)}, case when r.aid_amount is not null then 'aidAmount' end, case when r.aid_period is not null then 'aidPeriod' end], null)
          when r.aid_amount <> told.amount then array['aidAmount']
          else '{}'
        end as fields,
        case
          when k.here and had.person_id is null then jsonb_build_object(${sql.lit(field)}, false)
          when k.here and r.aid_amount <> told.amount then jsonb_build_object('aidAmount', told.amount)
        end as before
      from import_batch b
      join import_row r on r.batch_id = b.batch_id and r.usable
      left join holders_in_batch(${batch}) k on k.row_number = r.row_number
      left join (
        select distinct a.person_id from aid a join import_batch l on l.batch_id = ${batch}
        where a.programme = ${programme} and a.payer = ${payer} and (a.until is null or a.until > l.period)
      ) had on had.person_id = k.person_id
      left join (
        select distinct on (a.person_id, 2) a.person_id, aid_period_sort(a.period) as sort, a.amount
        from aid_amount a join import_batch l on l.batch_id = ${batch}
        where a.programme = ${programme} and a.payer = ${payer} and a.amount is not null and a.quarter <= l.period
        order by a.person_id, 2, a.quarter desc, a.recorded_at desc
      ) told on told.person_id = k.person_id and told.sort = aid_period_sort(coalesce(r.aid_period, b.period))
      where b.batch_id = ${batch} and (k.person_id is null or not k.here or k.alike)
      union all
      select b.batch_id, a.person_id, left(a.region_code, 5), null, 'gone', array[${sql.lit(field)}], jsonb_build_object(${sql.lit(field)}, true)
      from import_batch b
      join aid a on a.region_code >= b.region_code and a.region_code < b.region_code || '/'
        and a.programme = ${programme} and a.payer = ${payer} and a.until is null and a.since <= b.period
      join person p on p.person_id = a.person_id and p.nik_standing = 'held'
      where b.batch_id = ${batch} and not exists (select from holders_in_batch(${batch}) k where k.person_id = a.person_id)`
}
