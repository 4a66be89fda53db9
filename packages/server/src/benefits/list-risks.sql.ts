import { type RawBuilder, sql } from 'kysely'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { PairLevel } from '#domain/benefits/matrix.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { ListId } from '#domain/programmes/list.ts'
import type { Db } from '../platform/db/database.ts'
import { overKinds } from './held.sql.ts'

export interface RiskedList {
  readonly id: ListId
  readonly region: string
  readonly programme: BenefitCode
  readonly listed: number
}

export async function findRiskedList(db: Db, id: ListId): Promise<RiskedList | undefined> {
  const row = await db
    .selectFrom('programme_list')
    .select(['list_id as id', 'region_code as region', 'programme_id as programme', 'counts'])
    .where('list_id', '=', id)
    .executeTakeFirst()
  const { listed } = (row?.counts ?? { listed: 0 }) as { listed: number }
  return row && ({ id, region: row.region, programme: row.programme, listed } as RiskedList)
}

/**
 * BEN-1 and BEN-2 for those listed, as if the list were approved: `risk (beneficiary_id, region_code, other, level, rule_id, verdict)`,
 * one for each other kind of which the matrix says something. What a family is given as one counts for the family only.
 */
function risks({ id, programme }: RiskedList, day: LocalDate): RawBuilder<unknown> {
  const month = day.slice(0, 7)
  return sql`
    rule as materialized (
      select rule_id, level, verdict, region_code, case when one = ${programme} then other else one end as other,
        case region_code when 'ID' then 0 else length(region_code) end as narrow
      from benefit_rule
      where since <= ${day}::date and (until is null or until > ${day}::date) and ${programme} in (one, other) and one <> other),
    ${overKinds(day)},
    wanted as (select distinct other from rule where verdict <> 'allowed' and other not in (select code from over)),
    member as materialized (
      select m.beneficiary_id, m.beneficiary_type, m.region_code,
        case when m.beneficiary_type = 'family' then m.beneficiary_id else coalesce(p.family_id, m.beneficiary_id) end as house
      from list_member m
      left join person p on m.beneficiary_type = 'person' and p.person_id = m.beneficiary_id
      where m.list_id = ${id} and m.standing = 'listed' and exists (select from wanted)),
    kin as materialized (
      select m.beneficiary_id, m.beneficiary_type, m.region_code, m.house, r.person_id
      from member m join person r on r.family_id = m.house where r.status = 'active'
      union
      select m.beneficiary_id, m.beneficiary_type, m.region_code, m.house, m.beneficiary_id from member m where m.beneficiary_type = 'person'),
    holds as (
      select k.beneficiary_id, k.beneficiary_type, k.region_code, a.programme collate "C" as code, k.person_id = k.beneficiary_id as self
      from kin k join aid a on a.person_id = k.person_id
      where a.until is null and a.programme collate "C" in (select other from wanted)
      union
      select k.beneficiary_id, k.beneficiary_type, k.region_code, l.programme_id::text collate "C", k.person_id = k.beneficiary_id
      from kin k
      join list_member o on o.beneficiary_id = k.person_id and o.standing = 'listed' and o.list_id <> ${id}
      join approved_lists() l on l.list_id = o.list_id and ${month} <= any (l.months)
      where l.programme_id::text in (select other from wanted)
      union
      select m.beneficiary_id, m.beneficiary_type, m.region_code, l.programme_id::text collate "C", false
      from member m
      join list_member o on o.beneficiary_id = m.house and o.beneficiary_type = 'family' and o.standing = 'listed' and o.list_id <> ${id}
      join approved_lists() l on l.list_id = o.list_id and ${month} <= any (l.months)
      where l.programme_id::text in (select other from wanted)),
    judged as (
      select distinct on (h.beneficiary_id, h.code, r.level) h.beneficiary_id, h.region_code, h.code as other, r.level, r.rule_id, r.verdict
      from holds h
      join rule r on r.other = h.code and (r.level = 'family' or (h.beneficiary_type = 'person' and h.self))
        and (r.region_code = 'ID' or h.region_code = r.region_code or starts_with(h.region_code, r.region_code || '.'))
      order by h.beneficiary_id, h.code, r.level, r.narrow desc),
    risk as materialized (select * from judged where verdict <> 'allowed')`
}

export interface RiskRow {
  readonly other: BenefitCode
  readonly level: PairLevel
  readonly verdict: 'forbidden' | 'look'
  readonly ground: string
  readonly verified: boolean
  readonly members: number
}

export async function countRisks(db: Db, list: RiskedList, day: LocalDate): Promise<RiskRow[]> {
  const { rows } = await sql<RiskRow>`
    with ${risks(list, day)}
    select k.other, k.level, k.verdict, r.ground, r.verified, count(*) as members
    from risk k join benefit_rule r on r.rule_id = k.rule_id
    group by k.other, k.level, k.verdict, r.ground, r.verified
    order by k.verdict, members desc, k.other, k.level`.execute(db)
  return rows
}

export interface AtRiskRow {
  readonly beneficiary: string
  readonly person: string | null
  readonly name: string | null
  readonly regionCode: string
  readonly other: BenefitCode
  readonly verdict: 'forbidden' | 'look'
}

export async function listAtRisk(db: Db, list: RiskedList, day: LocalDate, most: number): Promise<AtRiskRow[]> {
  const { rows } = await sql<AtRiskRow>`
    with ${risks(list, day)},
    shown as (select distinct beneficiary_id, region_code, other, verdict from risk order by verdict, region_code, beneficiary_id, other limit ${most})
    select s.beneficiary_id as beneficiary, p.person_id as person, p.name, s.region_code as "regionCode", s.other, s.verdict
    from shown s
    left join lateral (
      (select one.person_id, one.name from person one where one.person_id = s.beneficiary_id)
      union all
      (select h.person_id, h.name from person h
        where h.family_id = s.beneficiary_id and h.relation = 'head' and h.status = 'active' order by h.person_id limit 1)
      limit 1) p on true
    order by s.verdict, s.region_code, s.beneficiary_id, s.other`.execute(db)
  return rows
}
