import type { AccountId } from '#domain/access/account.ts'
import type { HandedLink } from '#domain/access/accounts.api.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { journalOf } from '../journal-of.ts'
import type { Keeping } from '../keeping.ts'
import { spendLinks } from '../links/links.sql.ts'
import { makeLink } from '../links/make-link.ts'
import { deleteSecondFactor } from '../second-factor/second-factor.sql.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import { paceOf } from '../sign-in/pace.ts'
import { forgive } from '../sign-in/pace.sql.ts'
import { deletePending } from '../sign-in/pending.sql.ts'
import { setClosed } from './accounts.sql.ts'
import { getMine } from './kept-account.ts'

/** Nobody signs in to it any more; sessions, links and what waits to be done end with it. */
export async function closeAccount(work: Work, id: AccountId, reason: string): Promise<void> {
  const { state } = await getMine(work, id)
  if (state === 'closed') throw new Problem('account-closed')
  await setClosed(work.db, id, work.now)
  // Before the sessions: whoever spends a link at this moment holds it, and ends them on another connection.
  await spendLinks(work.db, id, work.now)
  await endSessions(work.db, id, { except: undefined })
  await deletePending(work.db, id)
  await journalOf(work, 'account.closed', id, { reason })
}

export async function reopenAccount(work: Work, id: AccountId, reason: string): Promise<void> {
  const { state } = await getMine(work, id)
  if (state !== 'closed') throw new Problem('account-open')
  await setClosed(work.db, id, null)
  await journalOf(work, 'account.reopened', id, { reason })
}

export async function endSessionsOf(work: Work, id: AccountId, reason: string): Promise<void> {
  await getMine(work, id)
  const ended = await endSessions(work.db, id, { except: undefined })
  await deletePending(work.db, id)
  await journalOf(work, 'account.sessions-ended', id, { ended, reason })
}

/** For somebody whose phone is gone. Their password still stands; where their role asks for it, they enrol anew at once. */
export async function resetSecondFactor(work: Work, keeping: Keeping, id: AccountId, reason: string): Promise<void> {
  const { secondFactor } = await getMine(work, id)
  if (!secondFactor) throw new Problem('second-factor-off')
  await deleteSecondFactor(work.db, id)
  await endSessions(work.db, id, { except: undefined })
  await deletePending(work.db, id)
  await journalOf(work, 'second-factor.reset', id, { reason })
  await keeping.notify(work, id, 'second-factor-reset')
}

export async function sendLinkTo(work: Work, keeping: Keeping, id: AccountId, reason: string): Promise<HandedLink> {
  const { state } = await getMine(work, id)
  if (state === 'closed') throw new Problem('account-closed')
  const purpose = state === 'invited' ? 'invitation' : 'reset'
  const link = await makeLink(work, keeping, id, purpose)
  await journalOf(work, 'account.link-made', id, { purpose, byHand: link.link !== null, reason })
  return link
}

export async function liftHold(work: Work, { apart }: Keeping, id: AccountId, reason: string): Promise<void> {
  const { account } = await getMine(work, id)
  await journalOf(work, 'account.hold-lifted', id, { reason })
  await forgive(apart, [paceOf.password(account.email), paceOf.code(id)], work.now)
}
