import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

export interface Credential {
  readonly accountId: AccountId
  /** Null until the first one is chosen. */
  readonly passwordHash: string | null
}

/** What an e-mail address opens; undefined for nobody, and for accounts that are closed. */
export async function findCredential(db: Db, email: string): Promise<Credential | undefined> {
  const row = await credentials(db).where('account.email', '=', email.toLowerCase()).executeTakeFirst()
  return row as Credential | undefined
}

export async function findPasswordHash(db: Db, account: AccountId): Promise<string | null> {
  const row = await credentials(db).where('account.account_id', '=', account).executeTakeFirst()
  return row?.passwordHash ?? null
}

/**
 * Whoever has given the right password holds it until they are signed in: one chosen meanwhile is waited for, and a
 * serialisation failure lets them be asked for the new one.
 */
export async function holdPassword(db: Tx, account: AccountId): Promise<void> {
  await db
    .selectFrom('auth.account')
    .select('id')
    .where('userId', '=', account)
    .where('providerId', '=', 'credential')
    .forShare()
    .execute()
}

export async function setPassword(db: Tx, account: AccountId, passwordHash: string, now: Date): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('auth.account')
    .set({ password: passwordHash, updatedAt: now })
    .where('userId', '=', account)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  await db
    .insertInto('auth.account')
    .values({
      id: uuidv7(),
      accountId: account,
      providerId: 'credential',
      userId: account,
      password: passwordHash,
      updatedAt: now,
    })
    .execute()
}

function credentials(db: Db) {
  return db
    .selectFrom('account')
    .innerJoin('auth.user as user', 'user.id', 'account.account_id')
    .leftJoin('auth.account as credential', (join) =>
      join.onRef('credential.userId', '=', 'user.id').on('credential.providerId', '=', 'credential'),
    )
    .where('account.closed_at', 'is', null)
    .select(['account.account_id as accountId', 'credential.password as passwordHash'])
}
