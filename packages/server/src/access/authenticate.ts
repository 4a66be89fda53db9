import type { AccountId } from '#domain/access/account.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/db/database.ts'
import type { Ask } from '../platform/http/exchange.ts'
import { type Actor, nobody } from '../platform/actor.ts'
import { findMandates, findSession } from './access.sql.ts'
import { sessionToken } from './session-cookie.ts'

/** Who a request comes from. Looked up every time, so that a session or a mandate that ends stops at once. */
export function authenticator(db: Db, clock: Clock) {
  return async function authenticate({ headers }: Pick<Ask, 'headers'>): Promise<Actor> {
    const token = sessionToken(headers['cookie'])
    if (token === undefined) return nobody
    const now = clock()
    return (await findSession(db, token, now, localDateIn(now))) ?? nobody
  }
}

/** The powers of an account now, for work that it asked for earlier. */
export async function actorOf(db: Db, accountId: AccountId, clock: Clock): Promise<Actor> {
  return { accountId, mandates: await findMandates(db, accountId, localDateIn(clock())) }
}
