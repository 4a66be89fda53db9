import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Pool } from '../../platform/db/database.ts'
import { cookieName, isSecure } from './cookies.ts'

export interface SignInOptions {
  /** A pool of the application role whose search path begins with `auth`. */
  readonly pool: Pool
  readonly secret: string
  /** The address that people type; with https the session cookie is marked secure. */
  readonly address: string
}

/** Hours after which one signs in again: a working day. */
const sessionHours = 12

/** The header in which only we tell the library the client's address. */
export const clientAddressHeader = 'x-rangkul-client'

/** Begins a session for whoever has proved who they are. The only way to a session: by password, code, passkey or OIDC. */
const beginSession = {
  id: 'rangkul',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ accountId: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.accountId)
        if (!user) throw new Error('an account without a user of the sign-in library')
        const session = await internalAdapter.createSession(user.id, false)
        await setSessionCookie(context, { session, user })
        return { id: session.id }
      },
    ),
  },
} as const

/**
 * The sign-in library, wrapped by our own endpoints so that the tests generated from the contracts see them. Its own
 * HTTP handler is never mounted. It keeps sessions and their cookies; passwords and codes are judged by us, before it is
 * asked for a session (docs/decisions/0003-sign-in.md). Passkeys and OIDC are its plugins, to be added here.
 */
export function openSignIn({ pool, secret, address }: SignInOptions) {
  return betterAuth({
    database: pool,
    secret,
    baseURL: address,
    trustedOrigins: [new URL(address).origin],
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true },
    plugins: [beginSession],
    advanced: {
      cookiePrefix: 'rangkul',
      // Its own prefix would be `__Secure-`, which a neighbouring host can plant.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure(address) },
      cookies: { session_token: { name: cookieName('session_token', isSecure(address)) } },
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}
export type SignIn = ReturnType<typeof openSignIn>
