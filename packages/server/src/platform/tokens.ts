import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether a text could be a token of ours. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** What is kept of a token: being long and random, it needs no slow hash. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
