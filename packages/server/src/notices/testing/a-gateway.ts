import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Taken {
  readonly body: string
  readonly key: string | undefined
  readonly authorization: string | undefined
}

/** A real HTTP server on the loopback that stands in for a text gateway, with what it was given. */
export interface Gateway {
  readonly url: string
  readonly taken: readonly Taken[]
  /** Answers the next texts with these, one after the other. */
  answer(...statuses: number[]): void
  close(): Promise<void>
}

export async function aGateway(): Promise<Gateway> {
  const taken: Taken[] = []
  const answers: number[] = []
  const server = createServer((ask, reply) => {
    const chunks: Buffer[] = []
    ask.on('data', (chunk: Buffer) => chunks.push(chunk))
    ask.on('end', () => {
      const { authorization } = ask.headers
      taken.push({ body: Buffer.concat(chunks).toString(), key: ask.headers['idempotency-key'] as string, authorization })
      reply.writeHead(answers.shift() ?? 200).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/kirim`,
    taken,
    answer: (...statuses) => void answers.push(...statuses),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
