import type { AccountId } from '#domain/access/account.ts'
import { deliveredChoices, type NewsChoices } from '#domain/news/news.ts'
import type { NewsTopic } from '#domain/news/news-kind.ts'
import type { Db, Tx } from '../db/database.ts'

/** As chosen, or as delivered. */
export async function findChoices(db: Db, account: AccountId): Promise<NewsChoices> {
  const row = await db
    .selectFrom('news_choice')
    .select(['mail_hour', 'muted'])
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row === undefined ? deliveredChoices : { mailHour: row.mail_hour, muted: row.muted as NewsTopic[] }
}

export async function keepChoices(db: Tx, account: AccountId, { mailHour, muted }: NewsChoices): Promise<void> {
  const chosen = { mail_hour: mailHour, muted: [...new Set(muted)].sort() }
  await db
    .insertInto('news_choice')
    .values({ account_id: account, ...chosen })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(chosen))
    .execute()
}
