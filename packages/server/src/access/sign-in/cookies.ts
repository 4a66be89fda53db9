import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether people come by https: whatever ends TLS before us, the address that they type says so. */
export function isSecure(address: string): boolean {
  return address.startsWith('https:')
}

/** By https a browser takes a cookie of this name only from this very host, over TLS: no neighbouring host can plant one. */
export function cookieName(name: string, secure: boolean): string {
  return `${secure ? '__Host-' : ''}rangkul.${name}`
}

/** The token in the session cookie, if we signed it: who only reads the database, or a copy of it, opens no session. */
export function sessionToken(cookies: string | undefined, secure: boolean, secret: string): string | undefined {
  const [token = '', signature = ''] = (cookieIn(cookies, 'session_token', secure) ?? '').split('.')
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}

/** The value of a cookie of ours. */
export function cookieIn(cookies: string | undefined, name: string, secure: boolean): string | undefined {
  const beginning = `${cookieName(name, secure)}=`
  const pair = cookies
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(beginning))
  return pair === undefined ? undefined : decode(pair.slice(pair.indexOf('=') + 1)) || undefined
}

export interface CookieOptions {
  readonly secure: boolean
  /** Nought takes the cookie away. */
  readonly seconds: number
}

/** A `Set-Cookie` line for a value of letters, digits, hyphens and underscores. */
export function cookieLine(name: string, value: string, { secure, seconds }: CookieOptions): string {
  return `${cookieName(name, secure)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
