import { sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ListId, MemberReason, Standing } from '#domain/programmes/list.ts'
import type { Rule, RuleSubject } from '#domain/programmes/rule.ts'
import type { Tx } from '../platform/db/database.ts'
import { lookedAt } from './facts.sql.ts'
import { standing } from './lists.sql.ts'
import { inside, scoreOf } from './preview.sql.ts'
import { candidates, compileRule } from './rule.sql.ts'

export interface ListPlan {
  readonly id: ListId
  readonly programme: string
  readonly subject: RuleSubject
  readonly rule: Rule
  readonly region: RegionCode
  readonly months: readonly string[]
  readonly on: LocalDate
  /** The day on which it is made. */
  readonly today: LocalDate
  readonly quota: number | null
}

/**
 * Everybody whom the rule may choose, ranked, in one statement whose rows wait in the database for `takeChosen`. Within the
 * quota listed, beyond it reserve; not told by the facts: to be checked; found well off, or on another list for these months:
 * excluded.
 */
export async function choose(db: Tx, plan: ListPlan): Promise<void> {
  const { id, programme, subject, rule, region, months, quota } = plan
  const compiled = compileRule(rule, subject, plan)
  const elsewhere = sql`
    left join (
      select distinct m.beneficiary_id as key from list_member m join programme_list l on l.list_id = m.list_id
      where l.programme_id = ${programme} and l.list_id <> ${id} and l.months && ${months}::text[] and l.state in (${standing}) and m.standing = 'listed'
    ) other on other.key = ${compiled.id}`
  const from = { ...compiled, from: sql`${compiled.from} ${elsewhere}` }
  const columns = sql`${compiled.id} as id, s.region_code, ${compiled.verdict} as verdict, ${compiled.wellOff} as well_off,
    other.key is not null as elsewhere, ${compiled.decile} as decile, ${scoreOf(subject)} as score`
  await sql`
    declare chosen no scroll cursor for
    with chosen as materialized (
      ${candidates(from, columns, inside(region))}
    ), ranked as (
      select id, row_number() over (order by decile asc nulls last, score asc nulls last, id) as place
      from chosen where verdict and not well_off and not elsewhere
    )
    select c.id, c.region_code as region, r.place::integer as rank,
      case when r.place <= coalesce(${quota}::integer, r.place) then 'listed' when r.place is not null then 'reserve'
        when c.well_off or c.elsewhere then 'excluded' else 'to-check' end as standing,
      case when r.place <= coalesce(${quota}::integer, r.place) then 'meets-rule' when r.place is not null then 'beyond-quota'
        when c.well_off then 'already-well-off' when c.elsewhere then 'on-another-list' else 'fact-unknown' end as reason,
      count(*) over () as total
    from chosen c left join ranked r on r.id = c.id
    order by c.id`.execute(db)
}

export interface Chosen {
  readonly id: string
  readonly region: string
  readonly rank: number | null
  readonly standing: Standing
  readonly reason: MemberReason
  /** How many were chosen in all. */
  readonly total: number
}

/** The next of those chosen, in the order of their ids; none when all were taken. */
export async function takeChosen(db: Tx, most: number): Promise<Chosen[]> {
  const { rows } = await sql<Chosen>`fetch forward ${sql.lit(most)} from chosen`.execute(db)
  return rows
}

/** Puts them on the list with the facts that the rule looked at. */
export async function insertMembers(db: Tx, { id, subject, today }: ListPlan, chosen: readonly Chosen[]): Promise<void> {
  const column = <K extends keyof Chosen>(name: K) => chosen.map((one) => one[name])
  await sql`
    with c as (
      select * from unnest(${column('id')}::uuid[], ${column('region')}::text[], ${column('standing')}::text[],
        ${column('rank')}::integer[], ${column('reason')}::text[]) as c (id, region, standing, rank, reason)
    ), ${lookedAt(subject, today)}
    insert into list_member (beneficiary_id, list_id, beneficiary_type, region_code, standing, rank, reason, facts)
    select c.id, ${id}, ${subject}, c.region, c.standing, c.rank, c.reason, l.facts
    from c join looked l on l.id = c.id
    order by c.id`.execute(db)
}

export interface StandingCount {
  readonly region: string
  readonly standing: Standing
  readonly members: number
}

export async function countMembers(db: Tx, id: ListId, width: number): Promise<StandingCount[]> {
  const { rows } = await sql<StandingCount>`
    select left(region_code, ${sql.lit(width)}) as region, standing, count(*) as members
    from list_member where list_id = ${id} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
