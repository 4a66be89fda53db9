import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'

import type { LocalDate } from '../packages/domain/src/platform/local-date.ts'
import type { RegionCode } from '../packages/domain/src/platform/region-code.ts'
import { grantMandate, openAccount, openOffice, waiveSecondFactors } from '../packages/server/src/access/index.ts'
import { openPool } from '../packages/server/src/platform/db/database.ts'
import { listen } from '../packages/server/src/platform/http/listen.ts'
import { openLog } from '../packages/server/src/platform/log.ts'
import type { Load } from './load.ts'
import { regency } from './import-list.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { quantile, round } from './timing.ts'

const connections = 20
const seconds = 3
const turns = 3

/**
 * The person page's endpoint over HTTP, against a bare server that sends the very same statements in the same kind of
 * transaction and gives the rows out as JSON. Requests per second with 20 connections.
 */
export async function http(registry: Registry): Promise<Figures> {
  const { app, connection, step, asOwner } = registry
  const server = await listen(app.routes, app.platform, {
    port: 0,
    host: '127.0.0.1',
    log: openLog('error'),
    pages: 'none',
    ready: app.ready,
  })
  const pool = openPool(connection)
  try {
    const cookie = await anOfficersCookie(step, server.port)
    const ids = await asOwner(async (client) => {
      const { rows } = await client.query<{ id: string }>('select person_id as id from person order by person_id limit 500')
      return rows.map(({ id }) => id)
    })
    const sent = await statementsOf(pool, ids[0] ?? '', server.port, cookie)
    const bare = await bareServer(pool, sent, ids[0] ?? '')
    const [ours, floor]: [number[], number[]] = [[], []]
    for (let turn = 0; turn <= turns; turn++) {
      const load = { paths: ids.map((id) => `/api/people/${id}`), cookie, connections, seconds: turn === 0 ? 1 : seconds }
      const rates = [await rateOf({ ...load, port: server.port }), await rateOf({ ...load, port: portOf(bare) })] as const
      if (turn === 0) continue
      ours.push(rates[0])
      floor.push(rates[1])
    }
    bare.closeAllConnections()
    bare.close()
    const [mine, its] = [quantile(ours, 0.5), quantile(floor, 0.5)]
    return { ratio: round(mine / its), perSecond: Math.round(mine), floorPerSecond: Math.round(its), statements: sent.length }
  } finally {
    await server.close()
    await pool.end()
  }
}

async function anOfficersCookie(step: Registry['step'], port: number): Promise<string> {
  const [email, password] = ['petugas@bench.invalid', 'perahu biru di hulu Kelinjau']
  await step('write', ['ID' as RegionCode], async (work) => {
    await waiveSecondFactors(work)
    const officeId = await openOffice(work, { name: 'Dinas Sosial', regionCode: regency })
    const account = { name: 'Petugas', email, officeId, password, synthetic: true }
    const id = await openAccount(work, regency, account)
    await grantMandate(work, id, { role: 'regency-officer', regions: [regency], validFrom: '2020-01-01' as LocalDate })
  })
  const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (answer.status !== 200) throw new Error(`signing in answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What one request for the person page sends to the database, in order. */
async function statementsOf(pool: ReturnType<typeof openPool>, id: string, port: number, cookie: string): Promise<Statement[]> {
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/people/${id}`, { headers: { cookie } })
    if (answer.status !== 200) throw new Error(`the person page answered ${answer.status}`)
  }
  await ask()
  const client = await pool.connect()
  const prototype = Object.getPrototypeOf(client) as { query: (...sent: unknown[]) => unknown }
  client.release()
  const query = prototype.query
  const seen: Statement[] = []
  prototype.query = function (this: unknown, ...sent: unknown[]) {
    const [first, values] = sent
    const given = typeof first === 'string' ? { text: first, values } : (first as Partial<Statement>)
    seen.push({ text: given.text ?? '', values: (given.values ?? []) as unknown[] })
    return query.apply(this, sent)
  }
  try {
    await ask()
  } finally {
    prototype.query = query
  }
  return seen
}

async function bareServer(pool: ReturnType<typeof openPool>, sent: readonly Statement[], asked: string): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const id = (request.url ?? '').split('/').at(-1) ?? ''
      const client = await pool.connect()
      const rows: unknown[] = []
      for (const { text, values } of sent) {
        const own = values.map((value) => (value === asked ? id : value))
        if (text.startsWith('insert into "journal"')) own[0] = randomUUID()
        const answer = await client.query(text, own)
        rows.push(answer.rows)
      }
      client.release()
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(rows))
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function rateOf(load: Load): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./load.ts', import.meta.url), { workerData: load })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
