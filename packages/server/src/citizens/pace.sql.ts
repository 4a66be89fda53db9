import { addressHeldUntil, afterWrong } from '#domain/citizens/card.rules.ts'
import type { Tx } from '../platform/db/database.ts'

/**
 * Counts a try from a network address as wrong before it is looked at, so that a hundred at once are a hundred; answers until
 * when the address is held off, or undefined when the try may be looked at.
 */
export async function countTry(db: Tx, address: string, now: Date): Promise<Date | undefined> {
  await db
    .insertInto('status_pace')
    .values({ address_hash: address, failures: 0, last_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const tries = await db
    .selectFrom('status_pace')
    .select(['failures', 'last_at as lastAt'])
    .where('address_hash', '=', address)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const until = addressHeldUntil(tries)
  if (until !== undefined && until > now) return until
  const { failures, lastAt } = afterWrong(tries, now)
  await setTries(db, address, { failures, last_at: lastAt })
  return undefined
}

/** Gives a right try back. Of a wrong one as much is written, so that neither takes longer. */
export async function settleTry(db: Tx, address: string, right: boolean): Promise<void> {
  await db
    .updateTable('status_pace')
    .set((eb) => ({ failures: eb.fn<number>('greatest', [eb('failures', '-', right ? 1 : 0), eb.lit(0)]) }))
    .where('address_hash', '=', address)
    .execute()
}

/** Hours after which nothing of an address is kept. */
const keptFor = 48

export async function forgetAddresses(db: Tx, now: Date): Promise<void> {
  await db
    .deleteFrom('status_pace')
    .where('last_at', '<', new Date(now.getTime() - keptFor * 3_600_000))
    .execute()
}

function setTries(db: Tx, address: string, tries: { failures: number; last_at: Date }) {
  return db.updateTable('status_pace').set(tries).where('address_hash', '=', address).execute()
}
