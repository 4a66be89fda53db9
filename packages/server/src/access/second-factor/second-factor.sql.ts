import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

export interface SecondFactor {
  /** Encrypted. */
  readonly secret: string
  readonly confirmedAt: Date | null
}

export async function findSecondFactor(db: Db, account: AccountId): Promise<SecondFactor | undefined> {
  return db
    .selectFrom('second_factor')
    .select(['secret', 'confirmed_at as confirmedAt'])
    .where('account_id', '=', account)
    .executeTakeFirst()
}

/** One that is not confirmed yet is replaced. */
export async function offerSecondFactor(db: Tx, account: AccountId, secret: string, now: Date): Promise<void> {
  await db
    .insertInto('second_factor')
    .values({ account_id: account, secret, created_at: now })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({ secret, created_at: now, last_step: null, confirmed_at: null }),
    )
    .execute()
}

export async function markConfirmed(db: Tx, account: AccountId, now: Date): Promise<void> {
  await db.updateTable('second_factor').set({ confirmed_at: now }).where('account_id', '=', account).execute()
}

/** Takes a code's step, once: of two that give the same code only one gets it, and an earlier one is never taken again. */
export async function takeStep(db: Tx, account: AccountId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('account_id', '=', account)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteSecondFactor(db: Tx, account: AccountId): Promise<void> {
  await db.deleteFrom('recovery_code').where('account_id', '=', account).execute()
  await db.deleteFrom('second_factor').where('account_id', '=', account).execute()
}

export async function replaceRecoveryCodes(db: Tx, account: AccountId, hashes: readonly string[]): Promise<void> {
  await db.deleteFrom('recovery_code').where('account_id', '=', account).execute()
  await db
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ account_id: account, code_hash: hash })))
    .execute()
}

/** Uses a recovery code up; false when there is no such code any more. */
export async function takeRecoveryCode(db: Tx, account: AccountId, hash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', account)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countCodesLeft(db: Db, account: AccountId): Promise<number> {
  const row = await db
    .selectFrom('recovery_code')
    .select(sql<number>`count(*)::int`.as('left'))
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.left
}
