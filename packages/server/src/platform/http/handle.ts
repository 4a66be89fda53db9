import { readsOnly } from '#domain/platform/endpoint.ts'
import { Problem, problems } from '#domain/platform/problem.ts'
import { isLostConnection } from '../db/lost-connection.ts'
import { noReach, type Reach, reachOf } from '../db/reach.ts'
import type { Transactor } from '../db/transact.ts'
import { type Actor, nobody } from '../actor.ts'
import type { FileStore } from '../files/file-store.ts'
import { holdUpload, type Upload } from '../files/upload.ts'
import type { Work } from '../work.ts'
import { answerOnce, type Answered, findAnswered } from './answer-once.ts'
import type { Ask, Download, Exchange, Reply } from './exchange.ts'
import { refuseForeignOrigin } from './origin.ts'
import { originOf } from './origin-of.ts'
import { incomingOf, receive } from './receive.ts'
import type { Route } from './route.ts'

export interface Platform extends Transactor {
  readonly files: FileStore
  authenticate(ask: Ask): Promise<Actor>
  report(bug: unknown, ask: Ask): void
  /** Somebody who is signed in asked for what they may not do. */
  refused(actor: Actor, ask: Ask): void
}

/** The way of every request. The answer is written only after the commit. The one try/catch of the server. */
export async function handle(route: Route, platform: Platform, ask: Ask): Promise<Reply> {
  const { endpoint } = route
  let actor = nobody
  try {
    refuseForeignOrigin(ask)
    actor = await platform.authenticate(ask)
    const reach = permit(endpoint, actor)

    const received = await receive(endpoint, ask)
    const exchange: Exchange = { ask, headers: {} }
    const mode = readsOnly(endpoint) ? 'read' : 'write'
    const terms = { mode, actor, reach, requestId: ask.requestId, from: originOf(ask) } as const
    const reply = await held(route, platform, ask, (upload) => {
      const parts = { received, upload }
      return platform
        .transact(terms, (work) => replyTo(route, work, parts, exchange))
        .catch((thrown: unknown) =>
          orEarlier(thrown, () => platform.transact(terms, (work) => earlierReply(route, work, parts, ask))),
        )
    })
    return { ...reply, headers: { ...reply.headers, ...exchange.headers } }
  } catch (thrown) {
    if (thrown instanceof Problem) {
      if (thrown.code === 'not-allowed') platform.refused(actor, ask)
      return problemReply(thrown, ask)
    }
    platform.report(thrown, ask)
    if (isLostConnection(thrown)) return problemReply(new Problem('unavailable'), ask)
    return problemDocument(500, { type: 'about:blank', title: 'Internal error', status: 500, requestId: ask.requestId })
  }
}

/**
 * Of two that are the same request at once the later one may be refused over what the earlier one has done meanwhile: the
 * answer is then that of the earlier one. Looked for afterwards, in a transaction that sees it.
 */
async function orEarlier(thrown: unknown, find: () => Promise<Reply | undefined>): Promise<Reply> {
  const earlier = thrown instanceof Problem ? await find() : undefined
  if (!earlier) throw thrown
  return earlier
}

async function earlierReply(route: Route, work: Work, { received, upload }: Received, ask: Ask): Promise<Reply | undefined> {
  if (upload) upload.kept = false
  const earlier = await findAnswered(route, work, { ask, received, upload })
  return earlier && replyOf(earlier)
}

/** Runs `step` with the file of the request, where the endpoint takes one. */
function held<T>({ endpoint }: Route, { files }: Platform, ask: Ask, step: (upload?: Upload) => Promise<T>): Promise<T> {
  return endpoint.upload ? holdUpload(files, incomingOf(ask, endpoint.upload.largest), step) : step()
}

interface Received {
  readonly received: object
  readonly upload: Upload | undefined
}

/** One try of the transaction; each begins with a file that is not kept yet. */
async function replyTo(route: Route, work: Work, { received, upload }: Received, exchange: Exchange): Promise<Reply> {
  if (upload) upload.kept = false
  const step = () => run(route, work, { ...received, ...(upload && { upload }) }, exchange)
  if (route.endpoint.download) return fileReply((await step()) as Download)

  const asked = { ask: exchange.ask, received, upload }
  return replyOf(await answerOnce(route, work, asked, async () => answeredBy(route, await step())))
}

function replyOf({ status, body, replayed }: Answered & { replayed: boolean }): Reply {
  const headers = { ...(body !== null && jsonType), ...(replayed && { 'idempotency-replayed': 'true' }) }
  return { status, headers, body }
}

function answeredBy({ endpoint }: Route, result: unknown): Answered {
  return { status: endpoint.status, body: endpoint.status === 204 ? null : JSON.stringify(endpoint.response.encode(result)) }
}

const jsonType = { 'content-type': 'application/json; charset=utf-8' }

/** The regions in which the actor may use the endpoint. */
function permit({ permission, slice }: Route['endpoint'], actor: Actor): Reach {
  if (permission === 'public') return noReach
  if (actor.accountId === null) throw new Problem('not-signed-in')
  if (permission === 'signed-in') {
    // What is everybody's own (password, sessions) is no machine's; the work that it asked for is.
    if (actor.only && slice !== 'tasks') throw new Problem('not-allowed')
    return noReach
  }

  const reach = reachOf(actor, permission)
  if (reach.regions.length === 0) throw new Problem('not-allowed', { permission })
  return reach
}

/** An endpoint that reveals personal data must say whose: without an entry for the journal there is no answer. */
async function run(route: Route, work: Work, received: unknown, exchange: Exchange): Promise<unknown> {
  if (route.endpoint.reveals !== 'personal') return route.run(work, received, exchange)

  let seen = false
  const watched: Work = {
    ...work,
    witness(entry) {
      seen = true
      work.witness(entry)
    },
  }
  const result = await route.run(watched, received, exchange)
  if (!seen)
    throw new Error(`${route.endpoint.method} ${route.endpoint.path} reveals personal data without an entry in the journal`)
  return result
}

function fileReply({ name, mediaType, content }: Download): Reply {
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
  return { status: 200, headers, body: content }
}

function problemDocument(status: number, body: object): Reply & { readonly body: string } {
  return { status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(body) }
}

/** RFC 9457. */
export function problemReply({ code, facts }: Problem, ask: Pick<Ask, 'path' | 'requestId'>): Reply & { readonly body: string } {
  const { status, title } = problems[code]
  return problemDocument(status, {
    ...facts,
    type: `/problems/${code}`,
    title,
    status,
    instance: ask.path,
    requestId: ask.requestId,
  })
}
