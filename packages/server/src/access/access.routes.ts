import * as api from '#domain/access/access.api.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { accountRoutes } from './accounts/accounts.routes.ts'
import { linkRoutes } from './links/links.routes.ts'
import { machineRoutes } from './machines/machines.routes.ts'
import { myRoutes } from './my.routes.ts'
import { proposalRoutes } from './proposals/proposals.routes.ts'
import { cookieIn, isSecure } from './sign-in/cookies.ts'
import { describeSession } from './sign-in/describe-session.ts'
import { findPending } from './sign-in/pending.sql.ts'
import { headersFor, type SignInParts, signInByCode, signInByPassword, witness } from './sign-in/sign-in.ts'

export function accessRoutes(parts: SignInParts): Route[] {
  return [
    answer(api.getSession, async (work, _received, { ask }) => {
      const secure = isSecure(parts.keeping.address)
      const token = work.actor.accountId === null ? cookieIn(ask.headers['cookie'], 'pending', secure) : undefined
      const awaited = token !== undefined && (await findPending(work.db, token, work.now)) !== undefined
      return describeSession(work, parts, work.actor, awaited ? 'code' : null)
    }),

    answer(api.signIn, (work, { body }, exchange) => signInByPassword(work, parts, body, exchange)),
    answer(api.giveCode, (work, { body }, exchange) => signInByCode(work, parts, body.code, exchange)),

    answer(api.signOut, async (work, _received, exchange) => {
      if (work.actor.accountId !== null) await witness(work, 'account.signed-out', work.actor.accountId)
      const { headers } = await parts.signIn.api.signOut({ headers: headersFor(exchange), returnHeaders: true })
      exchange.headers['set-cookie'] = headers.getSetCookie()
    }),

    ...myRoutes(parts.keeping),
    ...linkRoutes(parts.keeping),
    ...accountRoutes(parts.keeping),
    ...machineRoutes,
    ...proposalRoutes,
  ]
}
