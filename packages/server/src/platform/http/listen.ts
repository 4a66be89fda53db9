import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import { type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { Problem, type ProblemCode } from '#domain/platform/problem.ts'
import type { Log } from '../log.ts'
import { inRequest } from '../watch/request-scope.ts'
import type { AnsweredRequest } from '../watch/watch.ts'
import type { Ask, Reply } from './exchange.ts'
import { handle, type Platform, problemReply } from './handle.ts'
import { handlePage, type OpenPage } from './open-page.ts'
import type { Route } from './route.ts'
import { refuseExpectation, refuseUnreadable } from './unreadable-request.ts'

export interface ListenOptions {
  readonly port: number
  readonly host: string
  readonly log: Log
  /** The folder of the built pages. */
  readonly pages: string
  /** Pages that the server draws itself, for people without an account. */
  readonly openPages?: readonly OpenPage[]
  /** Proxies whose X-Forwarded-For is believed; without, the client is whoever holds the connection. */
  readonly trustedProxies?: readonly string[]
  /** Whether people come by https, which a proxy before us ends: then browsers are told never to come otherwise. */
  readonly secure?: boolean
  /** Told of each answer that went out. */
  onAnswered?(answered: AnsweredRequest): void
  /** Answers whether the system can do its work. */
  ready(): Promise<boolean>
}

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Bytes of the largest file that may be uploaded. */
const uploadLimit = 2_000_000_000

const yearInSeconds = 365 * 86_400

/** The only file that knows the HTTP engine. */
export async function listen(routes: readonly Route[], platform: Platform, options: ListenOptions): Promise<Listening> {
  const { log } = options
  const app = fastify({
    logger: false,
    bodyLimit: uploadLimit,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    genReqId: () => uuidv7(),
    requestTimeout: 120_000,
    forceCloseConnections: true,
    // Without one, too, the answer is a problem of ours; nothing hangs on it but what a browser's origin is compared with.
    http: { requireHostHeader: false },
    routerOptions: { maxParamLength: 2_000 },
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (_fault, request, reply) => void send(reply, problemReply(new Problem('invalid-input'), askOf(request))),
  })
  app.server.on('checkExpectation', ({ url = '' }, response) => refuseExpectation(pathOf(url), response))

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The UI kit sets its theme's variables in a <style>; scripts stay strict (docs/decisions/0005-csp.md).
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.secure === true && { maxAge: yearInSeconds, includeSubDomains: true },
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

  app.addHook('onResponse', (request, reply, done) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
    const { method, id: requestId } = request
    const { url = '' } = request.routeOptions
    // Files of the pages change their names with every build: together they are one.
    const route = /^\/(api|health)\//.test(url) ? url : 'pages'
    options.onAnswered?.({ method, route, status: reply.statusCode, ms: reply.elapsedTime, requestId })
    done()
  })
  // Who is refused before all of a body was read goes on sending it: unread, it would take the answer down with the connection.
  app.addHook('onSend', (request, _reply, _payload, done) => {
    if (!request.raw.complete) request.raw.resume()
    done()
  })
  app.setErrorHandler((thrown, request, reply) => {
    const code = codeOf(thrown)
    if (!code) log.error({ error: thrown, requestId: request.id }, 'request failed')
    return send(reply, problemReply(new Problem(code ?? 'unavailable'), askOf(request)))
  })

  app.get('/health/live', { logLevel: 'silent' }, () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    const ready = await options.ready()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' })
  })

  for (const route of routes) {
    app.route({
      method: route.endpoint.method,
      url: `/api${route.endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`,
      ...(route.endpoint.problems.includes('too-many-requests') && {
        config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
      }),
      handler: async (request, reply) => send(reply, await inRequest(request.id, () => handle(route, platform, askOf(request)))),
    })
  }

  for (const page of options.openPages ?? []) {
    app.route({
      method: page.method,
      url: page.path,
      handler: async (request, reply) =>
        send(reply, await inRequest(request.id, () => handlePage(page, platform, askOf(request)))),
    })
  }

  app.setNotFoundHandler((request, reply) => send(reply, problemReply(new Problem('not-found'), askOf(request))))
  app.all('/api/*', (_request, reply) => reply.callNotFound())
  if (existsSync(options.pages)) {
    await app.register(files, { root: options.pages, wildcard: false, preCompressed: true, setHeaders: cachePages })
    // Every other address is a page of the application, which finds its own way.
    app.get('/*', (request, reply) =>
      /^\/api$|\.\w+$/.test(pathOf(request.url)) ? reply.callNotFound() : reply.sendFile('index.html'),
    )
  }

  await app.listen({ port: options.port, host: options.host })
  const address = app.server.address()
  return { port: typeof address === 'object' && address ? address.port : options.port, close: () => app.close() }
}

/** Built files carry a hash in their name and never change; the page that names them is asked for every time. */
function cachePages(reply: FastifyReply, path: string): void {
  reply.header('cache-control', /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function codeOf(thrown: unknown): ProblemCode | undefined {
  const status = (thrown as { statusCode?: number } | undefined)?.statusCode
  if (status === 429) return 'too-many-requests'
  if (status === 413) return 'too-large'
  if (status === 415) return 'unsupported-media'
  return status !== undefined && status >= 400 && status < 500 ? 'invalid-input' : undefined
}

/** Not by URL's own rules, by which `//x` names another machine. */
function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? ''
}

function askOf(request: FastifyRequest): Ask {
  return {
    method: request.method,
    path: pathOf(request.url),
    params: request.params as Record<string, string>,
    query: new URLSearchParams(request.url.slice(pathOf(request.url).length)),
    headers: request.headers as Record<string, string | undefined>,
    body: request.body instanceof Readable ? request.body : null,
    address: request.ip,
    requestId: request.id,
  }
}

function send(reply: FastifyReply, { status, headers, body }: Reply): FastifyReply {
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="api.json"', ...headers })
    .send(body)
}
