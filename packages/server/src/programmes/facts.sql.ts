import { type RawBuilder, sql } from 'kysely'
import { needCategories } from '#domain/people/need-categories.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RuleFacts } from '#domain/programmes/rule-facts.ts'
import type { RuleSubject } from '#domain/programmes/rule.ts'
import { countedNeeds, noticeOf, takesOff } from './taking-off.sql.ts'
import type { Db } from '../platform/db/database.ts'

/** No rule may name these, so they are not looked at (RULE-7). */
const restricted = needCategories.filter((category) => category.sensitivity === 'restricted').map((category) => category.code)

const origin = (row: string, asOf = 'as_of') =>
  sql`jsonb_build_object('source', ${sql.ref(`${row}.source`)}, 'asOf', ${sql.ref(`${row}.${asOf}`)})`

/** The first of a group by this order. */
const first = (what: RawBuilder<unknown>, order: RawBuilder<unknown>) => sql`(array_agg(${what} order by ${order}))[1]`

const member = sql`r.person_id, r.status, r.birth_date, r.sex, r.relation, r.nik_standing, r.source, r.as_of`

/** What differs between persons and families. `house` is the family, or somebody who belongs to none. */
interface Shape {
  /** `id`, `house` and what the row itself says, of the set `c`. */
  readonly subjects: RawBuilder<unknown>
  /** Whose open needs are those of `id`. */
  readonly owners: RawBuilder<unknown>
  readonly more: RawBuilder<unknown>
  /** `RuleFacts`, over `s`, `l` (the living), `n` (needs), `a` (aid), `d` (decile), `w` (findings). */
  readonly facts: RawBuilder<unknown>
}

/** A fact that somebody set apart has its own source; the others have the person's. */
const provenance = (field: string) => sql`coalesce(p.origins -> ${field}, ${origin('s')})`

const ofPersons: Shape = {
  subjects: sql`
    select s.person_id as id, coalesce(s.family_id, s.person_id) as house, s.family_id, s.region_code, s.birth_date, s.sex, s.relation,
      s.nik_standing, s.status, s.source, s.as_of, f.decile, case when f.family_id is not null then ${origin('f')} end as family_origin
    from c join person s on s.person_id = c.id left join family f on f.family_id = s.family_id`,
  owners: sql`select id, id as owner from subject union all select id, family_id from subject where family_id is not null`,
  more: sql`left join (
    select e.id, jsonb_object_agg(p.field, ${origin('p')}) as origins
    from subject e join person_fact p on p.person_id = e.id where p.replaced_at is null group by e.id) p on p.id = s.id`,
  facts: sql`jsonb_build_object(
    'region', s.region_code, 'births', jsonb_build_array(s.birth_date), 'sex', s.sex, 'relation', s.relation, 'decile', s.decile,
    'needs', coalesce(n.categories, '[]'), 'aid', coalesce(a.programmes, '[]'),
    'familySize', case when s.family_id is not null then coalesce(l.size, 0) end, 'nik', s.nik_standing,
    'wellOffSince', w.since, 'receivesNothingSince', w.nothing_since, 'deceased', s.status = 'deceased',
    'from', jsonb_strip_nulls(jsonb_build_object(
      'region', ${provenance('village')}, 'births', ${provenance('birthDate')}, 'sex', ${provenance('sex')},
      'relation', ${provenance('relation')}, 'nik', ${provenance('nik')}, 'decile', d.origin, 'needs', n.origin, 'aid', a.origin,
      'familySize', s.family_origin)))`,
}

/** The living head speaks for the family, the one with the lowest id where a file gives several. */
const ofFamilies: Shape = {
  subjects: sql`
    select s.family_id as id, s.family_id as house, s.region_code, s.decile, s.source, s.as_of from c join family s on s.family_id = c.id`,
  owners: sql`select house as id, house as owner from house union all select house, person_id from kin where status = 'active'`,
  more: sql`left join (
    select distinct on (house) house, sex, nik_standing, ${origin('kin')} as origin
    from kin where relation = 'head' and status = 'active' order by house, person_id) h on h.house = s.house`,
  facts: sql`jsonb_build_object(
    'region', s.region_code, 'births', coalesce(l.births, '[]'), 'sex', h.sex, 'relation', null, 'decile', s.decile,
    'needs', coalesce(n.categories, '[]'), 'aid', coalesce(a.programmes, '[]'), 'familySize', coalesce(l.size, 0), 'nik', h.nik_standing,
    'wellOffSince', w.since, 'receivesNothingSince', w.nothing_since, 'deceased', l.house is null,
    'from', jsonb_strip_nulls(jsonb_build_object(
      'region', ${origin('s')}, 'births', ${origin('s')}, 'familySize', ${origin('s')}, 'decile', d.origin, 'needs', n.origin,
      'aid', a.origin, 'sex', h.origin, 'nik', h.origin)))`,
}

const shapes: Record<RuleSubject, Shape> = { person: ofPersons, family: ofFamilies }

/**
 * Parts of a `with` that end in `looked (id, facts)`: what rules look at of every person or family in `c (id)`, which stands
 * before them. Each table is read once for the whole set. `today`: which findings keep out.
 */
export function lookedAt(subject: RuleSubject, today: LocalDate): RawBuilder<unknown> {
  const { subjects, owners, more, facts } = shapes[subject]
  return sql`
    subject as materialized (${subjects}),
    house as materialized (select distinct house from subject),
    kin as materialized (
      select h.house, ${member} from house h join person r on r.family_id = h.house
      union all
      select h.house, ${member} from house h join person r on r.person_id = h.house where r.family_id is null),
    living as (
      select house, count(*) as size, jsonb_agg(birth_date order by birth_date, person_id) as births
      from kin where status = 'active' group by house),
    aid_now as (
      select k.house, jsonb_agg(distinct a.programme order by a.programme) as programmes,
        ${first(sql`jsonb_build_object('source', a.source, 'asOf', a.recorded_at::date)`, sql`a.recorded_at desc, a.aid_id desc`)} as origin
      from kin k join aid a on a.person_id = k.person_id where a.until is null group by k.house),
    owner as (${owners}),
    need_now as (
      select o.id, jsonb_agg(distinct n.category order by n.category) as categories,
        ${first(origin('n', 'since'), sql`n.since desc, n.need_id desc`)} as origin
      from owner o join ${countedNeeds(today)} n on n.subject_id = o.owner
      where n.category <> all (${restricted}) group by o.id),
    decile as (
      select distinct on (d.family_id) d.family_id as house, ${origin('d')} as origin
      from house h join family_decile d on d.family_id = h.house order by d.family_id, d.period desc),
    well_off as (
      select h.house, min(e.since) filter (where ${takesOff(today)}) as since,
        min(e.since) filter (where e.kind = 'receives-nothing') as nothing_since
      from house h join eligibility_finding e on e.family_id = h.house ${noticeOf} where e.until is null group by h.house),
    looked as (
      select s.id, ${facts} as facts
      from subject s
      left join living l on l.house = s.house
      left join need_now n on n.id = s.id
      left join aid_now a on a.house = s.house
      left join decile d on d.house = s.house
      left join well_off w on w.house = s.house
      ${more})`
}

export interface Looked {
  readonly id: string
  readonly facts: RuleFacts
}

/** The facts of these, as far as the caller's mandate reaches; in the order of their ids. */
export async function listFacts(db: Db, subject: RuleSubject, ids: readonly string[], today: LocalDate): Promise<Looked[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Looked>`
    with c as (select * from unnest(${ids}::uuid[]) as c (id)), ${lookedAt(subject, today)}
    select id, facts from looked order by id`.execute(db)
  return rows
}

/** Whom to name where a family `s` stands on a line: its living head, with the lowest id where a file gives several. */
export const headOf: RawBuilder<string | null> = sql`(
  select h.person_id from person h
  where h.family_id = s.family_id and h.relation = 'head' and h.status = 'active' order by h.person_id limit 1)`

export interface Named {
  readonly id: string
  /** The person, or the head of the family. */
  readonly person: string | null
  readonly name: string | null
  readonly nik: string | null
  readonly regionCode: string
}

/** Who they are, as far as the caller's mandate reaches. */
export async function listNamed(db: Db, subject: RuleSubject, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Named>`
    select c.id, p.person_id as person, p.name, p.nik, s.region_code as "regionCode"
    from unnest(${ids}::uuid[]) as c (id)
    ${subject === 'person' ? sql`join person s on s.person_id = c.id` : sql`join family s on s.family_id = c.id`}
    left join person p on p.person_id = ${subject === 'person' ? sql`s.person_id` : headOf}`.execute(db)
  return rows
}

export async function findFamilyOf(db: Db, person: PersonId): Promise<string | null> {
  const row = await db.selectFrom('person').select('family_id').where('person_id', '=', person).executeTakeFirst()
  return row?.family_id ?? null
}
