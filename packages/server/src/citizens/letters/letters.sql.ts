import { sql } from 'kysely'
import type { NoticeId, NoticeLoss } from '#domain/notices/notice.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../../platform/db/database.ts'

export interface Addressed {
  readonly id: NoticeId
  readonly region: RegionCode
  readonly foundOn: LocalDate
  readonly loss: NoticeLoss
  /** Of a finding what was seen; of a category why it has ended. */
  readonly reasons: readonly string[]
  /** Of whom the category was; null where it was the family's. */
  readonly carrier: string | null
  readonly name: string | null
  readonly address: string | null
  readonly rt: string | null
  readonly rw: string | null
  /** Null where the family has nobody any more. */
  readonly person: PersonId | null
}

/** What letters say: of one notice, or of all that wait, those of one village beside each other. */
export async function listAddressed(
  db: Db,
  which: { id: NoticeId } | { within: RegionCode | null; most: number },
): Promise<Addressed[]> {
  const wanted =
    'id' in which ? sql`n.notice_id = ${which.id}` : sql`n.state in ('to-send', 'undeliverable') and ${inside(which.within)}`
  const { rows } = await sql<Addressed>`
    select n.notice_id as id, n.region_code as region, coalesce(e.since, d.until) as "foundOn",
      case when n.need_id is null then 'already-well-off' else 'category-ended' end as loss,
      coalesce(e.reasons, array[d.end_reason]) as reasons, carrier.name as carrier,
      p.name, coalesce(f.address, p.address) as address, f.rt, f.rw, p.person_id as person
    from notice n
    left join eligibility_finding e on e.family_id = n.subject_id and e.finding_id = n.finding_id
    left join need_assignment d on d.subject_id = n.carrier_id and d.need_id = n.need_id
    left join person carrier on carrier.person_id = n.carrier_id
    left join family f on f.family_id = n.subject_id
    left join lateral (
      select p.person_id, p.name, p.address from (
        select * from person m where m.family_id = n.subject_id
        union all select * from person m where m.person_id = n.subject_id) p
      order by (p.relation = 'head' and p.status = 'active') desc nulls last, p.birth_date, p.person_id limit 1) p on true
    where ${wanted}
    order by n.region_code, n.notice_id
    limit ${'id' in which ? 1 : which.most}`.execute(db)
  return rows
}

function inside(within: RegionCode | null) {
  if (within === null) return sql`true`
  const { low, high } = rangeOf(within)
  return sql`n.region_code >= ${low} and n.region_code < ${high}`
}
