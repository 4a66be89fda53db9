import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'

/**
 * What a list of deciles would do, family by family; each is told of by its head. A card that gives several deciles says
 * nothing, and an older quarter goes into history without taking the place of a newer one.
 */
export function meantByDeciles(batch: BatchId, late: boolean) {
  return sql`
      select told.batch_id, told.person_id, told.region_code, told.row_number, told.kind,
        case when told.kind = 'changed' then array['decile'] else '{}' end as fields,
        case when told.kind = 'changed' then jsonb_build_object('decile', told.decile) end as before
      from (
        select b.batch_id, coalesce(head.person_id, r.new_person_id) as person_id, r.region_code, r.row_number, f.decile,
          case
            when k.family_id is null then 'unknown'
            when not k.here then 'elsewhere'
            when r.decile is distinct from f.decile and r.decile is not null ${newest(late)} then 'changed'
            else 'same'
          end as kind
        from import_batch b
        join (
          select batch_id, family_card_number, min(row_number) as row_number, min(region_code) as region_code, (array_agg(new_person_id order by row_number))[1] as new_person_id,
            case when min(decile) = max(decile) then min(decile) end as decile
          from import_row where batch_id = ${batch} and usable group by 1, 2
        ) r on r.batch_id = b.batch_id
        left join families_in_batch(${batch}) k on k.card_number = r.family_card_number
        left join family f on f.family_id = k.family_id
        left join (
          select distinct on (p.family_id) p.family_id, p.person_id
          from person p join families_in_batch(${batch}) k on k.family_id = p.family_id and k.here
          order by p.family_id, (p.relation = 'head') desc nulls last, (p.status = 'active') desc, p.person_id
        ) head on head.family_id = k.family_id
        where b.batch_id = ${batch}
      ) told`
}

/** An older quarter's decile never takes the place of a newer one; asked of each family only where a file comes late. */
export function newest(late: boolean) {
  return late
    ? sql`and not exists (select from family_decile newer where newer.family_id = f.family_id and newer.period > b.period)`
    : sql``
}
