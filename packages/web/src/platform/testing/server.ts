import { afterEach, vi } from 'vitest'

interface Asked {
  readonly url: string
  readonly method: string
  readonly body: unknown
  readonly headers: Headers
}
type Reply = { status: number; body?: unknown } | undefined
type Answer = (request: Asked) => Reply | Promise<Reply>

/**
 * The other side of the network, for tests of the browser's side: what each request is answered. Returns what was asked.
 * A request nobody answers fails like a lost connection.
 */
export function answering(answer: Answer): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body
    const request = { url, method: init.method ?? 'GET', body, headers: new Headers(init.headers) }
    asked.push(request)
    const answered = await answer(request)
    if (answered === undefined) throw new TypeError('network')
    const type = answered.status < 400 ? 'application/json' : 'application/problem+json'
    return new Response(answered.body === undefined ? null : JSON.stringify(answered.body), {
      status: answered.status,
      headers: { 'content-type': type },
    })
  })
  return asked
}

export function problem(status: number, code: string, facts: object = {}) {
  return { status, body: { type: `/problems/${code}`, title: code, status, ...facts } }
}

afterEach(() => vi.unstubAllGlobals())
