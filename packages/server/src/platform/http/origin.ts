import { Problem } from '#domain/platform/problem.ts'
import type { Ask } from './exchange.ts'

/**
 * Protection against requests that another site makes in the name of someone signed in here (CSRF), beside the
 * session cookie's SameSite: whatever changes something must come from our own pages. Programs that are no browser
 * send neither header.
 */
export function refuseForeignOrigin({ method, headers }: Ask): void {
  if (method === 'GET' || method === 'HEAD') return
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin')

  const { origin } = headers
  if (origin === undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== headers['host']) throw new Problem('foreign-origin')
}
