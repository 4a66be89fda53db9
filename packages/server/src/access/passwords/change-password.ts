import type { AccountId } from '#domain/access/account.ts'
import type { Work } from '../../platform/work.ts'
import { getAccount } from '../access.sql.ts'
import { journalOf } from '../journal-of.ts'
import type { Keeping } from '../keeping.ts'
import { spendLinks } from '../links/links.sql.ts'
import { confirmPassword } from './confirm-password.ts'
import { judgePassword } from './judge-password.ts'
import { replacePassword } from './replace-password.ts'

/** Every other browser is signed out, and what was begun with the old password or by a link ends: whoever knew it is out. */
export async function changePassword(
  work: Work,
  keeping: Keeping,
  account: AccountId,
  { present, next }: { present: string; next: string },
): Promise<void> {
  await confirmPassword(work, keeping, account, present)
  await judgePassword(next, await getAccount(work.db, account))
  await spendLinks(work.db, account, work.now)
  await replacePassword(work, keeping, account, next, { except: work.actor.sessionId })
  await journalOf(work, 'password.changed', account)
  await keeping.notify(work, account, 'password-changed')
}
