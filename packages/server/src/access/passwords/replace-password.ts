import type { AccountId } from '#domain/access/account.ts'
import type { Work } from '../../platform/work.ts'
import type { Keeping } from '../keeping.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import type { Ending } from '../sessions/sessions.sql.ts'
import { deletePending } from '../sign-in/pending.sql.ts'
import { hashPassword } from './hash-password.ts'
import { setPassword } from './passwords.sql.ts'

/**
 * From now on the next one counts, and what was begun with the one before ends: whoever knew it is out. Sessions are ended
 * apart from this transaction, which knows only those from before it began; should it fail after all, they are over: whoever signed in meanwhile held the password
 * (`holdPassword`), so their session is there once it is written, and nobody begins another by the old one.
 */
export async function replacePassword(
  work: Work,
  { apart }: Pick<Keeping, 'apart'>,
  account: AccountId,
  next: string,
  ending: Ending,
): Promise<void> {
  await setPassword(work.db, account, await hashPassword(next), work.now)
  await apart.transaction().execute(async (tx) => {
    await deletePending(tx, account)
    await endSessions(tx, account, ending)
  })
}
