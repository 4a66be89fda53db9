import type { AccountId } from '#domain/access/account.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Tx } from '../db/database.ts'

export interface KeptAnswer {
  readonly fingerprint: string
  readonly status: number
  readonly body: string | null
}

export function findKeptAnswer(db: Tx, account: AccountId, key: string): Promise<KeptAnswer | undefined> {
  return db
    .selectFrom('kept_answer')
    .select(['fingerprint', 'status', 'body'])
    .where('account_id', '=', account)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** Two at once under one key: the second fails on the primary key and is tried again, when it finds the first's answer. */
export async function insertKeptAnswer(
  db: Tx,
  to: { account: AccountId; key: string; region: RegionCode },
  { fingerprint, status, body }: KeptAnswer,
  now: Date,
): Promise<void> {
  await db
    .insertInto('kept_answer')
    .values({ account_id: to.account, key: to.key, region_code: to.region, fingerprint, status, body, answered_at: now })
    .execute()
}

const atOnce = 10_000

/** Forgets the oldest answers given before `until`; answers how many, never more than ten thousand. */
export async function deleteKeptAnswers(db: Tx, until: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('kept_answer')
    .where((answer) =>
      answer(
        answer.refTuple('account_id', 'key'),
        'in',
        answer
          .selectFrom('kept_answer')
          .select(['account_id', 'key'])
          .where('answered_at', '<', until)
          .orderBy('answered_at')
          .limit(atOnce)
          .$asTuple('account_id', 'key'),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
