import { randomBytes } from 'node:crypto'
import type { AccountId } from '#domain/access/account.ts'
import type { Endpoint, Request } from '#domain/platform/endpoint.ts'
import type { Answered, World } from './world.ts'

/** Somebody's browser: keeps cookies from one request to the next, as a real one does. */
export interface TestBrowser {
  readonly address: string
  ask<Sent, Received, Answer>(endpoint: Endpoint<Sent, Received, Answer>, request: Request<Sent>): Promise<Answered<Answer>>
  cookies(): Map<string, string>
}

export function aBrowser(world: World, client: { address?: string; userAgent?: string } = {}): TestBrowser {
  const jar = new Map<string, string>()
  const address = client.address ?? `10.${[...randomBytes(3)].join('.')}`
  return {
    address,
    cookies: () => jar,
    async ask(endpoint, request) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const caller = { accountId: '' as AccountId, cookie }
      const answer = await world.send(endpoint, { ...request, ...client, address }, caller)
      for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
        const [pair = '', ...attributes] = line.split('; ')
        const at = pair.indexOf('=')
        const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
        if (value === '' || attributes.includes('Max-Age=0')) jar.delete(name)
        else jar.set(name, value)
      }
      // The library counts by the machine's clock; in tests the session lasts by ours.
      const until = new Date(world.clock.now.getTime() + 12 * 3_600_000)
      if (answer.headers['set-cookie'])
        await world.query(
          `update auth.session set "expiresAt" = $1, "lastSeenAt" = $2 where "createdAt" > now() - interval '5 seconds'`,
          [until, world.clock.now],
        )
      return answer
    },
  }
}
