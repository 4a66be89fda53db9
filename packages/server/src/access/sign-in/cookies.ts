/** The token in the session cookie: what stands before the signature. Being long and random it is a secret by itself. */
export function sessionToken(cookies: string | undefined): string | undefined {
  const [token] = (cookieIn(cookies, 'session_token') ?? '').split('.')
  return token || undefined
}

/** The value of a cookie of ours, whether it was set for https or not. */
export function cookieIn(cookies: string | undefined, name: string): string | undefined {
  const pair = cookies
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`rangkul.${name}=`) || part.startsWith(`__Secure-rangkul.${name}=`))
  return pair === undefined ? undefined : decode(pair.slice(pair.indexOf('=') + 1)) || undefined
}

export interface CookieOptions {
  readonly secure: boolean
  /** Nought takes the cookie away. */
  readonly seconds: number
}

/** A `Set-Cookie` line for a value of letters, digits, hyphens and underscores. */
export function cookieLine(name: string, value: string, { secure, seconds }: CookieOptions): string {
  const prefix = secure ? '__Secure-' : ''
  return `${prefix}rangkul.${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
