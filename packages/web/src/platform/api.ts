import { type Endpoint, isAnsweredOnce, type Request } from '#domain/platform/endpoint.ts'
import { untouchedHeader } from '#domain/access/untouched.ts'
import { ServerProblem } from './server-problem.ts'
import { untouchedSeconds } from './touch.ts'

type Value = string | number | boolean
interface Loose {
  params?: Record<string, Value>
  query?: Record<string, Value | readonly Value[] | null | undefined>
  body?: unknown
}

/** Keeps a promise of the contract: asks, and gives back the parsed answer or throws a `ServerProblem`. */
export async function call<Sent, Received, Answer>(
  to: Endpoint<Sent, Received, Answer>,
  request: Request<Sent>,
  signal?: AbortSignal,
): Promise<Answer> {
  const { body } = request as Loose
  const once = isAnsweredOnce(to)
  const init = {
    method: to.method,
    signal: signal ?? null,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(once && { 'idempotency-key': newKey() }),
    },
  }
  return read(to, await (once ? askAgain : ask)(urlOf(to, request), init))
}

/** Milliseconds before a writing is sent again to which no answer came. */
const pauses = [1_000, 3_000]

/** Sends what carries a key again when no answer came: the server does it once, however often it comes. */
async function askAgain(url: string, init: RequestInit): Promise<Response> {
  for (const pause of pauses) {
    try {
      return await ask(url, init)
    } catch (thrown) {
      if (!(thrown instanceof ServerProblem && thrown.code === 'unreachable')) throw thrown
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return ask(url, init)
}

/** 128 bits of chance; `randomUUID` is not there on pages without https. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Fetches a file and hands it to the browser to save under the server's name. */
export async function download<Sent, Received, Answer>(
  to: Endpoint<Sent, Received, Answer>,
  request: Request<Sent>,
): Promise<void> {
  const { body } = request as Loose
  const response = await ask(urlOf(to, request), {
    method: to.method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileNameIn(response.headers.get('content-disposition')) ?? 'rangkul'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    const untouched = untouchedSeconds()
    const headers =
      untouched < 1 ? init.headers : { ...(init.headers as Record<string, string>), [untouchedHeader]: String(untouched) }
    response = await fetch(url, headers === undefined ? init : { ...init, headers })
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw new ServerProblem('unreachable')
  }
  if (!response.ok) throw await ServerProblem.from(response)
  return response
}

/** The answer of an endpoint, parsed. */
export async function read<Sent, Received, Answer>(to: Endpoint<Sent, Received, Answer>, response: Response): Promise<Answer> {
  return to.response.parse(to.status === 204 ? undefined : await response.json()) as Answer
}

export function urlOf(to: { path: string }, request: unknown): string {
  const { params = {}, query = {} } = request as Loose
  const path = to.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null) search.append(name, String(one))
  }
  return `/api${path}${search.size > 0 ? `?${search}` : ''}`
}

function fileNameIn(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  return encoded ? decodeURIComponent(encoded) : disposition?.match(/filename="([^"]+)"/)?.[1]
}
