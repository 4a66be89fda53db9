import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import type { Pool } from '../platform/db/database.ts'
import { v7 as uuidv7 } from 'uuid'

export interface SignInOptions {
  /** A pool of the application role whose search path is `auth`. */
  readonly pool: Pool
  readonly secret: string
  /** The address that people type; with https the session cookie is marked secure. */
  readonly address: string
}

/** Hours after which one signs in again: a working day. */
const sessionHours = 12

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Encodes a password for `auth.account`. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id)
}

/** The header in which only we tell the library the client's address. */
export const clientAddressHeader = 'x-rangkul-client'

/**
 * The sign-in library, wrapped by our own endpoints so that the tests generated from the contracts see them. Its own
 * HTTP handler is never mounted. Second factors, passkeys and OIDC are its plugins, to be added here.
 */
export function openSignIn({ pool, secret, address }: SignInOptions) {
  return betterAuth({
    database: pool,
    secret,
    baseURL: address,
    trustedOrigins: [new URL(address).origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'rangkul',
      useSecureCookies: address.startsWith('https:'),
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}
export type SignIn = ReturnType<typeof openSignIn>
