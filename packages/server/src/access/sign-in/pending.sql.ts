import type { AccountId } from '#domain/access/account.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { hashOf } from '../../platform/tokens.ts'

/** That a right password was given; the ones that nobody followed up go on the way. */
export async function insertPending(db: Tx, token: string, account: AccountId, expiresAt: Date, now: Date): Promise<void> {
  await db.deleteFrom('pending_sign_in').where('expires_at', '<', now).execute()
  await db
    .insertInto('pending_sign_in')
    .values({ token_hash: hashOf(token), account_id: account, expires_at: expiresAt })
    .execute()
}

/** Whose code is awaited. */
export async function findPending(db: Db, token: string, now: Date): Promise<AccountId | undefined> {
  const row = await db
    .selectFrom('pending_sign_in')
    .innerJoin('account', 'account.account_id', 'pending_sign_in.account_id')
    .select('account.account_id as id')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('account.closed_at', 'is', null)
    .executeTakeFirst()
  return row?.id as AccountId | undefined
}

/** Also when a new password is chosen, or an account is closed: whoever knew the old one begins anew. */
export async function deletePending(db: Tx, account: AccountId): Promise<void> {
  await db.deleteFrom('pending_sign_in').where('account_id', '=', account).execute()
}
