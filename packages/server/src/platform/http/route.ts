import type { Endpoint } from '#domain/platform/endpoint.ts'
import type { Work } from '../work.ts'
import type { Upload } from '../files/upload.ts'
import type { Download, Exchange } from './exchange.ts'

export interface Route {
  readonly endpoint: Endpoint<unknown, unknown, unknown>
  run(work: Work, received: unknown, exchange: Exchange): Promise<unknown>
}

/** Ties a promise in the contract to the function that keeps it. */
export function answer<Sent, Received, Answer>(
  endpoint: Endpoint<Sent, Received, Answer>,
  run: (work: Work, received: Received, exchange: Exchange) => Promise<Answer>,
): Route {
  return { endpoint, run }
}

/** The same for an endpoint that takes a file. */
export function answerUpload<Sent, Received, Answer>(
  endpoint: Endpoint<Sent, Received, Answer>,
  run: (work: Work, received: Received & { upload: Upload }) => Promise<Answer>,
): Route {
  return { endpoint, run }
}

/** The same for an endpoint that answers a file. */
export function answerFile<Sent, Received, Answer>(
  endpoint: Endpoint<Sent, Received, Answer>,
  run: (work: Work, received: Received) => Promise<Download>,
): Route {
  return { endpoint, run }
}
