import { sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { DifferenceKind, ListId, MemberReason, Standing } from '#domain/programmes/list.ts'
import type { RuleFacts } from '#domain/programmes/rule-facts.ts'
import type { Rule, RuleSubject } from '#domain/programmes/rule.ts'
import type { Db } from '../platform/db/database.ts'
import { headOf } from './facts.sql.ts'
import { compileRule } from './rule.sql.ts'

export interface MemberRow {
  readonly beneficiary: string
  readonly person: string | null
  readonly name: string | null
  readonly nik: string | null
  readonly regionCode: string
  readonly standing: Standing
  readonly rank: number | null
  readonly reason: MemberReason
  readonly facts: RuleFacts
}

/** Who stands on the list as it was made, by rank, or by id where there is none; from after `after` on. */
export async function listMembers(
  db: Db,
  list: { id: ListId; subject: RuleSubject },
  wanted: { standing: Standing; after?: string | undefined; limit: number } | { beneficiary: string },
): Promise<MemberRow[]> {
  const one = 'beneficiary' in wanted
  const ranked = !one && (wanted.standing === 'listed' || wanted.standing === 'reserve')
  const from = one
    ? sql`m.beneficiary_id = ${wanted.beneficiary}`
    : sql`m.standing = ${wanted.standing} and ${
        wanted.after === undefined
          ? sql`true`
          : ranked
            ? sql`m.rank > (select l.rank from list_member l where l.beneficiary_id = ${wanted.after} and l.list_id = ${list.id})`
            : sql`m.beneficiary_id > ${wanted.after}`
      }`
  const page = one ? sql`` : sql`order by m.rank, m.beneficiary_id limit ${wanted.limit}`
  const { rows } = await sql<MemberRow>`
    select c.beneficiary_id as beneficiary, coalesce(p.person_id, gone.person_id) as person,
      coalesce(p.name, gone.carried -> 'other' ->> 'name') as name, coalesce(p.nik, gone.carried -> 'other' ->> 'nik') as nik, c.region_code as "regionCode", c.standing, c.rank, c.reason, c.facts
    from (select m.*, m.beneficiary_id as id from list_member m where m.list_id = ${list.id} and ${from} ${page}) c
    ${left(list.subject)}
    left join person p on p.person_id = ${list.subject === 'person' ? sql`s.person_id` : headOf}
    left join person_merge gone on gone.other_id = c.id and gone.state = 'confirmed'
    order by c.rank, c.id`.execute(db)
  return rows
}

/** Somebody who moved beyond the reader's reach keeps the line, without a name; a record merged since keeps its name. */
function left(subject: RuleSubject) {
  return subject === 'person' ? sql`left join person s on s.person_id = c.id` : sql`left join family s on s.family_id = c.id`
}

export interface DifferenceRow {
  readonly kind: DifferenceKind
  readonly beneficiary: string
  readonly person: string | null
  readonly name: string | null
  readonly regionCode: string
  readonly standing: Standing
}

export interface FrozenList {
  readonly id: ListId
  readonly subject: RuleSubject
  readonly rule: Rule
  readonly on: LocalDate
  readonly today: LocalDate
  readonly madeAt: Date
  readonly low: string
  readonly high: string
}

/** Listed and reserve members whom the facts of today would place otherwise, with how many of each kind. */
export async function listDifferences(
  db: Db,
  { id, subject, rule, madeAt, low, high, ...days }: FrozenList,
  most: number,
): Promise<{ counts: Partial<Record<DifferenceKind, number>>; rows: DifferenceRow[] }> {
  const now = compileRule(rule, subject, days)
  const gone = (person: string) => sql`exists (
    select from import_batch b join import_change g on g.batch_id = b.batch_id and g.person_id = ${sql.ref(person)}
    where b.state = 'applied' and b.applied_at > ${madeAt} and g.kind = 'gone')`
  const isGone =
    subject === 'person'
      ? gone('s.person_id')
      : sql`not exists (select from person m where m.family_id = s.family_id and m.status = 'active' and not ${gone('m.person_id')})`
  const { rows } = await sql<{ counts: Partial<Record<DifferenceKind, number>>; rows: DifferenceRow[] }>`
    with member as materialized (
      select m.beneficiary_id, m.region_code, m.standing, m.rank from list_member m where m.list_id = ${id} and m.standing in ('listed', 'reserve')
    ), today as (
      select ${now.id} as id, s.region_code, ${now.verdict} as verdict, ${now.wellOff} as well_off, ${now.alive} as alive, ${subject === 'person' ? sql`s.status = 'away'` : sql`s.left_on is not null`} as away, ${isGone} as gone
      from ${now.from} where ${now.id} in (select beneficiary_id from member)
    ), difference as materialized (
      select c.beneficiary_id as id, c.standing, c.rank, c.region_code,
        case when t.id is null or t.region_code < ${low} or t.region_code >= ${high} or t.away then 'moved-out'
          when not t.alive then 'deceased' when t.well_off then 'already-well-off'
          when not t.verdict then 'no-longer-meets' when t.verdict is null then 'unknown-now' when t.gone then 'gone-from-source' end as kind
      from member c left join today t on t.id = c.beneficiary_id
    ), first as (select * from difference where kind is not null order by standing, rank limit ${most})
    select
      (select coalesce(jsonb_object_agg(kind, amount), '{}') from (select kind, count(*) as amount from difference where kind is not null group by kind) k) as counts,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'beneficiary', c.id, 'person', p.person_id, 'name', p.name,
          'regionCode', c.region_code, 'standing', c.standing) order by c.standing, c.rank), '[]')
        from first c ${left(subject)}
        left join person p on p.person_id = ${subject === 'person' ? sql`s.person_id` : headOf}) as rows`.execute(db)
  return rows[0] ?? { counts: {}, rows: [] }
}
