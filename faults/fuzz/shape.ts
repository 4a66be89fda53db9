import type { RawRequest } from './raw-request.ts'

/** A request in parts, as long as it is being spoilt. */
export interface Shape {
  method: string
  /** With its parameters filled in, percent-encoded. */
  path: string
  /** Names and values, already percent-encoded. */
  query: [name: string, value: string][]
  headers: [name: string, value: string][]
  /** What is written as JSON; undefined where there is none. */
  json: unknown
  /** In place of `json`. */
  bytes: Buffer | undefined
  /** What was done to it. */
  done: string[]
}

export function bytesOf(shape: Shape): RawRequest {
  const body = shape.bytes ?? (shape.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(shape.json) ?? 'null'))
  const query = shape.query.map(([name, value]) => `${name}=${value}`).join('&')
  const has = (name: string) => shape.headers.some(([one]) => one.toLowerCase() === name)
  const headers: [string, string][] = [...shape.headers]
  const framed = has('content-length') || has('transfer-encoding')
  if (!framed && (body.length > 0 || shape.method !== 'GET')) headers.push(['Content-Length', String(body.length)])
  return { method: shape.method, target: `/api${shape.path}${query && `?${query}`}`, headers, body, last: framed }
}

export function setHeader(shape: Shape, name: string, value: string | undefined): void {
  shape.headers = shape.headers.filter(([one]) => one.toLowerCase() !== name.toLowerCase())
  if (value !== undefined) shape.headers.push([name, value])
}
