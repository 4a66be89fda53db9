import type { AccountId } from '#domain/access/account.ts'
import type { HandedLink } from '#domain/access/accounts.api.ts'
import type { LinkPurpose } from '#domain/access/links.api.ts'
import { sendErrand } from '../../platform/jobs/enqueue.sql.ts'
import type { Work } from '../../platform/work.ts'
import type { Keeping } from '../keeping.ts'
import { newToken } from '../../platform/tokens.ts'
import { replaceLink } from './links.sql.ts'

const hour = 3_600_000

export function lifeOf(purpose: LinkPurpose, now: Date): Date {
  return new Date(now.getTime() + (purpose === 'invitation' ? 72 : 1) * hour)
}

export const linkErrand = 'access.send-link'

/** A link to choose a password: by letter, or, where none are sent, for the caller to hand over. */
export async function makeLink(
  work: Work,
  { sendsMail, address }: Pick<Keeping, 'sendsMail' | 'address'>,
  accountId: AccountId,
  purpose: LinkPurpose,
): Promise<HandedLink> {
  const token = sendsMail ? null : newToken()
  const expiresAt = lifeOf(purpose, work.now)
  const id = await replaceLink(work.db, { accountId, purpose, token, createdBy: work.actor.accountId, expiresAt }, work.now)
  if (token === null) await sendErrand(work.db, linkErrand, { id })
  return { link: token === null ? null : addressOfLink(address, token), expiresAt: expiresAt.toISOString() }
}

/** The token stands behind the #, which browsers send to no server and write into no log. */
export function addressOfLink(address: string, token: string): string {
  return new URL(`/sandi#${token}`, address).href
}
