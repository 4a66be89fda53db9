import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { LinkPurpose } from '#domain/access/links.api.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { hashOf } from '../../platform/tokens.ts'

export interface NewLink {
  readonly accountId: AccountId
  readonly purpose: LinkPurpose
  /** Null while the letter waits to be sent. */
  readonly token: string | null
  readonly createdBy: AccountId | null
  readonly expiresAt: Date
}

/** Links made before are worth nothing from here on. */
export async function replaceLink(db: Tx, link: NewLink, now: Date): Promise<string> {
  const id = uuidv7()
  const { accountId, purpose, token, createdBy, expiresAt } = link
  await spendLinks(db, accountId, now)
  await db
    .insertInto('access_link')
    .values({
      link_id: id,
      account_id: accountId,
      purpose,
      token_hash: token === null ? null : hashOf(token),
      created_at: now,
      created_by: createdBy,
      expires_at: expiresAt,
    })
    .execute()
  return id
}

export async function spendLinks(db: Tx, account: AccountId, now: Date): Promise<void> {
  await db
    .updateTable('access_link')
    .set({ spent_at: now })
    .where('account_id', '=', account)
    .where('spent_at', 'is', null)
    .execute()
}

export interface FoundLink {
  readonly accountId: AccountId
  readonly purpose: LinkPurpose
  readonly name: string
  readonly email: string
  readonly expiresAt: Date
}

/** The account that a token opens, while it may be used. */
export async function findLink(db: Db, token: string, now: Date): Promise<FoundLink | undefined> {
  const row = await usable(db).where('token_hash', '=', hashOf(token)).where('expires_at', '>', now).executeTakeFirst()
  return row as FoundLink | undefined
}

/** One whose letter is still to be sent. */
export async function findUnsentLink(db: Db, id: string): Promise<FoundLink | undefined> {
  const row = await usable(db).where('link_id', '=', id).where('sent_at', 'is', null).executeTakeFirst()
  return row as FoundLink | undefined
}

/** The newest that can still be used, or that waits to be sent. */
export async function findLinkOf(
  db: Db,
  account: AccountId,
  now: Date,
): Promise<{ purpose: LinkPurpose; expiresAt: Date; sentAt: Date | null } | undefined> {
  const row = await usable(db)
    .where('access_link.account_id', '=', account)
    .where('expires_at', '>', now)
    .select('sent_at as sentAt')
    .orderBy('access_link.created_at', 'desc')
    .executeTakeFirst()
  return row && { purpose: row.purpose as LinkPurpose, expiresAt: row.expiresAt, sentAt: row.sentAt }
}

export async function giveToken(db: Tx, id: string, token: string, expiresAt: Date): Promise<void> {
  await db
    .updateTable('access_link')
    .set({ token_hash: hashOf(token), expires_at: expiresAt })
    .where('link_id', '=', id)
    .execute()
}

export async function markSent(db: Tx, id: string, now: Date): Promise<void> {
  await db.updateTable('access_link').set({ sent_at: now }).where('link_id', '=', id).execute()
}

function usable(db: Db) {
  return db
    .selectFrom('access_link')
    .innerJoin('account', 'account.account_id', 'access_link.account_id')
    .where('spent_at', 'is', null)
    .where('account.closed_at', 'is', null)
    .select([
      'access_link.account_id as accountId',
      'purpose',
      'account.name',
      'account.email',
      'access_link.expires_at as expiresAt',
    ])
}
