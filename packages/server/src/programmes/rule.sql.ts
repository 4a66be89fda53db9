import { type RawBuilder, sql } from 'kysely'
import { isLeapYear, type LocalDate } from '#domain/platform/local-date.ts'
import { parentOf, type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import { countedNeeds, noticeOf, takesOff } from './taking-off.sql.ts'
import { type Clause, isClause, type Rule, type RuleSubject } from '#domain/programmes/rule.ts'

/**
 * A rule as parts of one statement over `s`, the person or family, and `f`, the family of a person. Kleene's three values are
 * SQL's own: what is not known is null.
 */
export interface RuleSql {
  /** Begins with the table of the subject as `s`. */
  readonly from: RawBuilder<unknown>
  readonly id: RawBuilder<string>
  /** The person is alive, or somebody of the family is. */
  readonly alive: RawBuilder<boolean>
  readonly verdict: RawBuilder<boolean | null>
  readonly decile: RawBuilder<number | null>
  /** Everybody whom the rule may choose if alive, in a form that lets the planner begin with the smallest set. */
  readonly where: RawBuilder<boolean>
  /** Whether an open finding says that the family is well off. */
  readonly wellOff: RawBuilder<boolean>
  /** The top conditions, each as a condition that may be null. */
  readonly parts: readonly RawBuilder<boolean | null>[]
}

interface Term {
  readonly condition: RawBuilder<boolean | null>
  /** True where the condition is true or null. */
  readonly possible: RawBuilder<boolean>
}

/** Collects the sets that conditions are looked up in; each is joined once and at most one row of it fits. */
interface Joins {
  add(set: RawBuilder<unknown>, key: RawBuilder<unknown>): RawBuilder<unknown>
  head(): RawBuilder<unknown>
  /** The living members of the family, counted together in one reading of all people: `size`. */
  household(): RawBuilder<unknown>
  /** Among them: one for whom this holds; null where only a birth date that is not known might make it so. */
  member(holds: RawBuilder<unknown>): RawBuilder<boolean | null>
  hasHousehold(): boolean
  all(): RawBuilder<unknown>
}

interface Days {
  /** For which day ages are reckoned. */
  readonly on: LocalDate
  /** On which day it is asked whom a finding keeps out, and which categories count. */
  readonly today: LocalDate
}

/** The parts of the statement by which a rule chooses, and by which it is told why; what is not known chooses nobody. */
export function compileRule(rule: Rule, subject: RuleSubject, days: Days): RuleSql {
  const ofPerson = subject === 'person'
  const joins = openJoins()
  const found = joins.add(
    sql`select distinct e.family_id as key from eligibility_finding e ${noticeOf} where e.until is null and ${takesOff(days.today)}`,
    sql`s.family_id`,
  )
  const terms = conjuncts(rule).map((part) => termOf(part, subject, days, joins))
  return {
    from: ofPerson ? sql`person s left join family f on f.family_id = s.family_id ${joins.all()}` : sql`family s ${joins.all()}`,
    id: ofPerson ? sql`s.person_id` : sql`s.family_id`,
    alive: ofPerson ? sql`s.status = 'active'` : familyAlive(joins),
    decile: decileOf(subject),
    verdict: and(terms.map(({ condition }) => condition)),
    where: and(terms.map(({ possible }) => possible)),
    wellOff: sql`${found}.key is not null`,
    parts: terms.map(({ condition }) => condition),
  }
}

/** Looked up family by family where nothing else reads all people: most rules choose few, and this comes last. */
function familyAlive(joins: Joins): RawBuilder<boolean> {
  return joins.hasHousehold()
    ? sql`coalesce(${joins.household()}.size > 0, false)`
    : sql`exists (select from person m where m.family_id = s.family_id and m.status = 'active')`
}

/** The living whom the rule may choose, with these columns. Whether somebody lives is looked up for those only. */
export function candidates(
  { from, where, alive }: RuleSql,
  columns: RawBuilder<unknown>,
  within: RawBuilder<boolean>,
): RawBuilder<unknown> {
  return sql`select * from (select ${columns}, ${alive} as alive from ${from} where ${within} and ${where} offset 0) a where a.alive`
}

const decileOf = (subject: RuleSubject) => (subject === 'person' ? sql<number | null>`f.decile` : sql<number | null>`s.decile`)

/** The conditions that must all hold, however deep their `all` is nested. */
function conjuncts(rule: Rule): Rule[] {
  return rule.kind === 'all' ? rule.of.flatMap(conjuncts) : [rule]
}

function openJoins(): Joins {
  const sets: RawBuilder<unknown>[] = []
  const ages: RawBuilder<unknown>[] = []
  const household = sql.ref('h')
  let head: RawBuilder<unknown> | undefined
  let isCounted = false
  const joins: Joins = {
    add(set, key) {
      const name = sql.ref(`k${sets.length}`)
      sets.push(sql`left join (${set}) ${name} on ${name}.key = ${key}`)
      return name
    },
    head: () =>
      (head ??= joins.add(
        sql`select distinct on (h.family_id) h.family_id as key, h.sex, h.nik_standing from person h
          where h.relation = 'head' and h.status = 'active' and h.family_id is not null order by h.family_id, h.person_id`,
        sql`s.family_id`,
      )),
    household() {
      isCounted = true
      return household
    },
    member(holds) {
      isCounted = true
      const column = sql.ref(`h.member${ages.length}`)
      ages.push(sql`bool_or(${holds}) as ${sql.ref(`member${ages.length}`)}`)
      return sql`case when ${household}.key is null then false when ${column} then true when ${household}.unsure then null else false end`
    },
    hasHousehold: () => isCounted,
    all() {
      if (!isCounted) return sql.join(sets, sql` `)
      const members = sql`
        select m.family_id as key, ${sql.join([sql`count(*) as size`, sql`bool_or(m.birth_date is null) as unsure`, ...ages])}
        from person m where m.status = 'active' and m.family_id is not null group by m.family_id`
      return sql.join([...sets, sql`left join (${members}) ${household} on ${household}.key = s.family_id`], sql` `)
    },
  }
  return joins
}

function termOf(rule: Rule, subject: RuleSubject, days: Days, joins: Joins): Term {
  if (isClause(rule)) return clauseTerm(rule, subject, days, joins)
  if (rule.kind === 'not') {
    const { condition, possible } = termOf(rule.of, subject, days, joins)
    const turned = sql<boolean>`not (${condition})`
    return condition === possible ? certain(turned) : maybe(turned)
  }
  const terms = rule.of.map((part) => termOf(part, subject, days, joins))
  const [conditions, possible] = [terms.map((term) => term.condition), terms.map((term) => term.possible)]
  return rule.kind === 'all'
    ? { condition: and(conditions), possible: and(possible) }
    : { condition: or(conditions), possible: or(possible) }
}

function clauseTerm(clause: Clause, subject: RuleSubject, { on, today }: Days, joins: Joins): Term {
  const ofPerson = subject === 'person'
  switch (clause.kind) {
    case 'region':
      return maybe(regionCondition(clause.codes))
    case 'age':
      return ofPerson
        ? known(sql`s.birth_date`, bornBetween(sql`s.birth_date`, clause, on))
        : maybe(joins.member(bornBetween(sql`m.birth_date`, clause, on)))
    case 'sex':
      return maybe(sql`${ofPerson ? sql`s` : joins.head()}.sex = ${clause.is}`)
    case 'relation':
      return maybe(sql`s.relation = any (${clause.among})`)
    case 'decile':
      return known(decileOf(subject), sql`${decileOf(subject)} between ${clause.from} and ${clause.to}`)
    case 'need':
      return needTerm(clause.among, { ofPerson, today }, joins)
    case 'aid': {
      const received = aidCondition(clause.among, ofPerson, joins)
      return certain(clause.receives === 'any' ? received : sql`not (${received})`)
    }
    case 'family-size':
      return maybe(sizeCondition(clause, joins))
    case 'nik':
      return maybe(sql`${ofPerson ? sql`s` : joins.head()}.nik_standing = 'held'`)
    case 'receives-nothing': {
      const found = sql`select distinct e.family_id as key from eligibility_finding e where e.until is null and e.kind = 'receives-nothing'`
      return certain(sql`${joins.add(found, sql`s.family_id`)}.key is not null`)
    }
  }
}

const maybe = (condition: RawBuilder<boolean | null>): Term => ({ condition, possible: sql`(${condition}) is not false` })

/** Null only where the column is: said so that an index on it may serve. */
const known = (column: RawBuilder<unknown>, condition: RawBuilder<boolean | null>): Term => ({
  condition,
  possible: sql`(${condition} or ${column} is null)`,
})

const certain = (condition: RawBuilder<boolean>): Term => ({ condition, possible: condition })

/** Null for somebody of whom only a wider region is known. */
function regionCondition(codes: readonly RegionCode[]): RawBuilder<boolean | null> {
  const inside = or<boolean>(
    codes.map((code) => {
      const { low, high } = rangeOf(code)
      return sql<boolean>`(s.region_code >= ${low} and s.region_code < ${high})`
    }),
  )
  const wider = [...new Set(codes.flatMap(above))]
  return sql`case when ${inside} then true when s.region_code = any (${wider}) then null else false end`
}

function above(code: RegionCode): RegionCode[] {
  const parent = parentOf(code)
  return parent ? [parent, ...above(parent)] : []
}

type AgeClause = Extract<Clause, { kind: 'age' }>

/** Ages as bounds of birth dates, so that an index may serve. */
function bornBetween(
  birth: RawBuilder<unknown>,
  { from, to, on: fixed }: AgeClause,
  today: LocalDate,
): RawBuilder<boolean | null> {
  const on = fixed ?? today
  const latest = sql`${birth} <= ${yearsBefore(on, from ?? 0)}::date`
  return to === null ? sql`(${latest})` : sql`(${latest} and ${birth} > ${yearsBefore(on, to + 1)}::date)`
}

/** The latest birth date of somebody who is that old on the day. */
export function yearsBefore(on: LocalDate, years: number): LocalDate {
  const year = Number(on.slice(0, 4)) - years
  const day = on.endsWith('-02-29') && !isLeapYear(year) ? '-02-28' : on.slice(4)
  return `${String(year).padStart(4, '0')}${day}` as LocalDate
}

function needTerm(among: readonly string[], { ofPerson, today }: { ofPerson: boolean; today: LocalDate }, joins: Joins): Term {
  const wanted = sql`n.category = any (${among})`
  const needs = countedNeeds(today)
  const set = ofPerson
    ? sql`select n.subject_id as key from ${needs} n where ${wanted} and n.subject_type = 'person'
        union select m.person_id from ${needs} n join person m on m.family_id = n.subject_id where ${wanted} and n.subject_type = 'family'`
    : sql`select n.subject_id as key from ${needs} n where ${wanted} and n.subject_type = 'family'
        union select m.family_id from ${needs} n join person m on m.person_id = n.subject_id
        where ${wanted} and n.subject_type = 'person' and m.status = 'active' and m.family_id is not null`
  const name = joins.add(set, ofPerson ? sql`s.person_id` : sql`s.family_id`)
  return certain(sql`${name}.key is not null`)
}

/** Aid that reaches any member reaches the family; somebody without a family has their own. */
function aidCondition(among: readonly string[], ofPerson: boolean, joins: Joins): RawBuilder<boolean> {
  const now = sql`a.until is null and a.programme = any (${among})`
  const family = joins.add(
    sql`select distinct r.family_id as key from aid a join person r on r.person_id = a.person_id where ${now} and r.family_id is not null`,
    sql`s.family_id`,
  )
  if (!ofPerson) return sql`${family}.key is not null`
  const own = joins.add(sql`select distinct a.person_id as key from aid a where ${now}`, sql`s.person_id`)
  return sql`(${family}.key is not null or ${own}.key is not null)`
}

function sizeCondition({ from, to }: { from: number | null; to: number | null }, joins: Joins): RawBuilder<boolean | null> {
  const size = sql`case when s.family_id is null then null else coalesce(${joins.household()}.size, 0) end`
  return sql`(${size} between ${from ?? 0} and ${to ?? 1_000})`
}

function and<T extends boolean | null>(conditions: readonly RawBuilder<T>[]): RawBuilder<T> {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`
}

function or<T extends boolean | null>(conditions: readonly RawBuilder<T>[]): RawBuilder<T> {
  return sql`(${sql.join(conditions, sql` or `)})`
}
