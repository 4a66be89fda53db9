/** The token in the session cookie: what stands before the signature. Being long and random it is a secret by itself. */
export function sessionToken(cookies: string | undefined): string | undefined {
  const pair = cookies
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => /^(__Secure-)?rangkul\.session_token=/.test(part))
  const value = pair?.slice(pair.indexOf('=') + 1)
  if (!value) return undefined
  const [token] = decode(value).split('.')
  return token || undefined
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
