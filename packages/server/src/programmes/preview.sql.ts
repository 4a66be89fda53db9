import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Rule, RuleSubject } from '#domain/programmes/rule.ts'
import type { Db } from '../platform/db/database.ts'
import { candidates, compileRule } from './rule.sql.ts'

export interface Question {
  readonly subject: RuleSubject
  readonly rule: Rule
  readonly within: RegionCode
  readonly on: LocalDate
  readonly today: LocalDate
}

export interface TrialCount {
  /** A region of the level beneath `within`, or `within` itself for somebody of whom no more is known. */
  readonly region: string
  readonly decile: number | null
  readonly met: number
  readonly toCheck: number
  readonly excluded: number
}

/** Whom the rule would choose, counted per region and decile in one statement. `width` is the length of the regions' codes. */
export async function countTrial(db: Db, { subject, rule, within, ...days }: Question, width: number): Promise<TrialCount[]> {
  const compiled = compileRule(rule, subject, days)
  const { verdict, wellOff, decile } = compiled
  const columns = sql`s.region_code, ${decile} as decile, ${verdict} as verdict, ${wellOff} as well_off`
  const { rows } = await sql<TrialCount>`
    select left(h.region_code, ${sql.lit(width)}) as region, h.decile,
      count(*) filter (where h.verdict and not h.well_off) as met,
      count(*) filter (where h.verdict is null and not h.well_off) as "toCheck",
      count(*) filter (where h.well_off) as excluded
    from (${candidates(compiled, columns, inside(within))}) h
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

export function inside(region: RegionCode): RawBuilder<boolean> {
  const { low, high } = rangeOf(region)
  return sql`s.region_code >= ${low} and s.region_code < ${high}`
}

/** The order of a list: the lowest decile first; among equals the oldest person, or the family in which most people live. */
export function scoreOf(subject: RuleSubject): RawBuilder<unknown> {
  return subject === 'person'
    ? sql`s.birth_date - date '1800-01-01'`
    : sql`-(select count(*) from person m where m.family_id = s.family_id and m.status = 'active')`
}

/** Those chosen last by rank: within the quota where there is one, else of all. */
export async function listJustIn(
  db: Db,
  { subject, rule, within, ...days }: Question,
  quota: number | null,
  most: number,
): Promise<string[]> {
  const compiled = compileRule(rule, subject, days)
  const columns = sql`${compiled.id} as id, ${compiled.decile} as decile, ${scoreOf(subject)} as score`
  const chosen = sql<boolean>`${inside(within)} and ${compiled.verdict} and not ${compiled.wellOff}`
  const among = sql`select id from (${candidates(compiled, columns, chosen)}) c`
  const [first, last] = [
    sql`decile asc nulls last, score asc nulls last, id asc`,
    sql`decile desc nulls first, score desc nulls first, id desc`,
  ]
  if (quota !== null) {
    const wanted = Math.min(most, quota)
    const atQuota = await sql<{ id: string }>`${among} order by ${first} limit ${wanted} offset ${quota - wanted}`.execute(db)
    if (atQuota.rows.length === wanted) return atQuota.rows.map((row) => row.id)
  }
  const { rows } = await sql<{ id: string }>`${among} order by ${last} limit ${most}`.execute(db)
  return rows.map((row) => row.id)
}

/** Those whom a single one of the top conditions keeps out, with the place of that condition. */
export async function listJustOut(
  db: Db,
  { subject, rule, within, ...days }: Question,
  most: number,
): Promise<{ id: string; failing: number }[]> {
  const { from, id, alive, wellOff, parts } = compileRule(rule, subject, days)
  const fails = parts.map((part) => sql`case when ${part} then 0 else 1 end`)
  const which = parts.map((part, at) => sql`case when ${part} then 0 else ${sql.lit(at)} end`)
  const { rows } = await sql<{ id: string; failing: number }>`
    select ${id} as id, ${sum(which)} as failing from ${from}
    where ${inside(within)} and not ${wellOff} and ${sum(fails)} = 1 and ${alive}
    limit ${most}`.execute(db)
  return rows
}

const sum = (terms: readonly RawBuilder<unknown>[]) => sql`(${sql.join(terms, sql` + `)})`
