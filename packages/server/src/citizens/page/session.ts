import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds that what a card opened stays open: long enough to write an objection, short on a borrowed phone. */
export const openFor = 20 * 60

interface Signing {
  readonly secret: string
  /** Whether people come by https. */
  readonly secure: boolean
}

/** No officer's cookie: it opens these pages only, is sent to them only, and is nothing without the card it names. */
function nameOf(secure: boolean): string {
  return `${secure ? '__Secure-' : ''}rangkul.cek`
}

/** A `Set-Cookie` line that opens a card from now on. */
export function openCookie(card: string, now: Date, { secret, secure }: Signing): string {
  const until = Math.floor(now.getTime() / 1000) + openFor
  const named = `${card}.${until}`
  return line(`${named}.${signed(named, secret)}`, openFor, secure)
}

export function closedCookie({ secure }: Pick<Signing, 'secure'>): string {
  return line('', 0, secure)
}

/** The card that a cookie of ours opens still. */
export function cardIn(cookies: string | undefined, now: Date, { secret, secure }: Signing): string | undefined {
  const beginning = `${nameOf(secure)}=`
  const pair = cookies?.split(';').find((part) => part.trim().startsWith(beginning))
  const [card = '', until = '', signature = ''] = (pair?.trim().slice(beginning.length) ?? '').split('.')
  const given = Buffer.from(signature, 'hex')
  const expected = Buffer.from(signed(`${card}.${until}`, secret), 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return Number(until) > now.getTime() / 1000 ? card : undefined
}

function signed(named: string, secret: string): string {
  return createHmac('sha256', secret).update(`status-page\0${named}`).digest('hex')
}

function line(value: string, seconds: number, secure: boolean): string {
  return `${nameOf(secure)}=${value}; Max-Age=${seconds}; Path=/cek; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}
