import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { NoticeFailure, NoticeId, NoticeLoss, NoticeState, NoticeWay } from '#domain/notices/notice.ts'
import type { NoticeView } from '#domain/notices/notices.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

export interface Asked {
  readonly view: NoticeView
  readonly within: RegionCode | undefined
  readonly today: LocalDate
}

const isIn = (view: NoticeView, today: LocalDate): RawBuilder<SqlBool> =>
  ({
    'to-send': sql<SqlBool>`n.state in ('to-send', 'sending')`,
    undeliverable: sql<SqlBool>`n.state = 'undeliverable'`,
    running: sql<SqlBool>`n.state = 'told' and n.takes_off_from > ${today}`,
    objected: sql<SqlBool>`n.state = 'objected'`,
    'in-force': sql<SqlBool>`n.takes_off_from <= ${today}`,
    overturned: sql<SqlBool>`n.state = 'overturned'`,
  })[view]

const newestFirst: ReadonlySet<NoticeView> = new Set(['in-force', 'overturned'])

function asked(db: Db, { view, within, today }: Asked) {
  const query = db.selectFrom('notice as n').where(isIn(view, today))
  if (within === undefined) return query
  const { low, high } = rangeOf(within)
  return query.where('n.region_code', '>=', low).where('n.region_code', '<', high)
}

/** Whom to name: the head, else the eldest who is left of the family; somebody without one, themselves. */
const named = sql`lateral (
  select p.person_id, p.name from (
    select * from person m where m.family_id = n.subject_id
    union all select * from person m where m.person_id = n.subject_id) p
  order by (p.relation = 'head' and p.status = 'active') desc nulls last, p.birth_date, p.person_id limit 1)`

export interface ListedNotice {
  readonly id: NoticeId
  readonly subject: string
  readonly loss: NoticeLoss
  readonly claim: string
  readonly region: RegionCode
  readonly state: NoticeState
  readonly openedOn: LocalDate
  readonly way: NoticeWay | null
  readonly failure: NoticeFailure | null
  readonly noticedOn: LocalDate | null
  readonly objectUntil: LocalDate | null
  readonly takesOffFrom: LocalDate | null
  readonly version: number
  readonly person: PersonId | null
  readonly name: string | null
  readonly phone: string | null
}

/** What waits or runs stands oldest first, else the newest. Ids grow with the time of accepting. */
export async function listNotices(
  db: Db,
  which: Asked,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<ListedNotice[]> {
  const down = newestFirst.has(which.view)
  let page = asked(db, which)
    .selectAll('n')
    .orderBy('n.notice_id', down ? 'desc' : 'asc')
    .limit(limit)
  if (after !== undefined) page = page.where('n.notice_id', down ? '<' : '>', after)
  const rows = await db
    .selectFrom(page.as('n'))
    .leftJoin(sql<{ person_id: string; name: string }>`${named}`.as('p'), (join) => join.onTrue())
    .select([
      'n.notice_id as id',
      'n.subject_id as subject',
      sql<NoticeLoss>`case when n.need_id is null then 'already-well-off' else 'category-ended' end`.as('loss'),
      'n.claim_id as claim',
      'n.region_code as region',
      'n.state',
      'n.opened_on as openedOn',
      'n.way',
      'n.failure',
      'n.noticed_on as noticedOn',
      'n.object_until as objectUntil',
      'n.takes_off_from as takesOffFrom',
      'n.version',
      'p.person_id as person',
      'p.name',
      sql<string | null>`(
        select k.sent_to from notice k where k.subject_id = n.subject_id and k.kept and k.sent_to like '+%'
        order by k.notice_id desc limit 1)`.as('phone'),
    ])
    .orderBy('n.notice_id', down ? 'desc' : 'asc')
    .execute()
  return rows as ListedNotice[]
}

const countedUpTo = 1_000

/** Counted as far as it matters. */
export async function countNotices(db: Db, which: Asked): Promise<number> {
  const some = asked(db, which).select('n.notice_id').limit(countedUpTo).as('some')
  const { count } = await db.selectFrom(some).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return count
}
