import { sql } from 'kysely'
import { poorestDeciles } from '#domain/benefits/unreached.rules.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { rangeOf } from '#domain/platform/region-code.ts'
import type { Tx } from '../platform/db/database.ts'
import { toldToAll } from './unreached.sql.ts'
import { livingAndOwn, type Scope, within } from './held.sql.ts'

/** Kept apart: a line that only these explain would tell of them. */
const restricted = needCategories.filter((category) => category.sensitivity === 'restricted').map((category) => category.code)

/** BEN-5 (domain/benefits/unreached.rules.ts) for all of the scope at once. Rows that stay as they are are not written. */
export async function writeUnreached(db: Tx, scope: Scope, day: LocalDate, now: Date): Promise<number> {
  const here =
    'subjects' in scope
      ? within(scope, 'h', 'house')
      : sql`coalesce(f.region_code, h.region_code) >= ${rangeOf(scope.regency).low} and coalesce(f.region_code, h.region_code) < ${rangeOf(scope.regency).high}`
  const { rows } = await sql<{ unreached: number }>`
    with ${livingAndOwn(scope, day)},
    reached as materialized (
      select v.house from known_as v join aid a on a.person_id = v.id where a.until is null and a.programme not in (select code from over)
      union
      select house from own
    ),
    need as (
      select v.house, n.category
      from need_assignment n join known_as v on v.id = n.subject_id
      where n.subject_type = 'person' and n.until is null
      union
      select n.subject_id, n.category
      from need_assignment n
      where n.subject_type = 'family' and n.until is null
        and ${within(scope, 'n', 'subject_id')}
    ),
    needs as (
      select house, coalesce(array_agg(category order by category) filter (where category <> all (${restricted})), '{}') as categories,
        coalesce(array_agg(category order by category) filter (where category = any (${restricted})), '{}') as protected
      from need group by house
    ),
    house as (select house, count(*) as members, min(region_code) as region_code from living group by house),
    found as materialized (
      select h.house as house_id, case when f.family_id is null then 'person' else 'family' end as subject_type,
        coalesce(f.region_code, h.region_code) as region_code, f.decile, coalesce(n.categories, '{}') as needs,
        coalesce(n.protected, '{}') as restricted, h.members::integer
      from house h
      left join family f on f.family_id = h.house
      left join needs n on n.house = h.house
      where (f.decile <= ${poorestDeciles} or n.house is not null)
        and ${here}
        and not exists (select from reached r where r.house = h.house)
    ),
    gone as (
      delete from benefit_unreached u
      where ${within(scope, 'u', 'house_id')}
        and not exists (select from found f where f.house_id = u.house_id and f.region_code = u.region_code)
    ),
    written as (
      insert into benefit_unreached as u (house_id, subject_type, region_code, decile, needs, restricted, members, found_at)
      select house_id, subject_type, region_code, decile, needs, restricted, members, ${now}::timestamptz from found order by house_id
      on conflict (house_id, region_code) do update set decile = excluded.decile, needs = excluded.needs, restricted = excluded.restricted, members = excluded.members
      where (u.decile, u.needs, u.restricted, u.members) is distinct from (excluded.decile, excluded.needs, excluded.restricted, excluded.members)
    )
    select count(*) as unreached from found where ${toldToAll('found')}`.execute(db)
  return rows[0]?.unreached ?? 0
}
