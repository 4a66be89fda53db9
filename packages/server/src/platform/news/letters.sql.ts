import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import { deliveredChoices } from '#domain/news/news.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db, Tx } from '../db/database.ts'

/** Letters asked for in one transaction. */
export const lettersAtOnce = 1_000

/**
 * Asks for the letter of the day of everybody whose hour has come, and who has something unread since the last one. Answers
 * how many: with fewer than were asked for at once nobody is left.
 */
export async function askForLetters(
  db: Tx,
  errand: string,
  { today, hour, now }: { today: LocalDate; hour: number; now: Date },
): Promise<number> {
  const { rows } = await sql<{ asked: number }>`
    with asked as (
      insert into news_letter (account_id, day, asked_at)
      select a.account_id, ${today}::date, ${now}
      from account a left join news_choice c on c.account_id = a.account_id
      where a.closed_at is null
        and case when c.account_id is null then ${deliveredChoices.mailHour}::int else c.mail_hour end <= ${hour}
        and not exists (select from news_letter l where l.account_id = a.account_id and l.day = ${today}::date)
        and exists (
          select from news n where n.account_id = a.account_id and n.read_at is null
            and n.at > coalesce((select max(l.asked_at) from news_letter l where l.account_id = a.account_id), '-infinity'))
      order by a.account_id
      limit ${lettersAtOnce}
      on conflict do nothing
      returning account_id),
    queued as (
      select graphile_worker.rangkul_errand(${errand}, json_build_object('account', account_id, 'day', ${today}::text))
      from asked)
    select count(*)::int as asked from queued`.execute(db)
  return rows[0]?.asked ?? 0
}

/** To whom a letter goes that was asked for and has not gone; undefined where there is none, or the account is closed. */
export async function findReader(
  db: Db,
  account: AccountId,
  day: LocalDate,
): Promise<{ name: string; email: string } | undefined> {
  return db
    .selectFrom('news_letter as letter')
    .innerJoin('account', 'account.account_id', 'letter.account_id')
    .select(['account.name', 'account.email'])
    .where('letter.account_id', '=', account)
    .where('letter.day', '=', day)
    .where('letter.done_at', 'is', null)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst()
}

export async function noteLetterDone(db: Tx, account: AccountId, day: LocalDate, now: Date): Promise<void> {
  await db.updateTable('news_letter').set({ done_at: now }).where('account_id', '=', account).where('day', '=', day).execute()
}
