import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import { deviceOf } from '#domain/access/device.ts'
import type { SessionId, SignInId, SignInOutcome, SignInRecord } from '#domain/access/sign-in.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

export interface NewRecord {
  readonly accountId: AccountId
  readonly outcome: SignInOutcome
  readonly address: string
  readonly userAgent: string | null
  readonly sessionId: SessionId | null
  readonly newDevice: boolean
}

export async function insertRecord(db: Db, record: NewRecord, now: Date): Promise<SignInId> {
  const id = uuidv7() as SignInId
  const { accountId, outcome, address, userAgent, sessionId, newDevice } = record
  await db
    .insertInto('sign_in_record')
    .values({
      record_id: id,
      account_id: accountId,
      happened_at: now,
      outcome,
      address,
      user_agent: userAgent?.slice(0, 400) ?? null,
      session_id: sessionId,
      new_device: newDevice,
    })
    .execute()
  return id
}

/** Newest first, from the record after `after`. */
export async function listRecords(db: Db, account: AccountId, limit: number, after?: string): Promise<SignInRecord[]> {
  let query = records(db).where('account_id', '=', account).orderBy('record_id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('record_id', '<', after)
  return (await query.execute()).map(recordOf)
}

/** The newest sign-in with a new device in another session, that nobody has looked at within a fortnight. */
export async function findElsewhere(
  db: Db,
  account: AccountId,
  session: SessionId | undefined,
  now: Date,
): Promise<SignInRecord | undefined> {
  const row = await records(db)
    .where('account_id', '=', account)
    .where('new_device', '=', true)
    .where('seen_at', 'is', null)
    .where('happened_at', '>', new Date(now.getTime() - 14 * 86_400_000))
    .where(sql<boolean>`session_id is distinct from ${session ?? null}`)
    .orderBy('record_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && recordOf(row)
}

export async function findRecord(db: Db, id: SignInId): Promise<SignInRecord | undefined> {
  const row = await records(db).where('record_id', '=', id).executeTakeFirst()
  return row && recordOf(row)
}

/** As many as a transaction lets go of at once. */
const atOnce = 10_000

/** Of sign-ins and of browsers not used since; answers how many, none when all are gone. */
export async function deleteOldRecords(db: Tx, until: Date): Promise<number> {
  const { numDeletedRows: devices } = await db.deleteFrom('known_device').where('last_seen_at', '<', until).executeTakeFirst()
  const { numDeletedRows: records } = await db
    .deleteFrom('sign_in_record')
    .where('record_id', 'in', (old) =>
      old.selectFrom('sign_in_record').select('record_id').where('happened_at', '<', until).limit(atOnce),
    )
    .executeTakeFirst()
  return Number(devices + records)
}

/** All up to this one; but for that of the asking session itself, which can't put its own notice away. */
export async function markSeen(
  db: Tx,
  account: AccountId,
  upTo: SignInId,
  session: SessionId | undefined,
  now: Date,
): Promise<void> {
  await db
    .updateTable('sign_in_record')
    .set({ seen_at: now })
    .where('account_id', '=', account)
    .where('record_id', '<=', upTo)
    .where('new_device', '=', true)
    .where('seen_at', 'is', null)
    .where(sql<boolean>`session_id is distinct from ${session ?? null}`)
    .execute()
}

/** Notes the browser; answers whether the account was never signed in with it, though with another. */
export async function noteDevice(db: Tx, account: AccountId, deviceHash: string, now: Date): Promise<boolean> {
  const others = await db.selectFrom('known_device').select('device_hash as hash').where('account_id', '=', account).execute()
  await db
    .insertInto('known_device')
    .values({ account_id: account, device_hash: deviceHash, first_seen_at: now, last_seen_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'device_hash']).doUpdateSet({ last_seen_at: now }))
    .execute()
  return others.length > 0 && others.every(({ hash }) => hash !== deviceHash)
}

function records(db: Db) {
  return db
    .selectFrom('sign_in_record')
    .select(['record_id as id', 'happened_at as at', 'outcome', 'address', 'user_agent as userAgent', 'new_device as newDevice'])
}

function recordOf(row: Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>): SignInRecord {
  const { userAgent, at, ...rest } = row
  return { ...rest, at: at.toISOString(), device: deviceOf(userAgent) } as SignInRecord
}
