import { sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { livingAndOwn, type Scope, within } from './held.sql.ts'

/**
 * BEN-1 and BEN-2 (domain/benefits/doubles.rules.ts) for all of the scope at once: new doubles are written open, those that are no
 * more go, and one whose facts or cell of the matrix changed is open again (BEN-7). Rows that stay as they are are not written.
 */
export async function writeDoubles(db: Tx, scope: Scope, day: LocalDate, now: Date): Promise<number> {
  const { rows } = await sql<{ doubles: number }>`
    with ${livingAndOwn(scope, day)},
    rule as materialized (
      select rule_id, one, other, level, verdict, region_code, case region_code when 'ID' then 0 else length(region_code) end as narrow
      from benefit_rule where since <= ${day}::date and (until is null or until > ${day}::date)),
    pair as materialized (select distinct one, other, level from rule where verdict <> 'allowed'),
    held as materialized (
      select v.person_id, v.house, v.region_code, a.programme collate "C" as code, a.payer, concat_ws('|', v.person_id, a.programme, a.payer, a.since) as told
      from known_as v join aid a on a.person_id = v.id
      where a.until is null and a.programme not in (select code from over) and a.programme collate "C" in (select one from pair union select other from pair)
      union
      select person_id, house, region_code, code collate "C", payer, concat_ws('|', person_id, code, payer) from own
    ),
    met as (
      select r.level, a.person_id as subject_id, 'person' as subject_type, a.region_code, r.one, r.other, a.told || '+' || b.told as told
      from pair r
      join held a on a.code = r.one
      join held b on b.code = r.other and b.person_id = a.person_id and (r.one <> r.other or a.payer < b.payer)
      where r.level = 'person'
      union
      select r.level, a.house, case when f.family_id is null then 'person' else 'family' end, coalesce(f.region_code, a.region_code),
        r.one, r.other, a.told || '+' || b.told
      from pair r
      join held a on a.code = r.one
      join held b on b.code = r.other and b.house = a.house and (r.one <> r.other or a.payer < b.payer)
      left join family f on f.family_id = a.house
      where r.level = 'family'
    ),
    grouped as (
      select level, subject_id, subject_type, region_code, one, other, string_agg(told, ',' order by told) as told
      from met where ${within(scope, 'met', 'subject_id')}
      group by level, subject_id, subject_type, region_code, one, other
    ),
    judged as (
      select distinct on (g.level, g.subject_id, g.one, g.other) g.*, r.rule_id, r.verdict
      from grouped g
      join rule r on r.level = g.level and r.one = g.one and r.other = g.other
        and (r.region_code = 'ID' or g.region_code = r.region_code or starts_with(g.region_code, r.region_code || '.'))
      order by g.level, g.subject_id, g.one, g.other, r.narrow desc
    ),
    found as materialized (
      select *, uuid_of(concat_ws('/', subject_id, level, one, other, left(region_code, 5))) as double_id, md5(told || rule_id) as stands_on
      from judged where verdict <> 'allowed'
    ),
    gone as (
      delete from benefit_double d
      where ${within(scope, 'd', 'subject_id')}
        and not exists (select from found f where f.subject_id = d.subject_id and f.double_id = d.double_id)
    ),
    written as (
      insert into benefit_double as d (subject_id, double_id, subject_type, region_code, one, other, level, verdict, rule_id, stands_on,
        found_at, state, version)
      select subject_id, double_id, subject_type, region_code, one, other, level, verdict, rule_id, stands_on, ${now}::timestamptz, 'open', 1
      from found order by subject_id, double_id
      on conflict (subject_id, double_id) do update set
        region_code = excluded.region_code, verdict = excluded.verdict, rule_id = excluded.rule_id, stands_on = excluded.stands_on,
        found_at = case when d.stands_on = excluded.stands_on then d.found_at else excluded.found_at end,
        state = case when d.stands_on = excluded.stands_on then d.state else 'open' end,
        ending = case when d.stands_on = excluded.stands_on then d.ending end,
        reason = case when d.stands_on = excluded.stands_on then d.reason end,
        answered_by = case when d.stands_on = excluded.stands_on then d.answered_by end,
        answered_at = case when d.stands_on = excluded.stands_on then d.answered_at end,
        version = d.version + 1
      where d.stands_on <> excluded.stands_on or d.region_code <> excluded.region_code
    )
    select count(*) as doubles from found`.execute(db)
  return rows[0]?.doubles ?? 0
}
