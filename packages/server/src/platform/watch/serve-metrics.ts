import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Pool } from '../db/database.ts'
import type { SystemFacts } from '#domain/operations/system-facts.ts'
import { collectDefaultMetrics, Gauge } from 'prom-client'
import { openGauges } from './gauges.ts'
import type { Watch } from './watch.ts'

/** Where the figures are given out: a port of its own, apart from the pages. */
export interface MetricsSettings {
  readonly port: number
  readonly host: string
  /** Must be sent as `Authorization: Bearer …`; undefined where only this machine can ask. */
  readonly token: string | undefined
}

export interface MetricsParts {
  readonly watch: Watch
  readonly pools: Readonly<Record<string, Pool>>
  readFacts(): Promise<SystemFacts>
}

/** Answers `/metrics` in the way of Prometheus. No label or value is about a person. */
export async function serveMetrics(
  { port, host, token }: MetricsSettings,
  { watch, pools, readFacts }: MetricsParts,
): Promise<{ port: number; close(): Promise<void> }> {
  const { registry } = watch
  collectDefaultMetrics({ register: registry, prefix: 'rangkul_' })
  const show = openGauges(registry)
  const pool = new Gauge({
    name: 'rangkul_database_pool',
    help: 'Connections of this process to the database',
    labelNames: ['pool', 'state'],
    registers: [registry],
  })

  const server = createServer((request, response) => {
    const isAsked = request.method === 'GET' && request.url?.split('?')[0] === '/metrics'
    if (!isAsked) return void response.writeHead(404).end()
    if (token !== undefined && !isSame(request.headers.authorization, `Bearer ${token}`))
      return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
    void text().then(
      (body) => response.writeHead(200, { 'content-type': registry.contentType }).end(body),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(port, host)
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) }

  async function text(): Promise<string> {
    for (const [name, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
      pool.set({ pool: name, state: 'busy' }, totalCount - idleCount)
      pool.set({ pool: name, state: 'idle' }, idleCount)
      pool.set({ pool: name, state: 'waiting' }, waitingCount)
    }
    show(await readFacts().catch(() => undefined))
    return registry.metrics()
  }
}

function isSame(sent: string | undefined, expected: string): boolean {
  const [a, b] = [sent ?? '', expected].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
