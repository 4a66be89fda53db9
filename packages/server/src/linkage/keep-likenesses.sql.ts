import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import type { LinkageRunId } from '#domain/linkage/likeness.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Tx } from '../platform/db/database.ts'

/** `a` before `b` in the order of ids. */
export interface FoundPair {
  readonly a: PersonId
  readonly b: PersonId
  readonly probability: number
  readonly levels: readonly number[]
  /** Hundredths of a bit. */
  readonly weights: readonly number[]
}

/** Writes pairs as a run found them: new ones are open, what was judged stays judged. Answers how many are written. */
export async function upsertLikenesses(db: Tx, run: LinkageRunId, now: Date, pairs: readonly FoundPair[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into likeness (person_a, person_b, region_code, other_region_code, probability, levels, weights, run_id, found_at, state, version)
    select a.person_id, b.person_id, a.region_code, b.region_code, p.probability, p.levels, p.weights, ${run}::uuid, ${now}::timestamptz, 'open', 1
    from json_to_recordset(${JSON.stringify(pairs)}) as p (a uuid, b uuid, probability numeric, levels smallint[], weights integer[])
    join person a on a.person_id = p.a
    join person b on b.person_id = p.b
    order by 1, 2
    on conflict (person_a, person_b) do update set
      region_code = excluded.region_code, other_region_code = excluded.other_region_code, probability = excluded.probability,
      levels = excluded.levels, weights = excluded.weights, run_id = excluded.run_id`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Pairs that the run looked at and did not find alike any more go, unless somebody has judged them. */
export async function dropGone(db: Tx, run: LinkageRunId, region: RegionCode, batch: BatchId | null): Promise<void> {
  const { low, high } = rangeOf(region)
  const ofBatch = sql`exists (
    select from import_change c
    where c.batch_id = ${batch}::uuid and c.person_id in (likeness.person_a, likeness.person_b) and c.kind in ('new', 'changed'))`
  await sql`
    delete from likeness
    where state = 'open' and run_id <> ${run}::uuid
      and region_code >= ${low} and region_code < ${high} and other_region_code >= ${low} and other_region_code < ${high}
      and (${batch}::uuid is null or ${ofBatch})`.execute(db)
}
