import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import { deviceOf } from '#domain/access/device.ts'
import type { OpenSession, SessionId } from '#domain/access/sign-in.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

/** The one that asks first, then those used last. */
export async function listSessions(db: Db, account: AccountId, asking: SessionId | undefined, now: Date): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('auth.session')
    .select(['id', 'userAgent', 'ipAddress', 'createdAt', 'lastSeenAt'])
    .where('userId', '=', account)
    .where('expiresAt', '>', now)
    .where(sql<boolean>`"lastSeenAt" > ${now}::timestamptz - make_interval(mins => "idleMinutes")`)
    .orderBy('lastSeenAt', 'desc')
    .limit(100)
    .execute()
  const sessions = rows.map(({ id, userAgent, ipAddress, createdAt, lastSeenAt }) => ({
    id: id as SessionId,
    device: deviceOf(userAgent),
    address: ipAddress ?? '',
    since: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === asking,
  }))
  return sessions.sort((a, b) => Number(b.current) - Number(a.current))
}

/** Which sessions of an account end: one, or all but one. */
export type Ending = { readonly only: SessionId } | { readonly except: SessionId | undefined }

export async function deleteSessions(db: Tx, account: AccountId, ending: Ending): Promise<SessionId[]> {
  let query = db.deleteFrom('auth.session').where('userId', '=', account)
  if ('only' in ending) query = query.where('id', '=', ending.only)
  else if (ending.except !== undefined) query = query.where('id', '<>', ending.except)
  return (await query.returning('id').execute()).map(({ id }) => id as SessionId)
}

/** That somebody was there; at most every few minutes, since each request would else write. */
export async function noteSeen(db: Db, session: SessionId, now: Date): Promise<void> {
  await db.updateTable('auth.session').set({ lastSeenAt: now }).where('id', '=', session).execute()
}

export async function deleteLapsed(db: Tx, account: AccountId, now: Date): Promise<void> {
  await db.deleteFrom('auth.session').where('userId', '=', account).where('expiresAt', '<', now).execute()
}
