import { type RawBuilder, sql } from 'kysely'
import { decileOf, proposableCategories } from '#domain/categories/candidate.rules.ts'
import { grownUp, idleOccupations, old, type Sign } from '#domain/categories/sign.ts'
import type { NeedAges } from '#domain/people/need-category.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'

/** Completed years as `ageOn` counts them: whoever was born on 29 February has the birthday on 1 March in other years. */
export function ageAt(birth: RawBuilder<unknown>, day: LocalDate): RawBuilder<number> {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return sql`(${sql.lit(year)} - extract(year from ${birth})::int
    - case when ${sql.lit(month * 100 + date)} < extract(month from ${birth})::int * 100 + extract(day from ${birth})::int then 1 else 0 end)`
}

export const isAble = (age: RawBuilder<unknown>) =>
  sql<boolean>`(${age} is null or ${age} between ${sql.lit(grownUp)} and ${sql.lit(old - 1)})`

export const isGrownUp = (age: RawBuilder<unknown>) => sql<boolean>`(${age} is null or ${age} >= ${sql.lit(grownUp)})`

export const isIdle = (occupation: RawBuilder<unknown>) =>
  sql<boolean>`coalesce(upper(btrim(${occupation})) in (${sql.join(idleOccupations.map((one) => sql.lit(one)))}), false)`

/** The signs over a row `f` of facts; the pure rule says the same (candidate.rules.ts), which a test compares. Never null. */
function signHolds(sign: Sign): RawBuilder<boolean> {
  if (sign.startsWith('decile:')) return sql`coalesce(f.decile <= ${sql.lit(decileOf(sign))}, false)`
  if (sign.startsWith('outgrew:')) return sql`coalesce(${sql.lit(sign.slice('outgrew:'.length))} = any (f.outgrown), false)`
  switch (sign) {
    case 'alone':
      return sql`coalesce(f.others = 0, false)`
    case 'no-adult-beside':
      return sql`coalesce(f.grown_up_others = 0, false)`
    case 'no-able-beside':
      return sql`coalesce(f.others > 0 and f.able_others = 0, false)`
    case 'no-parent':
      return sql`coalesce(f.relation in ('grandchild', 'relative', 'other'), false)`
    case 'heads-family':
      return sql`coalesce(f.relation = 'head' and f.family_id is not null, false)`
    case 'no-husband':
      return sql`coalesce(f.spouses = 0, false)`
    case 'nobody-works':
      return sql`coalesce(f.able > 0 and f.idle = f.able, false)`
    case 'scavenges':
      return sql`coalesce(f.occupation ~* 'pemulung', false)`
    case 'begs':
      return sql`coalesce(f.occupation ~* 'pengemis', false)`
    case 'no-papers':
      return sql`coalesce(f.nik_missing_reason in ('never-registered', 'papers-lost', 'unknown-identity'), false)`
    case 'no-village':
      return sql`(length(f.region_code) < 13)`
    default:
      throw new TypeError(`no such sign: ${sign}`)
  }
}

const all = (signs: readonly Sign[]) => sql`(${sql.join(signs.map(signHolds), sql` and `)})`

function ofAge({ from, below }: NeedAges): RawBuilder<boolean> {
  if (from === undefined && below === undefined) return sql`true`
  return sql`coalesce(f.age >= ${sql.lit(from ?? 0)} ${below === undefined ? sql`` : sql`and f.age < ${sql.lit(below)}`}, false)`
}

const reasonOf = (sign: Sign) =>
  sql`case when ${signHolds(sign)} then ${sign.startsWith('decile:') ? sql`'decile:' || f.decile` : sql.lit(sign)} end`

const textArray = (items: readonly RawBuilder<unknown>[]) =>
  items.length === 0 ? sql`'{}'::text[]` : sql`array_remove(array[${sql.join(items)}]::text[], null)`

/** `select`s over `facts f`, joined: whom each category proposes, with reasons and what is shown. */
export function proposals(): RawBuilder<unknown> {
  const selects = proposableCategories.map(({ code, units, ages, sex, ways: { ways, shows = {} }, signs }) => {
    const ofFamily = units[0] === 'family'
    return sql`
    select ${ofFamily ? sql`f.family_id` : sql`f.person_id`} as subject_id, ${sql.lit(ofFamily ? 'family' : 'person')} as subject_type,
      ${sql.lit(code)} as category, f.person_id, f.region_code,
      ${textArray(signs.map(reasonOf))} as reasons,
      ${textArray(Object.entries(shows).map(([letter, needed]) => sql`case when ${all(needed)} then ${sql.lit(`${code}.${letter}`)} end`))} as shown
    from facts f
    where ${ofFamily ? sql`f.stands_for_family` : ofAge(ages)} ${sex === undefined ? sql`` : sql`and f.sex = ${sql.lit(sex)}`}
      and (${sql.join(ways.map(all), sql` or `)})`
  })
  return sql.join(selects, sql` union all `)
}
