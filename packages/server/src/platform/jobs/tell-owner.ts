import type { AccountId } from '#domain/access/account.ts'
import { newsOfWork } from '#domain/news/news.rules.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { TaskId } from '#domain/tasks/task.ts'
import { nobody } from '../actor.ts'
import type { Tx } from '../db/database.ts'
import { tellNews } from '../news/tell-news.ts'

interface Ended {
  readonly id: TaskId
  readonly askedBy: AccountId
  readonly state: 'done' | 'failed' | 'cancelled'
  /** How long the run took. */
  readonly ms: number
}

/** Tells whoever asked for work how it ended, where they may not have seen it (NEWS-5). */
export async function tellOwner(tx: Tx, { id, askedBy, state, ms }: Ended, now: Date): Promise<void> {
  const kind = newsOfWork(state, ms)
  if (kind === undefined) return
  const terms = { db: tx, actor: nobody, now, today: localDateIn(now) }
  await tellNews(terms, { kind, subject: id, region: 'ID' as RegionCode, to: [askedBy] })
}
