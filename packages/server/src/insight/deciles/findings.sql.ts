import { type RawBuilder, sql } from 'kysely'
import { decileFindingKinds, type FindingSum } from '#domain/insight/deciles/decile-board.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

/**
 * Counts the accepted findings of a region anew. To one that the centre has not answered its next list may be the answer: where
 * it speaks of the quarter of the finding or a later one, and has a family that was found well off in a higher decile than it had then.
 */
export async function countFindings(db: Tx, region: RegionCode, now: Date): Promise<void> {
  const { low, high } = rangeOf(region)
  const within = sql`region_code >= ${low} and region_code < ${high}`
  await sql`delete from decile_finding_tally where ${within}`.execute(db)
  await sql`
    insert into decile_finding_tally (region_code, kind, answer, days, findings, counted_at)
    select region_code, kind, answer, days, count(*), ${now} from (
      select f.region_code, f.kind,
        coalesce(f.centre_answer, case when list.at is null then 'waiting' else 'followed' end) as answer,
        coalesce(greatest(extract(day from coalesce(f.answered_at, list.at) - f.found_at)::int, 0), 0) as days
      from (${accepted(within)}) f
      left join lateral (
        select later.recorded_at as at from family_decile later
        where f.kind = 'already-well-off' and f.centre_answer is null and later.family_id = f.family_id and later.recorded_at > f.found_at
          and later.period >= to_char(f.found_at at time zone 'Asia/Makassar', 'YYYY-"Q"Q')
          and later.decile > (
            select d.decile from family_decile d where d.family_id = f.family_id and d.recorded_at <= f.found_at
            order by d.period desc, d.recorded_at desc limit 1)
        order by later.recorded_at limit 1
      ) list on true
    ) told group by 1, 2, 3, 4`.execute(db)
}

/** Findings as they stand: without those that an objection overturned, and those that were found wrong or recorded in error. */
function accepted(within: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select c.region_code, c.family_id, c.kind, c.decided_at as found_at, c.centre_answer,
      case when c.centre_answer is not null then (select max(t.taken_at) from claim_turn t where t.claim_id = c.claim_id and t.move = 'answered') end as answered_at
    from claim c
    where ${within} and c.state = 'accepted' and c.objection is distinct from 'overturned' and c.kind in (${sql.join(decileFindingKinds.map((kind) => sql.lit(kind)))})
      and not exists (
        select from eligibility_finding e
        where e.family_id = c.family_id and e.claim_id = c.claim_id and e.end_reason in ('found-wrong', 'recorded-in-error'))`
}

/** Regencies with claims. */
export async function listRegenciesWithFindings(db: Db): Promise<RegionCode[]> {
  const { rows } = await sql<{ code: RegionCode }>`
    select code from region g
    where level = 'regency' and exists (select from claim where region_code >= g.code and region_code < g.code || '/')
    order by code`.execute(db)
  return rows.map(({ code }) => code)
}

export interface RegionFindings extends FindingSum {
  readonly region: RegionCode
  readonly countedAt: Date
}

/** Findings below a region, per region of that width (the length of its code). */
export async function sumFindings(db: Db, within: RegionCode, width: number): Promise<RegionFindings[]> {
  const { low, high } = rangeOf(within)
  const { rows } = await sql<RegionFindings>`
    select left(region_code, ${sql.lit(width)}) as region, kind, answer, days, sum(findings)::int as findings, max(counted_at) as "countedAt"
    from decile_finding_tally where region_code >= ${low} and region_code < ${high}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return rows
}
