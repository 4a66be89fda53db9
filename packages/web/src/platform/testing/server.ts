import { afterEach, vi } from 'vitest'

type Answer = (request: { url: string; method: string; body: unknown }) => { status: number; body?: unknown } | undefined

/**
 * The other side of the network, for tests of the browser's side: what each request is answered. Returns what was asked.
 * A request nobody answers fails like a lost connection.
 */
export function answering(answer: Answer): { url: string; method: string; body: unknown }[] {
  const asked: { url: string; method: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body
    const request = { url, method: init.method ?? 'GET', body }
    asked.push(request)
    const answered = answer(request)
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
