import { type RawBuilder, sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import { type News, type NewsId, mostCounted } from '#domain/news/news.ts'
import type { NewsKind } from '#domain/news/news-kind.ts'
import type { Sight } from '#domain/news/news.rules.ts'
import { type LocalDate } from '#domain/platform/local-date.ts'
import { rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../db/database.ts'

/** NEWS-3 as a condition. */
function inSight(sight: readonly Sight[]): RawBuilder<boolean> {
  const parts = sight.flatMap(({ kinds, regions }) => {
    const kind = sql<boolean>`n.kind = any (${[...kinds]}::text[])`
    if (regions === null) return [kind]
    return regions.map((region) => {
      const { low, high } = rangeOf(region)
      // The country stands above its own range.
      const country = region === 'ID' ? sql` or n.region_code = 'ID'` : sql``
      return sql<boolean>`(${kind} and ((n.region_code >= ${low} and n.region_code < ${high})${country}))`
    })
  })
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`
}

interface Wanted {
  readonly unread: boolean
  readonly limit: number
  readonly after: string | undefined
}

/** The newest first. */
export async function listNewsOf(db: Db, owner: AccountId, sight: readonly Sight[], wanted: Wanted): Promise<News[]> {
  const { rows } = await sql<Omit<News, 'at' | 'region'> & { at: Date; code: string; name: string | null }>`
    select n.news_id as id, n.kind, n.subject, n.count, n.at, n.read_at is not null as read, n.region_code as code, r.name
    from news n left join region r on r.code = n.region_code
    where n.account_id = ${owner} and ${inSight(sight)}
      and ${wanted.unread ? sql`n.read_at is null` : sql`true`}
      and ${wanted.after === undefined ? sql`true` : sql`n.news_id < ${wanted.after}::uuid`}
    order by n.news_id desc
    limit ${wanted.limit}`.execute(db)
  const own = new Set<NewsKind>(sight.filter(({ regions }) => regions === null).flatMap(({ kinds }) => kinds))
  return rows.map(({ code, name, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    region: own.has(row.kind) || name === null ? null : ({ code, name } as News['region']),
  }))
}

/** Up to a hundred. */
export async function countUnreadOf(db: Db, owner: AccountId, sight: readonly Sight[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from news n where n.account_id = ${owner} and n.read_at is null and ${inSight(sight)} limit ${mostCounted}) unread`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** False when there is no such line, or not any more. */
export async function markLine(db: Tx, owner: AccountId, id: NewsId, readAt: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('news')
    .set({ read_at: readAt, closed: true })
    .where('account_id', '=', owner)
    .where('news_id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Everything that was told by then, also what is out of reach now. */
export async function markUpTo(db: Tx, owner: AccountId, upTo: NewsId, now: Date): Promise<void> {
  await db
    .updateTable('news')
    .set({ read_at: now, closed: true })
    .where('account_id', '=', owner)
    .where('news_id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute()
}

/** Lets go of what was told before a day. */
export async function forgetBefore(db: Tx, day: LocalDate): Promise<void> {
  await db.deleteFrom('news').where('day', '<', day).execute()
  await db.deleteFrom('news_letter').where('day', '<', day).execute()
}
