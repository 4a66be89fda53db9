import type { AccountId } from '#domain/access/account.ts'
import { untouchedHeader } from '#domain/access/untouched.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/db/database.ts'
import type { Ask } from '../platform/http/exchange.ts'
import { type Actor, nobody } from '../platform/actor.ts'
import { findPowers, findSession } from './access.sql.ts'
import { noteSeen } from './sessions/sessions.sql.ts'
import type { Keeping } from './keeping.ts'
import { actorOfToken, bearerToken } from './machines/bearer.ts'
import { findPermissionsOfTokens } from './machines/machines.sql.ts'
import { isSecure, sessionToken } from './sign-in/cookies.ts'

/** Milliseconds after which a session that is used is noted as seen again. */
const seenEvery = 60_000

/**
 * Who a request comes from: a machine by its token, or a person by the session cookie. Looked up every time, so that a
 * token, a session or a mandate that ends stops at once. Whoever must
 * set up a second factor and has not may do nothing else: no mandate counts yet.
 */
export function authenticator(db: Db, clock: Clock, { secret, address }: Pick<Keeping, 'secret' | 'address'>) {
  const secure = isSecure(address)
  return async function authenticate({ headers }: Pick<Ask, 'headers'>): Promise<Actor> {
    const now = clock()
    const shown = bearerToken(headers['authorization'])
    if (shown !== undefined) return actorOfToken(db, shown, now)
    const token = sessionToken(headers['cookie'], secure, secret)
    if (token === undefined) return nobody
    const found = await findSession(db, token, now, localDateIn(now))
    if (!found) return nobody
    const { accountId, sessionId, lastSeenAt, mandates, demanded, enrolled } = found
    const touched = touchedAt(headers[untouchedHeader], now)
    if (touched.getTime() - lastSeenAt.getTime() > seenEvery) await noteSeen(db, sessionId, touched)
    return demanded && !enrolled
      ? { accountId, sessionId, mandates: [], lacksSecondFactor: true }
      : { accountId, sessionId, mandates }
  }
}

/** When somebody last touched the page that asks: now, but for what an open page asks by itself. */
function touchedAt(untouched: string | undefined, now: Date): Date {
  const seconds = /^\d{1,5}$/.test(untouched ?? '') ? Number(untouched) : 0
  return new Date(now.getTime() - seconds * 1000)
}

/** The powers of an account now, for work that it asked for earlier; of a machine no more than its tokens still give. */
export async function actorOf(db: Db, accountId: AccountId, clock: Clock): Promise<Actor> {
  const today = localDateIn(clock())
  const { mandates } = await findPowers(db, accountId, today)
  const only = await findPermissionsOfTokens(db, accountId, today)
  return { accountId, mandates, ...(only && { only }) }
}
