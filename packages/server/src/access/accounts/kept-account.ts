import type { AccountId } from '#domain/access/account.ts'
import type { AccountPage } from '#domain/access/accounts.api.ts'
import { type Granter, mayLookAfter } from '#domain/access/grant.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { reaches, reachOver } from '../../platform/db/reach.ts'
import type { Work } from '../../platform/work.ts'
import { findLinkOf } from '../links/links.sql.ts'
import { listSessions } from '../sessions/sessions.sql.ts'
import { paceOf } from '../sign-in/pace.ts'
import { findHold } from '../sign-in/pace.sql.ts'
import { findKept, holdKeeper, type KeptAccount, type KeptMandate } from './accounts.sql.ts'

export async function getKept(work: Work, id: AccountId): Promise<KeptAccount> {
  const kept = await findKept(work.db, id, work.reach)
  if (!kept) throw new Problem('not-found')
  return kept
}

/** An account that the caller may look after still: found, not their own, and reaching no further than they do. */
export async function getMine(work: Work, id: AccountId): Promise<KeptAccount> {
  const keeper = granterOf(work)
  const held = reachOver(await holdKeeper(work.db, keeper.accountId, work.today))
  if (!keeper.regions.every((region) => reaches(held, region))) throw new Problem('not-allowed')
  const kept = await getKept(work, id)
  if (!mayLookAfter({ accountId: id, regions: regionsOf(kept, work.today) }, keeper)) throw new Problem('not-yours-to-keep')
  return kept
}

export function granterOf({ actor, reach }: Work): Granter {
  return { accountId: actor.accountId ?? '', regions: reach.regions }
}

export async function showAccount(work: Work, id: AccountId): Promise<AccountPage> {
  const kept = await getKept(work, id)
  const mine = mayLookAfter({ accountId: id, regions: regionsOf(kept, work.today) }, granterOf(work))
  const { account, state, closedAt, secondFactor, mandates } = kept
  const hold = await findHold(work.db, [paceOf.password(account.email), paceOf.code(id)], work.now)
  const link = await findLinkOf(work.db, id, work.now)
  return {
    account,
    state,
    closedAt: closedAt?.toISOString() ?? null,
    mandates: mandates.map((mandate) => ({ ...mandate, mayEnd: mine && !isOver(mandate, work.today) })),
    secondFactor,
    sessions: await listSessions(work.db, id, work.actor.sessionId, work.now),
    heldOffUntil: hold?.toISOString() ?? null,
    link: link ? { ...link, expiresAt: link.expiresAt.toISOString(), sentAt: link.sentAt?.toISOString() ?? null } : null,
    mayLookAfter: mine,
  }
}

export function isOver({ validFrom, validTo }: KeptMandate, today: LocalDate): boolean {
  return validTo !== null && (validTo < today || validTo < validFrom)
}

/** What an account reaches, or belongs to: its office, and mandates in force or to come. */
function regionsOf({ account, mandates }: KeptAccount, today: LocalDate): RegionCode[] {
  const held = mandates.filter((mandate) => !isOver(mandate, today)).flatMap(({ regions }) => regions.map(({ code }) => code))
  return [account.office?.regionCode ?? ('ID' as RegionCode), ...held]
}
