import { sql } from 'kysely'
import type { NoticeId } from '#domain/notices/notice.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../../platform/db/database.ts'

export interface Addressed {
  readonly id: NoticeId
  readonly region: RegionCode
  readonly foundOn: LocalDate
  readonly reasons: readonly string[]
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
    select n.notice_id as id, n.region_code as region, e.since as "foundOn", e.reasons, p.name, f.address, f.rt, f.rw, p.person_id as person
    from notice n
    join eligibility_finding e on e.family_id = n.family_id and e.finding_id = n.finding_id
    left join family f on f.family_id = n.family_id
    left join lateral (
      select p.person_id, p.name from person p where p.family_id = n.family_id
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
