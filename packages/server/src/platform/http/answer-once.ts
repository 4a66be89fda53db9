import { createHash } from 'node:crypto'
import type { AccountId } from '#domain/access/account.ts'
import { isAnsweredOnce } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { commonRegion } from '../db/reach.ts'
import type { Upload } from '../files/upload.ts'
import type { Work } from '../work.ts'
import type { Ask } from './exchange.ts'
import { findKeptAnswer, insertKeptAnswer, type KeptAnswer } from './kept-answers.sql.ts'
import type { Route } from './route.ts'

/** The header by which a client names a request, so that it may send it again when no answer came. */
export const keyHeader = 'idempotency-key'

const key = /^[A-Za-z0-9_-]{16,128}$/

/** What a request must have the same to be the same. */
interface Asked {
  readonly ask: Ask
  readonly received: object
  readonly upload: Upload | undefined
}

export type Answered = Pick<KeptAnswer, 'status' | 'body'>

/**
 * Answers a request that names itself: does it the first time, and gives the same answer to the same request afterwards.
 * A refusal is not kept, since nothing was done. Throws `key-reused` when the key stood for something else, or the
 * mandates reach elsewhere than when it was answered.
 */
export async function answerOnce(
  route: Route,
  work: Work,
  asked: Asked,
  run: () => Promise<Answered>,
): Promise<Answered & { replayed: boolean }> {
  const name = nameOf(route, work, asked)
  if (!name) return { ...(await run()), replayed: false }
  const earlier = await findAnswered(route, work, asked)
  if (earlier) return earlier

  const { status, body } = await run()
  const to = { account: name.account, key: name.key, region: regionOf(work) }
  await insertKeptAnswer(work.db, to, { fingerprint: fingerprintOf(work, asked), status, body }, work.now)
  return { status, body, replayed: false }
}

/** What the same request was answered before, if it names itself. */
export async function findAnswered(route: Route, work: Work, asked: Asked): Promise<(Answered & { replayed: true }) | undefined> {
  const name = nameOf(route, work, asked)
  const kept = name && (await findKeptAnswer(work.db, name.account, name.key))
  if (!kept) return undefined
  if (kept.fingerprint !== fingerprintOf(work, asked)) throw new Problem('key-reused')
  witnessReplay(work, route.endpoint.reveals === 'personal')
  return { status: kept.status, body: kept.body, replayed: true }
}

function nameOf({ endpoint }: Route, { actor }: Work, { ask }: Asked): { account: AccountId; key: string } | undefined {
  const named = ask.headers[keyHeader]
  if (named === undefined || actor.accountId === null || !isAnsweredOnce(endpoint)) return undefined
  if (!key.test(named)) throw new Problem('invalid-input', { issues: [{ at: `headers.${keyHeader}`, message: malformed }] })
  return { account: actor.accountId, key: hashOf(named) }
}

const malformed = 'A key has 16 to 128 letters, digits, hyphens or underscores'

/** Within the mandates: what covers several of them lies outside, and row-level security lets nobody write there. */
function regionOf({ reach }: Work): RegionCode {
  const [region] = reach.regions
  if (region === undefined) throw new Problem('not-allowed')
  return region
}

function fingerprintOf({ reach }: Work, { ask, received, upload }: Asked): string {
  return hashOf(JSON.stringify([ask.method, ask.path, received, upload?.name, upload?.sha256, reach.regions]))
}

function witnessReplay(work: Work, personal: boolean): void {
  const region = commonRegion(work.reach)
  if (personal) work.witness({ event: 'answer.read-again', subjectType: 'request', subjectId: null, region, facts: {} })
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
