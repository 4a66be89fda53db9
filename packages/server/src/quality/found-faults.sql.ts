import { type RawBuilder, sql } from 'kysely'
import { needCategories } from '#domain/people/need-categories.ts'
import { nikPattern } from '#domain/people/nik.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { FaultKind } from '#domain/quality/fault-kinds.ts'
import type { QualityBounds } from '#domain/quality/quality-bounds.rules.ts'

/** Whom to look at: all of a region, or these. */
export type Scope = { readonly region: RegionCode } | { readonly people: readonly string[]; readonly families: readonly string[] }

const restricted = needCategories.filter(({ sensitivity }) => sensitivity === 'restricted').map(({ code }) => code as string)

/**
 * The faults of everybody in the scope as rows (subject_id, subject_type, region_code, source, kind), by the rules QUAL-2 to
 * QUAL-14; a property test holds both to each other. One pass over people, one over families with their members. `pairs`: also
 * those that wait for a verdict, which are seen only where both people lie within the reach.
 */
export function foundFaults(scope: Scope, bounds: QualityBounds): RawBuilder<unknown> {
  const { today } = bounds
  return sql`
    with due as materialized (
      select distinct n.subject_id from need_assignment n
      where n.until is null and n.review_on < ${today}::date and n.category <> all (${restricted}) and ${within(scope, 'n', 'subject_id')}
    ), alike as materialized (
      select pair.a as person_id from (
        select l.person_a as a, l.person_b as b from likeness l where l.state = 'open' and ${alikeWithin(scope, 'person_a', 'region_code')}
        union all
        select l.person_b, l.person_a from likeness l where l.state = 'open' and ${alikeWithin(scope, 'person_b', 'other_region_code')}
      ) pair
      where exists (select from person other where other.person_id = pair.b)
    ), members as (
      select f.family_id, count(*) as living,
        count(*) filter (where p.relation = 'head') as heads,
        bool_or(p.relation = 'head' and p.birth_date > ${bounds.headBy}::date and p.birth_date <= ${today}::date) as young_head,
        min(p.birth_date) filter (where p.relation = 'head') as head_born,
        min(p.birth_date) filter (where p.relation = 'child') as eldest_child,
        max(p.birth_date) filter (where p.relation = 'parent') as youngest_parent
      from family f join person p on p.family_id = f.family_id
      where p.status = 'active' and ${within(scope, 'f', 'family_id')}
      group by f.family_id
    )
    select person_id as subject_id, 'person' as subject_type, region_code, source, unnest(kinds) as kind from (
      select p.person_id, p.region_code, p.source, array_remove(array[${sql.join(personKinds(bounds))}], null) as kinds
      from person p
      where p.status = 'active' and ${within(scope, 'p', 'person_id')}
    ) judged
    union all
    select family_id, 'family', region_code, source, unnest(kinds) from (
      select f.family_id, f.region_code, f.source, array_remove(array[${sql.join(familyKinds(bounds))}], null) as kinds
      from family f join members m on m.family_id = f.family_id
      where ${within(scope, 'f', 'family_id')}
    ) judged`
}

function personKinds(bounds: QualityBounds): RawBuilder<unknown>[] {
  const sound = sql`p.nik_standing in ('held', 'contested') and p.nik ~ ${sql.lit(nikPattern)}`
  const unconfirmed = (table: string, day: string, only = sql``) =>
    sql`not exists (select from ${sql.table(table)} k where k.person_id = p.person_id and ${sql.ref(`k.${day}`)} >= ${bounds.confirmedFrom}::date ${only})`
  return [
    kind('nik.missing', sql`p.nik is null`),
    kind('nik.unsound', sql`p.nik is not null and not (${sound})`),
    kind('nik.contested', sql`p.nik_standing = 'contested'`),
    // A woman's day is 40 more; a case, since only in it nothing is read from a number that is none.
    kind(
      'nik.birth-date-differs',
      sql`case when ${sound} then substr(p.nik, 7, 2)::int % 40 <> extract(day from p.birth_date)
        or substr(p.nik, 9, 2)::int <> extract(month from p.birth_date)
        or substr(p.nik, 11, 2)::int <> extract(year from p.birth_date)::int % 100 end`,
    ),
    kind(
      'nik.sex-differs',
      sql`case when ${sound} then p.sex <> case when substr(p.nik, 7, 2)::int > 40 then 'female' else 'male' end end`,
    ),
    kind('name.missing', sql`p.name !~ '\\S'`),
    kind('birth-date.missing', sql`p.birth_date is null`),
    kind('birth-date.impossible', sql`p.birth_date > ${bounds.today}::date or p.birth_date <= ${bounds.impossiblyOldBy}::date`),
    kind(
      'birth-date.very-old',
      sql`p.birth_date <= ${bounds.veryOldBy}::date and p.birth_date > ${bounds.impossiblyOldBy}::date`,
    ),
    kind('sex.missing', sql`p.sex is null`),
    kind('mother-name.missing', sql`p.mother_name is null or p.mother_name !~ '\\S'`),
    kind('place.wide', sql`length(p.region_code) < 13`),
    kind('family.none', sql`p.family_id is null`),
    kind(
      'facts.old',
      sql`p.as_of < ${bounds.confirmedFrom}::date and ${unconfirmed('source_record', 'last_as_of')}
        and ${unconfirmed('person_fact', 'as_of', sql`and k.replaced_at is null`)}`,
    ),
    kind('need.review-due', sql`p.person_id in (select subject_id from due)`),
    kind('likeness.open', sql`p.person_id in (select person_id from alike)`),
  ]
}

function familyKinds(bounds: QualityBounds): RawBuilder<unknown>[] {
  return [
    kind('family.no-card', sql`f.card_number is null`),
    kind('family.no-head', sql`m.heads = 0`),
    kind('family.two-heads', sql`m.heads > 1`),
    kind('family.too-large', sql`m.living > ${bounds.largestFamily}`),
    kind('family.young-head', sql`m.young_head`),
    kind('family.child-older', sql`m.heads = 1 and (m.eldest_child <= m.head_born or m.youngest_parent >= m.head_born)`),
    // A list that says of a family what it said last time writes its history only.
    kind(
      'family.decile-old',
      sql`f.decile_period < ${bounds.decileFrom}
        and not exists (select from family_decile d where d.family_id = f.family_id and d.period >= ${bounds.decileFrom})`,
    ),
    kind('family.need-review-due', sql`f.family_id in (select subject_id from due)`),
  ]
}

function kind(name: FaultKind, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${condition} then ${sql.lit(name)} end`
}

type IdColumn = 'person_id' | 'family_id' | 'subject_id'

function within(scope: Scope, table: string, id: IdColumn): RawBuilder<unknown> {
  if ('region' in scope) return inRegion(scope.region, sql.ref(`${table}.region_code`))
  const ids = { person_id: scope.people, family_id: scope.families, subject_id: [...scope.people, ...scope.families] }[id]
  return sql`${sql.ref(`${table}.${id}`)} = any (${ids}::uuid[])`
}

function alikeWithin(scope: Scope, id: string, region: string): RawBuilder<unknown> {
  if ('region' in scope) return inRegion(scope.region, sql.ref(`l.${region}`))
  return sql`${sql.ref(`l.${id}`)} = any (${scope.people}::uuid[])`
}

function inRegion(region: RegionCode, column: RawBuilder<unknown>): RawBuilder<unknown> {
  const { low, high } = rangeOf(region)
  return sql`${column} >= ${low} and ${column} < ${high}`
}
