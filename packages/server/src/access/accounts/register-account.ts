import type { AccountId } from '#domain/access/account.ts'
import type { AccountDraft, HandedLink } from '#domain/access/accounts.api.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { findAccountByEmail } from '../access.sql.ts'
import type { Keeping } from '../keeping.ts'
import { makeLink } from '../links/make-link.ts'
import { openAccount } from '../open-account.ts'
import { isOfficeIn } from './accounts.sql.ts'
import { grant } from './mandates.ts'

/** Opens an account without a password, gives its first mandate, and invites its owner to choose one. */
export async function registerAccount(
  work: Work,
  keeping: Keeping,
  { name, email, title, officeId, mandate }: AccountDraft,
): Promise<HandedLink & { id: AccountId; waits: boolean }> {
  const region = await isOfficeIn(work.db, officeId, work.reach)
  if (region === undefined) throw new Problem('not-found')
  if (await findAccountByEmail(work.db, email.toLowerCase())) throw new Problem('email-taken')

  const id = await openAccount(work, region, {
    name,
    email,
    ...(title !== null && { title }),
    officeId,
    password: null,
    synthetic: false,
  })
  const { waits } = await grant(work, id, mandate)
  return { id, waits, ...(await makeLink(work, keeping, id, 'invitation')) }
}
