import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { AccountId } from '#domain/access/account.ts'
import type { SecondFactorOffer } from '#domain/access/second-factor.ts'
import { bytesOf, lettersOf, seal, unseal } from '../sign-in/keys.ts'

const seconds = 30
/** A phone's clock may be one step off in either direction. */
const drift = 1

export interface NewSecret {
  readonly offer: SecondFactorOffer
  readonly encrypted: string
}

/** A new secret of 160 bits, encrypted for the database. */
export async function newSecret(email: string, sessionSecret: string): Promise<NewSecret> {
  const key = lettersOf(randomBytes(20))
  const encrypted = await seal(key, sessionSecret)
  const query = new URLSearchParams({ secret: key, issuer: 'Rangkul', digits: '6', period: String(seconds) })
  return { offer: { key, address: `otpauth://totp/Rangkul:${encodeURIComponent(email)}?${query.toString()}` }, encrypted }
}

/** The step whose code this is, now or one step beside it; undefined when it is none of them. */
export async function stepOf(encrypted: string, code: string, sessionSecret: string, now: Date): Promise<number | undefined> {
  const secret = bytesOf(await unseal(encrypted, sessionSecret))
  const present = Math.floor(now.getTime() / 1000 / seconds)
  const given = Buffer.from(code)
  let found: number | undefined
  for (let step = present - drift; step <= present + drift; step++) {
    const expected = Buffer.from(codeAt(secret, step))
    if (given.length === expected.length && timingSafeEqual(given, expected)) found = step
  }
  return found
}

/** Six digits for a step of 30 seconds (RFC 6238 over RFC 4226, SHA-1 as every authenticator app understands). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const howMany = 10

/** Ten codes of twelve letters and digits (59 bits each) that can't be taken for one another. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () =>
    Array.from({ length: 12 }, () => letters.charAt(randomInt(letters.length))).join(''),
  )
}

/**
 * What is kept of a recovery code. It is short enough for people to copy, so that a plain hash could be tried through:
 * keyed with a secret that does not lie in the database, and different for every account.
 */
export function hashOfRecoveryCode(code: string, account: AccountId, secret: string): string {
  return createHmac('sha256', secret).update(`recovery code ${account} ${code}`).digest('hex')
}

/** `k7wmp3xq9rta` as people copy it: `k7wm-p3xq-9rta`. */
export function inGroups(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}
