import { randomBytes } from 'node:crypto'
import { type IncomingHttpHeaders, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoPassword } from '../../packages/server/src/access/index.ts'
import type { Random } from '../../packages/server/src/demo/random.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

export interface Wish {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly json?: object
  readonly file?: { readonly name: string; readonly bytes: Buffer }
}

/** A writing that was answered: it must be there for good, and be answered so again. */
export interface Answered {
  readonly email: string
  readonly key: string
  readonly wish: Wish
  readonly answer: Answer
}

export interface Clients {
  /** Asks as that person until there is an answer that is no fault of the system's; under a key where it writes. */
  ask<Body>(email: string, wish: Wish): Promise<Body>
  askForBytes(email: string, wish: Wish): Promise<Buffer>
  readonly answered: readonly Answered[]
  /** Sends an old writing again and answers whether it was answered as before. */
  repeat(old: Answered): Promise<string | undefined>
}

/** Milliseconds after which something is stuck that should have come back. */
const patience = 120_000

/**
 * People at their browsers. Like the pages of the web they send what writes under a key, and send it again when no answer
 * comes; here some requests also lose their connection on the way, or are sent twice at once. `onWriting` is told of each.
 */
export function openClients(port: number, random: Random, onWriting: () => void): Clients {
  const cookies = new Map<string, string>()
  const answered: Answered[] = []

  async function signIn(email: string): Promise<void> {
    const wish: Wish = { method: 'POST', path: '/session', json: { email, password: demoPassword } }
    const { status, headers } = await send(port, wish, {})
    if (status !== 200) throw new Error(`signing in answered ${status}`)
    cookies.set(email, (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; '))
  }

  async function once(email: string, wish: Wish, key: string | undefined, breakAfter?: number): Promise<Answer> {
    if (!cookies.has(email)) await signIn(email)
    const headers = { cookie: cookies.get(email) ?? '', ...(key !== undefined && { 'idempotency-key': key }) }
    const answer = await send(port, wish, headers, breakAfter)
    if (answer.status === 401) cookies.delete(email)
    return answer
  }

  async function insist(email: string, wish: Wish, key: string | undefined): Promise<Answer> {
    let last = 'nothing'
    for (const until = Date.now() + patience; Date.now() < until; await sleep(150)) {
      try {
        const twice = key !== undefined && random.chance(0.08)
        if (twice) void once(email, wish, key).catch(() => undefined)
        const answer = await once(email, wish, key, key !== undefined && random.chance(0.1) ? random.int(0, 60) : undefined)
        if (answer.status < 500 && answer.status !== 401) return answer
        last = `${answer.status} ${answer.bytes.toString('utf8').slice(0, 200)}`
      } catch (thrown) {
        last = (thrown as Error).message
      }
    }
    throw new Error(`${wish.method} ${wish.path} gets no answer: ${last}`)
  }

  async function take(email: string, wish: Wish): Promise<Answer> {
    const key = wish.method === 'POST' && !wish.path.endsWith('/retry') ? `chaos-${randomBytes(12).toString('hex')}` : undefined
    if (key !== undefined) onWriting()
    const answer = await insist(email, wish, key)
    if (answer.status >= 300)
      throw new Error(`${wish.method} ${wish.path} is refused: ${answer.status} ${answer.bytes.toString('utf8').slice(0, 300)}`)
    if (key !== undefined && isKept(wish)) answered.push({ email, key, wish, answer })
    return answer
  }

  return {
    answered,
    ask: async <Body>(email: string, wish: Wish) => JSON.parse((await take(email, wish)).bytes.toString('utf8')) as Body,
    askForBytes: async (email, wish) => (await take(email, wish)).bytes,
    async repeat({ email, key, wish, answer }) {
      const again = await insist(email, wish, key)
      const same = again.status === answer.status && again.bytes.equals(answer.bytes)
      return same
        ? undefined
        : `${wish.method} ${wish.path} was answered ${answer.status}, and ${again.status} when it was asked again`
    },
  }
}

/** A search or a preview is asked by POST, too, and does nothing. */
function isKept({ path }: Wish): boolean {
  return !path.endsWith('/preview') && path !== '/people/search'
}

/** One try. `breakAfter`: milliseconds after sending it the connection is lost. */
function send(port: number, { method, path, json, file }: Wish, more: object, breakAfter?: number): Promise<Answer> {
  const body = file?.bytes ?? (json && Buffer.from(JSON.stringify(json)))
  const headers = {
    ...more,
    ...(json && { 'content-type': 'application/json' }),
    ...(file && {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    }),
    'content-length': String(body?.length ?? 0),
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, host: '127.0.0.1', method, path: `/api${path}`, headers, agent: false, timeout: 60_000 },
      (reply) => {
        const chunks: Buffer[] = []
        reply.on('data', (chunk: Buffer) => chunks.push(chunk))
        reply.on('error', reject)
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, bytes: Buffer.concat(chunks) }))
      },
    )
    asked.on('error', reject)
    asked.on('timeout', () => asked.destroy(new Error('no answer within a minute')))
    asked.end(body)
    if (breakAfter !== undefined) setTimeout(() => asked.destroy(new Error('the connection was lost')), breakAfter)
  })
}
