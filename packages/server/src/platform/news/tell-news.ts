import { sql } from 'kysely'
import { linesOf, type NewsLine, type Told } from '#domain/news/news.rules.ts'
import { topicOf } from '#domain/news/news-kind.ts'
import type { Tx } from '../db/database.ts'
import type { Work } from '../work.ts'

/** Tells people of what happened, in the transaction in which it does. Any slice may, since what is told names nobody. */
export async function tellNews(
  { db, actor, now, today }: Pick<Work, 'db' | 'actor' | 'now' | 'today'>,
  ...told: readonly Told[]
): Promise<void> {
  await insertLines(db, linesOf(told, actor.accountId), { now, today })
}

/**
 * Adds lines, or to those of the day that nobody has read yet (NEWS-2). A line that grows gets a new id and moves to the top.
 * Whoever muted the topic, or is here no more, gets none.
 */
async function insertLines(db: Tx, lines: readonly NewsLine[], { now, today }: Pick<Work, 'now' | 'today'>): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map((line) => ({ ...line, topic: topicOf(line.kind) }))
  await sql`
    insert into news (account_id, news_id, kind, subject, region_code, day, at, count)
    select a.account_id, uuid_at(clock_timestamp()), l.kind, l.subject, l.region, ${today}::date, ${now}, l.count
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as l (account uuid, kind text, topic text, subject uuid, region text, count int)
    join account a on a.account_id = l.account and a.closed_at is null
    where not exists (select from news_choice c where c.account_id = a.account_id and l.topic = any (c.muted))
    order by a.account_id
    on conflict (account_id, kind, region_code, day) where not closed do update set
      news_id = excluded.news_id,
      at = excluded.at,
      count = case when news.subject = excluded.subject then news.count else news.count + excluded.count end,
      subject = case when news.subject = excluded.subject then news.subject end`.execute(db)
}
