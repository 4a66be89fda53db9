import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, inject } from 'vitest'
import type { AccountId, OfficeId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import type { Endpoint, Request } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { grantMandate, openAccount, openOffice } from '../../access/open-account.ts'
import { type App, openApp } from '../../app.ts'
import { type Connection, openPool, parseConnection } from '../db/database.ts'
import { reachOver } from '../db/reach.ts'
import { withClient } from '../db/with-client.ts'
import type { Ask, Reply } from '../http/exchange.ts'
import { handle } from '../http/handle.ts'
import { openLog } from '../log.ts'
import type { MailSettings } from '../mail.ts'
import type { TextSettings } from '../text-gateway.ts'
import { nobody } from '../actor.ts'
import type { Work } from '../work.ts'
import { template } from './global-setup.ts'
import { inTime, whatHangs } from './in-time.ts'

/** A signed-in account of a test. */
export interface Caller {
  readonly accountId: AccountId
  readonly cookie: string
}

export interface Answered<Answer> {
  readonly status: number
  readonly headers: Reply['headers']
  readonly body: Answer
  /** The last part of the problem's type. */
  readonly problem: string | undefined
  /** The body; of a PDF, what its pages say. */
  readonly text: string
}

/** What a request may carry that its contract's types don't tell. */
interface Unusual {
  upload?: { name: string; bytes: Buffer }
  /** A body as it is, in place of one written as JSON. */
  raw?: { type: string; bytes: Buffer }
  /** A machine's, in place of a caller. */
  token?: string
  /** The name by which it may be sent again. */
  key?: string
  /** The client's network address. */
  address?: string
  userAgent?: string
  /** Others that a browser sends. */
  headers?: Record<string, string>
}

/** A whole Rangkul on a database of its own, without a socket. */
export interface World {
  readonly app: App
  readonly connection: Connection
  /** Everything that was logged. */
  readonly logged: () => string
  readonly clock: { now: Date }
  /** Runs SQL as the owner of the tables: to look at what a command left, never to make history. */
  query<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  /** An account with one mandate, signed in. */
  signIn(role: Role, ...regions: string[]): Promise<Caller>
  send<Sent, Received, Answer>(
    endpoint: Endpoint<Sent, Received, Answer>,
    request: Request<Sent> & Unusual,
    caller?: Caller,
  ): Promise<Answered<Answer>>
  /** Runs SQL as the queue's role: to break what only a crash can break, and to look at what the queue keeps. */
  asQueue<Row extends object>(text: string): Promise<Row[]>
  /** Does the system's regular work as it would be done so many days later. */
  doChores(days?: number): Promise<void>
  /** Works off the queue until it is empty. */
  settle(): Promise<void>
  /** Works off the queue for as long as a step takes. */
  whileWorking(step: () => Promise<void>): Promise<void>
  /** Opens accounts and does what no endpoint offers, by the commands. */
  asSystem<T>(step: (work: Work) => Promise<T>): Promise<T>
}

export const today = '2026-11-21' as LocalDate
/** Of every account that a world opens. */
export const password = 'kata sandi untuk uji'

interface WorldOptions {
  /** Where letters go; none are sent without. */
  readonly mail?: () => MailSettings
  /** Where texts go; none are sent without. */
  readonly texts?: () => TextSettings
  /** With one, each request is answered over the connection that the one before it used. */
  readonly connections?: number
}

/** One database for the tests of a file. Use inside `describe` or at the top of the file; read its members inside tests. */
export function aWorld(options: WorldOptions = {}): World {
  const { superuser, owner, app: appUrl, queue: queueUrl } = inject('server')
  const database = `test_${randomBytes(6).toString('hex')}`
  const on = (url: string): Connection => ({ ...parseConnection(url), database })
  const dataDir = join(tmpdir(), `rangkul-${database}`)
  const clock = { now: new Date(`${today}T03:00:00Z`) }
  const log = new PassThrough()
  const lines: string[] = []
  log.on('data', (chunk: Buffer) => lines.push(chunk.toString()))

  let app: App
  let ownerPool: pg.Pool
  let office: OfficeId | undefined

  beforeAll(async () => {
    await withSuperuser(superuser, (client) => client.query(`create database ${database} template ${template}`))
    app = openApp({
      connection: on(appUrl),
      sessionSecret: 'a secret that only the tests know, long enough',
      address: 'http://localhost',
      dataDir,
      version: 'test',
      log: openLog('info', log),
      clock: () => clock.now,
      mail: options.mail?.() ?? null,
      texts: options.texts?.() ?? null,
      ...(options.connections !== undefined && { connections: options.connections }),
    })
    ownerPool = openPool(on(owner), { max: 2 })
  })

  afterAll(async () => {
    await app.close()
    await ownerPool.end()
    await rm(dataDir, { recursive: true, force: true })
    await withSuperuser(superuser, (client) => client.query(`drop database ${database} with (force)`))
  })

  const hanging = () => withClient({ ...parseConnection(superuser), database }, whatHangs)

  const world: World = {
    get app() {
      return app
    },
    connection: on(appUrl),
    logged: () => lines.join(''),
    clock,

    async query<Row extends object>(text: string, values: unknown[] = []) {
      return (await ownerPool.query<Row>(text, values)).rows
    },

    asSystem: (step) =>
      app.transact({ mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'test' }, step),

    async signIn(role, ...regions) {
      const email = `${uuidv7()}@contoh.test`
      const accountId = await world.asSystem(async (work) => {
        office ??= await openOffice(work, { name: 'Dinas Sosial (sintetis)', regionCode: '64' as RegionCode })
        const id = await openAccount(work, '64' as RegionCode, {
          name: `Petugas ${role}`,
          email,
          officeId: office,
          password,
          synthetic: true,
        })
        await grantMandate(work, id, { role, regions: regions as RegionCode[], validFrom: '2020-01-01' as LocalDate })
        return id
      })
      // From an address of their own, so that one test's wrong passwords hold nobody else off.
      const address = `10.${randomBytes(3).join('.')}`
      const reply = await pass(app, 'POST', '/session', { email, password }, { address })
      if (reply.status !== 200) throw new Error(`sign-in answered ${reply.status}: ${lines.at(-1)}`)
      // The library counts by the machine's clock; in here the session lasts by ours.
      const until = new Date(clock.now.getTime() + 48 * 3_600_000)
      await world.query('update auth.session set "expiresAt" = $1, "idleMinutes" = 2880 where "userId" = $2', [until, accountId])
      const cookies = reply.headers['set-cookie'] as string[]
      return { accountId, cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }
    },

    async send(endpoint, request, caller) {
      const {
        params = {},
        query = {},
        body,
        upload,
        raw,
        key,
        token,
        address,
        userAgent,
        headers,
      } = request as Partial<Record<'params' | 'query', Record<string, string>>> & Unusual & { body?: unknown }
      const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
      const reply = await pass(app, endpoint.method, path, body, {
        params,
        query,
        upload,
        raw,
        key,
        token,
        address,
        userAgent,
        headers,
        cookie: caller?.cookie,
        template: endpoint.path,
      })
      return answered(reply)
    },

    async doChores(days = 0) {
      const now = new Date(clock.now.getTime() + days * 86_400_000)
      for (const chore of app.chores) await chore.run({ transact: app.transact, log: openLog('error', log), now })
    },

    async asQueue<Row extends object>(text: string) {
      const queue = openPool(on(queueUrl), { max: 1 })
      const { rows } = await queue.query<Row>(text)
      await queue.end()
      return rows
    },

    async whileWorking(step) {
      const queue = openPool(on(queueUrl), { max: 4 })
      const runner = await app.work(queue)
      try {
        await step()
      } finally {
        await inTime(
          (async () => {
            await runner.stop()
            await queue.end()
          })(),
          'the work under way did not end',
          hanging,
        )
      }
    },

    settle: () =>
      world.whileWorking(() =>
        inTime(
          (async () => {
            for (;;) {
              const [left] = await world.query<{ waiting: number }>(
                "select count(*)::int as waiting from task where state in ('queued', 'running')",
              )
              if (left?.waiting === 0) return
              await new Promise((resolve) => setTimeout(resolve, 30))
            }
          })(),
          'the queue did not empty',
          hanging,
        ),
      ),
  }
  return world
}

interface Passing {
  params?: Record<string, string>
  query?: Record<string, string>
  upload?: Unusual['upload'] | undefined
  raw?: Unusual['raw'] | undefined
  key?: string | undefined
  token?: string | undefined
  cookie?: string | undefined
  template?: string
  address?: string | undefined
  userAgent?: string | undefined
  headers?: Record<string, string> | undefined
}

function pass(app: App, method: string, path: string, body: unknown, options: Passing = {}): Promise<Reply> {
  const wanted = options.template ?? path
  const route = app.routes.find(({ endpoint }) => endpoint.method === method && endpoint.path === wanted)
  if (!route) throw new Error(`no route answers ${method} ${wanted}`)
  const ask: Ask = {
    method,
    path: `/api${path}`,
    params: options.params ?? {},
    query: new URLSearchParams(options.query),
    headers: headersOf(options, body),
    body: bodyOf(options, body),
    address: options.address ?? '127.0.0.1',
    requestId: uuidv7(),
  }
  return handle(route, app.platform, ask)
}

function bodyOf({ upload, raw }: Passing, body: unknown): Ask['body'] {
  if (upload) return new PassThrough().end(upload.bytes)
  if (raw) return raw.bytes
  return body === undefined ? null : Buffer.from(JSON.stringify(body))
}

function headersOf({ upload, raw, key, token, cookie, userAgent, headers }: Passing, body: unknown): Ask['headers'] {
  return {
    host: 'localhost',
    ...headers,
    ...(cookie !== undefined && { cookie }),
    ...(userAgent !== undefined && { 'user-agent': userAgent }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(raw && { 'content-type': raw.type }),
    ...(upload && {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(upload.name)}`,
    }),
  }
}

async function answered<Answer>({ status, headers, body }: Reply): Promise<Answered<Answer>> {
  const chunks: Buffer[] = []
  if (typeof body === 'string') chunks.push(Buffer.from(body))
  else if (body) for await (const chunk of body) chunks.push(Buffer.from(chunk as Uint8Array))
  const bytes: Buffer = Buffer.concat(chunks)
  const type = String(headers['content-type'] ?? '')
  const text = type === 'application/pdf' && status < 300 ? await textOfPdf(bytes) : bytes.toString()
  const isJson = /json/.test(type)
  const value = isJson && text !== '' ? (JSON.parse(text) as Answer & { type?: string }) : undefined
  const problem = status >= 400 ? value?.type?.split('/').at(-1) : undefined
  return { status, headers, body: value as Answer, problem, text }
}

/** Tests also upload files that only bear the name of a PDF: those are told as they are. */
async function textOfPdf(bytes: Buffer): Promise<string> {
  const { pagesOfPdf } = await import('./pdf-text.ts')
  const pages = await pagesOfPdf(bytes).catch(() => [bytes.toString()])
  return pages.join('\n')
}

async function withSuperuser(url: string, step: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...parseConnection(url), database: 'postgres' })
  await client.connect()
  try {
    await step(client)
  } finally {
    await client.end()
  }
}
