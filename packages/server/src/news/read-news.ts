import type { AccountId } from '#domain/access/account.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { countMyNews, listMyNews as listing, NewsView } from '#domain/news/news.api.ts'
import { type Sight, sightOf } from '#domain/news/news.rules.ts'
import type { Actor } from '../platform/actor.ts'
import { reachOf } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { countUnreadOf, listNewsOf } from '../platform/news/news.sql.ts'
import type { Work } from '../platform/work.ts'

interface Asked {
  readonly view: NewsView
  readonly limit: number
  readonly after?: string | undefined
}

/** A page of one's own news, as far as the mandates in force reach. */
export async function readNews(work: Work, { view, limit, after }: Asked): Promise<Output<typeof listing>> {
  const wanted = { unread: view === 'unread', limit: limit + 1, after: readCursor(after, ['id'])?.id }
  const rows = await listNewsOf(work.db, ownerOf(work), sightNow(work.actor), wanted)
  return pageFrom(rows, limit, ({ id }) => ({ id }))
}

export async function countNews(work: Work): Promise<Output<typeof countMyNews>> {
  return { count: await countUnreadOf(work.db, ownerOf(work), sightNow(work.actor)) }
}

/** What somebody may be shown by the mandates that they hold now (NEWS-3). */
export function sightNow(actor: Actor): Sight[] {
  return sightOf((permission) => reachOf(actor, permission).regions)
}

export function ownerOf({ actor }: Pick<Work, 'actor'>): AccountId {
  if (actor.accountId === null) throw new Problem('not-signed-in')
  return actor.accountId
}
