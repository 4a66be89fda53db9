import { type RawBuilder, sql } from 'kysely'
import { needCategories } from '#domain/people/need-categories.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RuleFacts } from '#domain/programmes/rule-facts.ts'
import type { RuleSubject } from '#domain/programmes/rule.ts'
import type { Db } from '../platform/db/database.ts'

/** No rule may name these, so they are not looked at (RULE-7). */
const restricted = needCategories.filter((category) => category.sensitivity === 'restricted').map((category) => category.code)

const living = sql`m.family_id = s.family_id and m.status = 'active'`

const ofFamily = {
  needs: (own: RawBuilder<unknown>) => sql`coalesce((
    select jsonb_agg(distinct n.category order by n.category) from need_assignment n
    where n.subject_id = any (${own}) and n.until is null and n.category <> all (${restricted})), '[]')`,
  aid: (who: RawBuilder<unknown>) => sql`coalesce((
    select jsonb_agg(distinct a.programme order by a.programme) from aid a where a.until is null and a.person_id in (${who})), '[]')`,
  size: sql`(select count(*) from person m where ${living})`,
  wellOffSince: sql`(select min(e.since) from eligibility_finding e where e.family_id = s.family_id and e.until is null)`,
  decileFrom: sql`(select jsonb_build_object('source', d.source, 'asOf', d.as_of) from family_decile d
    where d.family_id = s.family_id order by d.period desc limit 1)`,
  needsFrom: (
    own: RawBuilder<unknown>,
  ) => sql`(select jsonb_build_object('source', n.source, 'asOf', n.since) from need_assignment n
    where n.subject_id = any (${own}) and n.until is null and n.category <> all (${restricted}) order by n.since desc limit 1)`,
  aidFrom: (
    who: RawBuilder<unknown>,
  ) => sql`(select jsonb_build_object('source', a.source, 'asOf', a.recorded_at::date) from aid a
    where a.until is null and a.person_id in (${who}) order by a.recorded_at desc limit 1)`,
}

const everyMember = sql`select s.person_id union all select r.person_id from person r where r.family_id = s.family_id`
const ownNeeds = sql`array[s.person_id, s.family_id]`

/** `RuleFacts` of a person `s` with family `f`. */
const personFacts = sql`jsonb_build_object(
  'region', s.region_code, 'births', jsonb_build_array(s.birth_date), 'sex', s.sex, 'relation', s.relation, 'decile', f.decile,
  'needs', ${ofFamily.needs(ownNeeds)}, 'aid', ${ofFamily.aid(everyMember)},
  'familySize', case when s.family_id is null then null else ${ofFamily.size} end, 'nik', s.nik_standing,
  'wellOffSince', ${ofFamily.wellOffSince}, 'deceased', s.status = 'deceased',
  'from', jsonb_strip_nulls(jsonb_build_object(
    'region', ${provenance('village')}, 'births', ${provenance('birthDate')}, 'sex', ${provenance('sex')}, 'relation', ${provenance('relation')},
    'nik', ${provenance('nik')}, 'decile', ${ofFamily.decileFrom}, 'needs', ${ofFamily.needsFrom(ownNeeds)}, 'aid', ${ofFamily.aidFrom(everyMember)},
    'familySize', case when f.family_id is not null then jsonb_build_object('source', f.source, 'asOf', f.as_of) end)))`

/** A fact that somebody set apart has its own source; the others have the person's. */
function provenance(field: string): RawBuilder<unknown> {
  return sql`coalesce(
    (select jsonb_build_object('source', p.source, 'asOf', p.as_of) from person_fact p
      where p.person_id = s.person_id and p.field = ${field} and p.replaced_at is null limit 1),
    jsonb_build_object('source', s.source, 'asOf', s.as_of))`
}

const membersOfFamily = sql`select r.person_id from person r where r.family_id = s.family_id`
const familyNeeds = sql`array(select s.family_id union all select m.person_id from person m where ${living})`
const ofHead = (column: RawBuilder<unknown>) =>
  sql`(select ${column} from person h where h.family_id = s.family_id and h.relation = 'head' and h.status = 'active' order by h.person_id limit 1)`

/** `RuleFacts` of a family `s`. */
const familyFacts = sql`jsonb_build_object(
  'region', s.region_code, 'births', coalesce((select jsonb_agg(m.birth_date order by m.birth_date, m.person_id) from person m where ${living}), '[]'),
  'sex', ${ofHead(sql`h.sex`)}, 'relation', null, 'decile', s.decile,
  'needs', ${ofFamily.needs(familyNeeds)}, 'aid', ${ofFamily.aid(membersOfFamily)}, 'familySize', ${ofFamily.size}, 'nik', ${ofHead(sql`h.nik_standing`)},
  'wellOffSince', ${ofFamily.wellOffSince}, 'deceased', not exists (select from person m where ${living}),
  'from', jsonb_strip_nulls(jsonb_build_object(
    'region', jsonb_build_object('source', s.source, 'asOf', s.as_of), 'decile', ${ofFamily.decileFrom},
    'needs', ${ofFamily.needsFrom(familyNeeds)}, 'aid', ${ofFamily.aidFrom(membersOfFamily)},
    'births', jsonb_build_object('source', s.source, 'asOf', s.as_of), 'familySize', jsonb_build_object('source', s.source, 'asOf', s.as_of),
    'sex', ${ofHead(sql`jsonb_build_object('source', h.source, 'asOf', h.as_of)`)}, 'nik', ${ofHead(sql`jsonb_build_object('source', h.source, 'asOf', h.as_of)`)})))`

/** What rules look at of `s`, the person or family, as `RuleFacts`: one look-up by key per row. */
export function factsOf(subject: RuleSubject): RawBuilder<RuleFacts> {
  return (subject === 'person' ? personFacts : familyFacts) as RawBuilder<RuleFacts>
}

/** `s` again, found by the ids of a set that is named `c`. */
export function subjectOf(subject: RuleSubject): RawBuilder<unknown> {
  return subject === 'person'
    ? sql`join person s on s.person_id = c.id left join family f on f.family_id = s.family_id`
    : sql`join family s on s.family_id = c.id`
}

/** Whom to name where a family stands on a line: its living head, with the lowest id where a file gives several. */
export const headOf = ofHead(sql`h.person_id`) as RawBuilder<string | null>

export interface Looked {
  readonly id: string
  readonly facts: RuleFacts
}

/** The facts of these, as far as the caller's mandate reaches; in the order of their ids. */
export async function listFacts(db: Db, subject: RuleSubject, ids: readonly string[]): Promise<Looked[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Looked>`
    select c.id, ${factsOf(subject)} as facts
    from unnest(${ids}::uuid[]) as c (id) ${subjectOf(subject)}
    order by c.id`.execute(db)
  return rows
}

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
    from unnest(${ids}::uuid[]) as c (id) ${subjectOf(subject)}
    left join person p on p.person_id = ${subject === 'person' ? sql`s.person_id` : headOf}`.execute(db)
  return rows
}

export async function findFamilyOf(db: Db, person: PersonId): Promise<string | null> {
  const row = await db.selectFrom('person').select('family_id').where('person_id', '=', person).executeTakeFirst()
  return row?.family_id ?? null
}
