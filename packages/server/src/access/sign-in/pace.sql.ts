import { afterFailure, blockedUntil, type PaceKind } from '#domain/access/pace.rules.ts'
import type { Db } from '../../platform/db/database.ts'

export interface PaceKey {
  readonly kind: PaceKind
  /** Hash of an e-mail address, id of an account, or a network address. */
  readonly subject: string
}

/**
 * Counts an attempt as failed before it is looked at, so that a hundred at once are a hundred; answers until when it is
 * held off, or undefined when it may be looked at. In a transaction of its own: it counts although the request is refused.
 */
export function countAttempt(apart: Db, keys: readonly PaceKey[], now: Date): Promise<Date | undefined> {
  return apart.transaction().execute(async (tx) => {
    const wanted = tx.insertInto('sign_in_pace').values(keys.map((key) => ({ ...key, failures: 0, last_at: now })))
    await wanted.onConflict((conflict) => conflict.doNothing()).execute()
    const rows = await tx
      .selectFrom('sign_in_pace')
      .select(['kind', 'subject', 'failures', 'last_at as lastAt'])
      .where((eb) => eb.or(keys.map(({ kind, subject }) => eb.and({ kind, subject }))))
      .orderBy('kind')
      .forUpdate()
      .execute()

    const held = rows.flatMap(({ kind, failures, lastAt }) => blockedUntil(kind as PaceKind, { failures, lastAt }) ?? [])
    const until = held.filter((one) => one > now).sort((a, b) => b.getTime() - a.getTime())[0]
    if (until) return until
    for (const { kind, subject, failures, lastAt } of rows) {
      const pace = afterFailure({ failures, lastAt }, now)
      await tx
        .updateTable('sign_in_pace')
        .set({ failures: pace.failures, last_at: pace.lastAt })
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .execute()
    }
    return undefined
  })
}

/** After what was right: an account begins anew, an address gets this one attempt back. Old entries go on the way. */
export async function forgive(apart: Db, keys: readonly PaceKey[], now: Date): Promise<void> {
  for (const { kind, subject } of keys) {
    if (kind === 'address') {
      await apart
        .updateTable('sign_in_pace')
        .set((eb) => ({ failures: eb.fn<number>('greatest', [eb('failures', '-', 1), eb.lit(0)]) }))
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .execute()
    } else await apart.deleteFrom('sign_in_pace').where('kind', '=', kind).where('subject', '=', subject).execute()
  }
  const old = new Date(now.getTime() - 48 * 3_600_000)
  await apart.deleteFrom('sign_in_pace').where('last_at', '<', old).execute()
}

/** Until when any of these is held off. */
export async function findHold(db: Db, keys: readonly PaceKey[], now: Date): Promise<Date | undefined> {
  const rows = await db
    .selectFrom('sign_in_pace')
    .select(['kind', 'failures', 'last_at as lastAt'])
    .where((eb) => eb.or(keys.map(({ kind, subject }) => eb.and({ kind, subject }))))
    .execute()
  return rows
    .flatMap(({ kind, failures, lastAt }) => blockedUntil(kind as PaceKind, { failures, lastAt }) ?? [])
    .filter((until) => until > now)
    .sort((a, b) => b.getTime() - a.getTime())[0]
}
