import type { Readable } from 'node:stream'

/** A request as plain data: what `handle` needs of it, whatever the HTTP engine. */
export interface Ask {
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Readable | Buffer | null
  /** The client's network address. */
  readonly address: string
  readonly requestId: string
}

export interface Reply {
  readonly status: number
  readonly headers: Record<string, string | string[]>
  readonly body: string | Readable | null
}

/** The answer of an endpoint with `download: 'file'`. */
export interface Download {
  readonly name: string
  readonly mediaType: string
  readonly content: Readable | string
}

/** What a route may need of HTTP itself; only sign-in does. */
export interface Exchange {
  readonly ask: Ask
  /** Headers for the answer. */
  readonly headers: Record<string, string | string[]>
}
