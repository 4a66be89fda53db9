import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import { Problem } from '#domain/platform/problem.ts'
import { problemReply } from './handle.ts'

/** Bytes of the first line and all headers that Node reads (its own bound). */
const headLimit = 16_384

/** Milliseconds in which somebody who was refused may stop sending. */
const patience = 2_000

/** Answers a connection on which no whole request came: what came is not HTTP, has no end, or a head without measure. */
export function refuseUnreadable(fault: Error & { code?: string }, socket: Duplex): void {
  // What still comes after the refusal is no HTTP either; to close upon it would take the answer down with the connection.
  if (fault.code === 'ECONNRESET' || socket.destroyed || socket.writableEnded) return
  if (!socket.writable) return void socket.destroy(fault)
  socket.end(messageOf(fault.code === 'HPE_HEADER_OVERFLOW' ? tooLarge() : malformed()))
  setTimeout(() => socket.destroy(), patience).unref()
}

/** Answers a request that expects of the server what it does not do, before its body is sent. */
export function refuseExpectation(path: string, response: ServerResponse): void {
  const { status, headers, body } = problemReply(expecting(), { path, requestId: uuidv7() })
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
}

function messageOf(problem: Problem): string {
  const { status, body } = problemReply(problem, { path: '', requestId: uuidv7() })
  const lines = ['Content-Type: application/problem+json', `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close']
  return [`HTTP/1.1 ${status} Refused`, ...lines, '', body].join('\r\n')
}

const tooLarge = () => new Problem('too-large', { limit: headLimit })
const malformed = () => issue('request', 'The request is not HTTP, or was not sent to its end')
const expecting = () => issue('headers.expect', 'Nothing else than 100-continue can be expected')

function issue(at: string, message: string): Problem {
  return new Problem('invalid-input', { issues: [{ at, code: 'malformed', message }] })
}
