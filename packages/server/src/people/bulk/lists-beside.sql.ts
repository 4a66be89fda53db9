import { type RawBuilder, sql } from 'kysely'
import type { BatchId } from '#domain/people/batch-id.ts'

/**
 * For each regency of a batch the last other list of its source that was applied there, whether the regency's own or the
 * province's: rows (regency, batch_id).
 */
export function latestLists(batch: BatchId): RawBuilder<unknown> {
  return sql`(
    select distinct on (g.code) g.code as regency, e.batch_id
    from import_batch i
    join region g on g.level = 'regency' and (g.code = i.region_code or g.parent_code = i.region_code)
    join lists_beside(${batch}) e on e.source = i.source and (e.region_code = g.code or e.region_code = g.parent_code)
    where i.batch_id = ${batch}
    order by g.code, e.applied_at desc, e.batch_id desc)`
}
