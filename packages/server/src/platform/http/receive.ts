import type { z } from 'zod'
import { Problem } from '#domain/platform/problem.ts'
import type { Incoming } from '../files/upload.ts'
import type { Ask } from './exchange.ts'
import type { Route } from './route.ts'

/** Bytes of a JSON body; files come as streams and have limits of their own. */
export const jsonLimit = 1_000_000

/** Parses parameters, query and body by the contract; every fault of all three is reported at once. */
export async function receive(endpoint: Route['endpoint'], ask: Ask): Promise<object> {
  const raw = {
    params: ask.params,
    query: endpoint.query ? queryOf(ask.query) : undefined,
    body: endpoint.body ? await jsonOf(ask) : undefined,
  }
  const issues: Issue[] = unfitParts(raw)
  if (issues.length > 0) throw new Problem('invalid-input', { issues })
  const part = (name: 'params' | 'query' | 'body') => {
    const parsed = endpoint[name]?.safeParse(raw[name])
    if (parsed && !parsed.success) issues.push(...parsed.error.issues.map((issue) => issueAt(name, issue)))
    return parsed?.data
  }
  const received = { params: part('params'), query: part('query'), body: part('body') }
  if (issues.length > 0) throw new Problem('invalid-input', { issues: issues.slice(0, 100) })

  return received
}

interface Issue {
  readonly at: string
  readonly code: string
  readonly message: string
}

/** Levels of a body; forms have a dozen. What lies deeper would take the stack of the schemas that call themselves. */
const deepest = 64

/**
 * Texts that PostgreSQL can't keep, wherever they stand: with a zero byte, or with half a character; and what lies too deep.
 * Looked for before the contract's schemas, none of which minds them. Not recursive, since they are.
 */
function unfitParts(raw: Readonly<Record<string, unknown>>): Issue[] {
  const waiting: [at: string, value: unknown, level: number][] = Object.entries(raw).flatMap(([part, value]) =>
    isFilled(value)
      ? Object.entries(value).map(([key, inner]): [string, unknown, number] => [`${part}.${key}`, inner, 1])
      : [[part, value, 0]],
  )
  const places = new Map<string, Omit<Issue, 'at'>>()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [at, value, level] = next
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) places.set(at, unfitText)
    if (!isFilled(value)) continue
    if (level >= deepest) places.set(at, tooDeep)
    else for (const inner of [...Object.keys(value), ...Object.values(value)]) waiting.push([at, inner, level + 1])
  }
  return [...places].slice(0, 100).map(([at, issue]) => ({ at, ...issue }))
}

const unfitText = { code: 'unfit_text', message: 'No zero bytes and no halves of characters' }
const tooDeep = { code: 'too_deep', message: `Nothing lies deeper than ${deepest} levels` }

function isFilled(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Where and why; never the value that was sent. */
function issueAt(part: string, issue: z.core.$ZodIssue): Issue {
  return { at: [part, ...issue.path.map(String)].join('.'), code: issue.code, message: issue.message }
}

/** A repeated key gives a list. */
function queryOf(query: URLSearchParams): Record<string, string | string[]> {
  const keys = [...new Set(query.keys())]
  return Object.fromEntries(
    keys.map((key) => {
      const values = query.getAll(key)
      return [key, values.length === 1 ? (values[0] as string) : values]
    }),
  )
}

async function jsonOf(ask: Ask): Promise<unknown> {
  if (!/^application\/json\b/i.test(ask.headers['content-type'] ?? ''))
    throw new Problem('unsupported-media', { expected: 'application/json' })
  const text = (await bytesOf(ask.body, jsonLimit)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('invalid-input', { issues: [{ at: 'body', code: 'invalid_json', message: 'The body is not JSON' }] })
  }
}

/** The whole of a body of at most so many bytes. */
export async function bytesOf(body: Ask['body'], largest: number): Promise<Buffer> {
  if (body === null) return Buffer.alloc(0)
  if (Buffer.isBuffer(body) && body.length > largest) throw new Problem('too-large', { limit: largest })
  if (Buffer.isBuffer(body)) return body
  const chunks: Buffer[] = []
  let size = 0
  // Not destroyed when it is too large: the connection still has to carry the refusal.
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length
    if (size > largest) throw new Problem('too-large', { limit: largest })
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** The file that is the body of a request. */
export function incomingOf(ask: Ask, largest: number): Incoming {
  const type = ask.headers['content-type'] ?? ''
  if (!/^application\/octet-stream\b/i.test(type))
    throw new Problem('unsupported-media', { expected: 'application/octet-stream' })
  if (ask.body === null || Buffer.isBuffer(ask.body))
    throw new Problem('invalid-input', { issues: [{ at: 'body', message: 'A file is expected' }] })
  return { name: fileNameOf(ask.headers['content-disposition'] ?? ''), content: ask.body, largest }
}

/** The last part of the name that Content-Disposition gives, without anything a file system or a terminal could mind. */
function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  let name = /filename="([^"]*)"/i.exec(disposition)?.[1] ?? 'berkas'
  try {
    if (encoded) name = decodeURIComponent(encoded)
  } catch {
    throw new Problem('invalid-input', {
      issues: [{ at: 'headers.content-disposition', message: 'The file name is not encoded rightly' }],
    })
  }
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{C}]/gu, '')
      .trim()
      .slice(0, 200) || 'berkas'
  )
}
