import { type RawBuilder, sql } from 'kysely'
import { monthlyOf } from '#domain/benefits/passport.rules.ts'
import { type AgingField, kindOfField, type SeenKind, seenKinds } from '#domain/freshness/fact-kinds.ts'
import { daysOf } from '#domain/freshness/freshness.rules.ts'
import type { HalfLives } from '#domain/freshness/half-life.rules.ts'
import { assumedMonthly, lastDayOfMonth } from '#domain/freshness/rank.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { KnownKind } from '#domain/settings/benefit-kind.ts'
import { livingAndOwn, type Scope, within } from '../benefits/index.ts'

export interface Looked {
  readonly scope: Scope
  /** Houses of this regency only: half-lives may differ from one to the next. */
  readonly regency: RegionCode
  readonly lives: HalfLives
  /** Kinds of benefits from elsewhere as they are today. */
  readonly kinds: readonly KnownKind[]
  readonly today: LocalDate
}

/** Columns of a person that hold facts of a kind; an empty name is not known. */
const columns: Readonly<Record<SeenKind, readonly string[]>> = {
  identity: ["nullif(p.name, '')", 'p.sex', 'p.birth_date', 'p.birth_place', 'p.mother_name'],
  household: ['p.relation'],
  residence: ['p.address', 'p.rt', 'p.rw', 'p.region_code'],
  work: ['p.occupation'],
}

/**
 * Houses that receive aid as rows (house_id, subject_type, region_code, rt, rw, stale, since, known_as_of, at_stake, without_amount,
 * weight), by the rules FRESH-3 to FRESH-6; a property test holds both to each other.
 */
export function foundHouses({ scope, regency, lives, kinds, today }: Looked): RawBuilder<unknown> {
  const { low, high } = rangeOf(regency)
  const days = seenKinds.flatMap((kind) => {
    const months = lives[kind]
    return months === Number.POSITIVE_INFINITY ? [] : [sql`(${sql.lit(kind)}, d.${sql.ref(kind)}, ${sql.lit(daysOf(months))})`]
  })
  return sql`
    with ${livingAndOwn(scope, today)},
    stake as (
      select r.house, case when k.once then k.rupiah else k.rupiah * r.people end as rupiah
      from (
        select v.house, a.programme, a.payer, count(distinct v.person_id) as people
        from known_as v join aid a on a.person_id = v.id where a.until is null and a.programme not in (select code from over) group by 1, 2, 3
      ) r
      left join (values ${sql.join(amounts(kinds))}) as k (code, once, rupiah) on k.code = r.programme
      union all
      select o.house, g.amount from own o join programme g on g.programme_id::text = o.code
    ), receiving as materialized (
      select house, coalesce(sum(rupiah), 0)::bigint as at_stake, (count(*) filter (where rupiah is null))::integer as without_amount
      from stake group by house
    ), said as materialized (
      select s.person_id, s.source, max(s.last_as_of) as day from source_record s where ${within(scope, 's', 'person_id')} group by 1, 2
    ), own_facts as (
      select f.person_id, ${sql.join(seenKinds.flatMap((kind) => ofKind(kind)))}
      from person_fact f left join said s on s.person_id = f.person_id and s.source = f.source
      where f.replaced_at is null and f.value is not null and ${within(scope, 'f', 'person_id')}
      group by f.person_id
    ), d as (
      select l.house, min(p.region_code) as region_code, max(p.rt) as rt, max(p.rw) as rw,
        ${sql.join(seenKinds.map((kind) => sql`min(${knownOf(kind)}) as ${sql.ref(kind)}`))}
      from living l
      join receiving r on r.house = l.house
      join person p on p.person_id = l.person_id
      left join said s on s.person_id = p.person_id and s.source = p.source
      left join own_facts o on o.person_id = p.person_id
      group by l.house
    ), judged as (
      select d.house,
        coalesce(array_agg(k.kind order by k.kind) filter (where k.day + k.days < ${today}::date), '{}') as stale,
        min(k.day + k.days + 1) filter (where k.day + k.days < ${today}::date) as since,
        min(k.day) filter (where k.day + k.days < ${today}::date) as known_as_of,
        coalesce(max(1 - 0.5::float8 ^ (greatest(0, ${lastDayOfMonth(today)}::date - k.day) / k.days::float8)), 0) as doubt
      from d left join lateral (values ${days.length === 0 ? sql`(null::text, null::date, null::integer)` : sql.join(days)}) as k (kind, day, days) on k.day is not null
      group by d.house
    )
    select d.house as house_id, case when f.family_id is null then 'person' else 'family' end as subject_type,
      coalesce(f.region_code, d.region_code) as region_code, coalesce(f.rt, d.rt) as rt, coalesce(f.rw, d.rw) as rw,
      j.stale, j.since, j.known_as_of, r.at_stake, r.without_amount,
      round((r.at_stake + r.without_amount * ${sql.lit(assumedMonthly)}::bigint) * j.doubt)::bigint as weight
    from d
    join judged j on j.house = d.house
    join receiving r on r.house = d.house
    left join family f on f.family_id = d.house
    where coalesce(f.region_code, d.region_code) >= ${low} and coalesce(f.region_code, d.region_code) < ${high}`
}

/** What a benefit from elsewhere comes to in this month, for one who receives it; a row of nothing where no kind is known. */
function amounts(kinds: readonly KnownKind[]): RawBuilder<unknown>[] {
  if (kinds.length === 0) return [sql`(null::text, false, null::bigint)`]
  return kinds.map((kind) => {
    const monthly = monthlyOf(kind, 1)
    return sql`(${sql.lit(kind.code)}, ${sql.lit(kind.unit !== 'person')}, ${monthly === undefined ? sql`null::bigint` : sql`${sql.lit(monthly.rupiah)}::bigint`})`
  })
}

/** The facts of a kind as they are stored: RT and RW apart. */
function fieldsOf(kind: SeenKind): string[] {
  return (Object.keys(kindOfField) as AgingField[])
    .filter((field) => kindOfField[field] === kind)
    .flatMap((field) => (field === 'neighbourhood' ? ['rt', 'rw'] : [field]))
}

/** Of facts with a provenance of their own: how many there are of the kind, and the oldest day. */
function ofKind(kind: SeenKind): RawBuilder<unknown>[] {
  const only = sql`filter (where f.field in (${sql.join(fieldsOf(kind).map((field) => sql.lit(field)))}))`
  return [
    sql`count(*) ${only} as ${sql.ref(`${kind}_own`)}`,
    sql`min(greatest(f.as_of, s.day)) ${only} as ${sql.ref(`${kind}_on`)}`,
  ]
}

/** FRESH-5: the oldest day of the kind: of its own facts, and of the person where one of the kind has none of its own. */
function knownOf(kind: SeenKind): RawBuilder<unknown> {
  const known = sql.raw(columns[kind].map((column) => `(${column})::text`).join(', '))
  return sql`least(${sql.ref(`o.${kind}_on`)},
    case when num_nonnulls(${known}) > coalesce(${sql.ref(`o.${kind}_own`)}, 0) then greatest(p.as_of, s.day) end)`
}
