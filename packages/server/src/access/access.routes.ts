import * as api from '#domain/access/access.api.ts'
import type { Session } from '#domain/access/account.ts'
import { permissionsOf } from '#domain/access/roles.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Ask, Exchange } from '../platform/http/exchange.ts'
import { answer, type Route } from '../platform/http/route.ts'
import type { Actor } from '../platform/actor.ts'
import type { Work } from '../platform/work.ts'
import { findAccountByEmail, getAccount, listAccounts, listDemoAccounts } from './access.sql.ts'
import { clientAddressHeader, type SignIn } from './sign-in.ts'

export interface AccessParts {
  readonly signIn: SignIn
  /** Shown on the sign-in page together with the synthetic accounts, where there are any. */
  readonly demoPassword: string
  readonly version: string
  authenticate(ask: Pick<Ask, 'headers'>): Promise<Actor>
}

export function accessRoutes({ signIn, demoPassword, version, authenticate }: AccessParts): Route[] {
  return [
    answer(api.getSession, (work) => describe(work, work.actor)),

    answer(api.signIn, async (work, { body }, exchange) => {
      const { response, headers } = await tryPassword(signIn, body, exchange)
      if (response === undefined) {
        const accountId = await findAccountByEmail(work.db, body.email.toLowerCase())
        work.witness({
          event: 'sign-in.refused',
          subjectType: 'account',
          subjectId: accountId ?? null,
          region: 'ID' as RegionCode,
          facts: {},
        })
        throw new Problem('sign-in-failed')
      }
      exchange.headers['set-cookie'] = headers.getSetCookie()
      const actor = await authenticate({ headers: { cookie: headers.getSetCookie().join(';') } })
      work.witness({
        event: 'account.signed-in',
        subjectType: 'account',
        subjectId: actor.accountId,
        region: 'ID' as RegionCode,
        facts: {},
      })
      return describe(work, actor)
    }),

    answer(api.signOut, async (_work, _received, exchange) => {
      const { headers } = await signIn.api.signOut({ headers: headersFor(exchange), returnHeaders: true })
      exchange.headers['set-cookie'] = headers.getSetCookie()
    }),

    answer(api.listAccounts, async (work, { query }) => {
      const after = readCursor(query.after, ['id'])
      const rows = await listAccounts(work.db, query.limit + 1, after?.id)
      return pageFrom(rows, query.limit, ({ id }) => ({ id }))
    }),
  ]

  async function describe(work: Work, actor: Actor): Promise<Session> {
    if (actor.accountId === null) {
      const accounts = await listDemoAccounts(work.db)
      const demo = accounts.length === 0 ? null : { password: demoPassword, accounts }
      return { account: null, mandates: [], permissions: [], demo, version }
    }

    const { mandates, ...account } = await getAccount(work.db, actor.accountId)
    const inForce = mandates.filter(
      ({ validFrom, validTo }) => validFrom <= work.today && (validTo === null || validTo >= work.today),
    )
    const permissions = [...new Set(inForce.flatMap(({ role }) => permissionsOf(role)))]
    return { account, mandates: inForce, permissions, demo: null, version }
  }
}

/** The library throws when the password is wrong and for nothing else that a person can cause. */
async function tryPassword(signIn: SignIn, credentials: api.Credentials, exchange: Exchange) {
  try {
    return await signIn.api.signInEmail({ body: credentials, headers: headersFor(exchange), returnHeaders: true })
  } catch (thrown) {
    if ((thrown as { statusCode?: number }).statusCode === 401) return { response: undefined, headers: new Headers() }
    throw thrown
  }
}

function headersFor({ ask }: Exchange): Headers {
  const { cookie, 'user-agent': agent } = ask.headers
  return new Headers({
    [clientAddressHeader]: ask.address,
    ...(cookie !== undefined && { cookie }),
    ...(agent !== undefined && { 'user-agent': agent }),
  })
}
