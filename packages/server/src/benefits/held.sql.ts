import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'

/** Whom to search: a whole regency, or these people and families, with everybody in the families. */
export type Scope = { readonly regency: RegionCode } | { readonly subjects: readonly string[] }

/** Rows about those in the scope; `id` is the column that names the person or family. */
export function within(scope: Scope, row: string, id: string): RawBuilder<unknown> {
  if ('subjects' in scope) return sql`${sql.ref(`${row}.${id}`)} = any (${scope.subjects}::uuid[])`
  const { low, high } = rangeOf(scope.regency)
  return sql`${sql.ref(`${row}.region_code`)} >= ${low} and ${sql.ref(`${row}.region_code`)} < ${high}`
}

/** Part of a `with`: `over (code)`, kinds of benefit that have ended by that day (KIND-2). */
export function overKinds(day: LocalDate): RawBuilder<unknown> {
  return sql`over (code) as materialized (
      select last.name from (
        select distinct on (s.name) s.name, (s.value ->> 'until')::date as until from setting s
        where s.sort = 'benefit-kind' and s.state = 'in-force' and s.since <= ${day}::date
        order by s.name, s.since desc, s.decided_at desc nulls last, s.setting_id desc) last
      where last.until <= ${day}::date)`
}

/**
 * Parts of a `with` over the people of the scope: `living (person_id, house, region_code)`, where a house is a family or somebody
 * without one, `known_as` the same by all ids that are theirs since a merge, and `own (person_id, house, region_code, code, payer)`: whom approved lists of our programmes name for this month or a
 * later one; `person_id` null where the family is named as one; and `over`.
 */
export function livingAndOwn(scope: Scope, day: LocalDate): RawBuilder<unknown> {
  const people =
    'subjects' in scope
      ? sql`(${within(scope, 'p', 'person_id')} or ${within(scope, 'p', 'family_id')})`
      : within(scope, 'p', 'person_id')
  const listed =
    'subjects' in scope
      ? sql`m.beneficiary_id = any (array(select id from known_as union all select unnest(${scope.subjects}::uuid[])))`
      : within(scope, 'm', 'beneficiary_id')
  return sql`
    ${overKinds(day)},
    living as materialized (
      select p.person_id, coalesce(p.family_id, p.person_id) as house, p.region_code
      from person p where p.status = 'active' and ${people}),
    known_as (id, person_id, house, region_code) as (
      select person_id, * from living
      union all
      select g.other_id, v.* from person_merge g join living v on v.person_id = g.person_id where g.state = 'confirmed'),
    running as materialized (
      select distinct m.beneficiary_id, m.beneficiary_type, m.region_code, l.programme_id
      from approved_lists() l join list_member m on m.list_id = l.list_id and m.standing = 'listed'
      where ${listed} and ${day.slice(0, 7)} <= any (l.months)),
    own as (
      select v.person_id, v.house, v.region_code, r.programme_id::text as code, g.budget_source as payer
      from running r
      join programme g on g.programme_id = r.programme_id
      join known_as v on v.id = r.beneficiary_id
      where r.beneficiary_type = 'person'
      union
      select null, f.family_id, f.region_code, r.programme_id::text, g.budget_source
      from running r
      join programme g on g.programme_id = r.programme_id
      join family f on f.family_id = r.beneficiary_id
      where r.beneficiary_type = 'family' and ${within(scope, 'f', 'family_id')})`
}
