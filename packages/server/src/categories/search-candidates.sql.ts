import { sql } from 'kysely'
import { candidateWays } from '#domain/categories/candidate-ways.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Tx } from '../platform/db/database.ts'
import { ageAt, isAble, isGrownUp, isIdle, proposals } from './signs.sql.ts'

/** Categories whose end by age is a sign for another. */
const outgrowable: NeedCode[] = [
  ...new Set(
    Object.values(candidateWays).flatMap((ways) =>
      'ways' in ways
        ? ways.ways.flat().flatMap((sign) => (sign.startsWith('outgrew:') ? [sign.slice('outgrew:'.length) as NeedCode] : []))
        : [],
    ),
  ),
]

const ages = needCategories.flatMap(({ code, ages: { below } }) => (below === undefined ? [] : [{ code, below }]))

/** An id that follows from whose it is and what for, in the form of a UUID of version 8. */
const candidateId = sql`overlay(overlay(md5(concat_ws('/', x.subject_id, x.kind, x.category)) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid`

export interface Searched {
  readonly people: number
  readonly found: number
}

/**
 * Looks through all living people of a region and brings the candidates in line with their facts (CAND-1 to CAND-7), in one
 * statement. The same facts leave everything as it is.
 */
export async function searchCandidates(db: Tx, region: RegionCode, day: LocalDate, now: Date): Promise<Searched> {
  const { low, high } = rangeOf(region)
  const within = (row: string) => sql`${sql.ref(`${row}.region_code`)} >= ${low} and ${sql.ref(`${row}.region_code`)} < ${high}`
  const { rows } = await sql<Searched>`
    with living as materialized (
      select p.person_id, p.family_id, p.region_code, p.sex, p.relation, p.occupation, p.nik_missing_reason,
        ${ageAt(sql`p.birth_date`, day)} as age
      from person p where ${within('p')} and p.status = 'active'
    ),
    house as (
      select family_id, count(*) as size,
        count(*) filter (where ${isGrownUp(sql`age`)}) as grown_up,
        count(*) filter (where ${isAble(sql`age`)}) as able,
        count(*) filter (where ${isAble(sql`age`)} and ${isIdle(sql`occupation`)}) as idle,
        count(*) filter (where relation = 'spouse') as spouses,
        (array_agg(person_id order by person_id) filter (where relation = 'head'))[1] as head
      from living where family_id is not null group by family_id
    ),
    ended as (
      select n.subject_id, array_agg(n.category) as outgrown from need_assignment n
      where ${within('n')} and n.category = any (${outgrowable}) and (n.until is null or n.until >= n.review_on)
      group by n.subject_id
    ),
    facts as materialized (
      select l.*, f.decile, e.outgrown,
        h.size - 1 as others,
        h.grown_up - (${isGrownUp(sql`l.age`)})::int as grown_up_others,
        h.able - (${isAble(sql`l.age`)})::int as able_others,
        h.spouses - (l.relation is not distinct from 'spouse')::int as spouses,
        h.able, h.idle, coalesce(h.head = l.person_id, false) as stands_for_family
      from living l
      left join house h on h.family_id = l.family_id
      left join family f on f.family_id = l.family_id
      left join ended e on e.subject_id = l.person_id
    ),
    proposed as (
      select x.*, 'found' as kind, null::uuid as need_id from (${proposals()}) x
      where not exists (
        select from need_assignment n where n.subject_id = x.subject_id and n.category = x.category and n.until is null)
    ),
    outgrown as (
      select n.subject_id, n.subject_type, n.category, l.person_id, l.region_code,
        array['turned:' || a.below] as reasons, '{}'::text[] as shown, 'outgrown' as kind, n.need_id
      from need_assignment n
      join unnest(${ages.map(({ code }) => code)}::text[], ${ages.map(({ below }) => below)}::int[]) as a (category, below) on a.category = n.category
      join living l on l.person_id = n.subject_id and l.age >= a.below
      where ${within('n')} and n.until is null
    ),
    wanted as materialized (
      select x.*, ${candidateId} as candidate_id from (select * from proposed union all select * from outgrown) x
    ),
    kept as (
      insert into need_candidate as c (
        subject_id, candidate_id, subject_type, kind, category, person_id, region_code, reasons, shown, need_id, state, found_at, version)
      select subject_id, candidate_id, subject_type, kind, category, person_id, region_code, reasons, shown, need_id, 'open', ${now}::timestamptz, 1
      from wanted
      on conflict (subject_id, candidate_id) do update set
        person_id = excluded.person_id, region_code = excluded.region_code, reasons = excluded.reasons, shown = excluded.shown,
        version = c.version + 1,
        state = case when ${isOpenedAgain()} then 'open' else c.state end,
        found_at = case when ${isOpenedAgain()} then ${now}::timestamptz else c.found_at end,
        need_id = case when ${isOpenedAgain()} or c.state = 'open' then excluded.need_id else c.need_id end,
        ${sql.join(emptied.map((column) => sql`${sql.ref(column)} = case when ${isOpenedAgain()} then null else c.${sql.ref(column)} end`))}
      where ${isOpenedAgain()} or c.person_id <> excluded.person_id or c.region_code <> excluded.region_code
        or c.reasons <> excluded.reasons or c.shown <> excluded.shown
        or (c.state = 'open' and c.need_id is distinct from excluded.need_id)
      returning 1
    ),
    lapsed as (
      update need_candidate c set state = 'lapsed', version = c.version + 1
      where ${within('c')} and c.state = 'open'
        and not exists (select from wanted w where w.subject_id = c.subject_id and w.candidate_id = c.candidate_id)
      returning 1
    )
    select (select count(*) from living) as people, (select count(*) from wanted) as found,
      (select count(*) from kept) as kept, (select count(*) from lapsed) as lapsed`.execute(db)
  const [{ people, found } = { people: 0, found: 0 }] = rows
  return { people, found }
}

/** What is forgotten of a candidate that is opened again. */
const emptied = [
  'visit_asked_at',
  'visit_asked_by',
  'visit_decision_id',
  'decision_id',
  'decided_by',
  'decided_at',
  'reason',
  'note',
]

/** CAND-7, over what stands there (`c`) and what was found (`excluded`). */
function isOpenedAgain() {
  return sql`(
    c.state = 'lapsed'
    or (c.state in ('confirmed', 'refused') and (
      c.reasons <> excluded.reasons
      or (c.kind = 'outgrown' and (c.state = 'confirmed' or c.need_id is distinct from excluded.need_id)))))`
}

export async function keepSearch(db: Tx, region: RegionCode, now: Date, { people, found }: Searched): Promise<void> {
  await db
    .insertInto('candidate_search')
    .values({ region_code: region, searched_at: now, people, found })
    .onConflict((conflict) => conflict.column('region_code').doUpdateSet({ searched_at: now, people, found }))
    .execute()
}

/** The regencies in which people are known. */
export async function listPeopledRegencies(db: Tx, region: RegionCode): Promise<RegionCode[]> {
  const { low, high } = rangeOf(region)
  const rows = await db
    .selectFrom('people_tally')
    .select(sql<RegionCode>`substr(region_code, 1, 5)`.as('code'))
    .distinct()
    .where('region_code', '>=', low)
    .where('region_code', '<', high)
    .where(sql<boolean>`length(region_code) >= 5`)
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}
