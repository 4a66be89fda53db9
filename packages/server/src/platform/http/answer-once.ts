import { createHash } from 'node:crypto'
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
  { endpoint }: Route,
  work: Work,
  asked: Asked,
  run: () => Promise<Answered>,
): Promise<Answered & { replayed: boolean }> {
  const { accountId } = work.actor
  const named = asked.ask.headers[keyHeader]
  if (named === undefined || accountId === null || !isAnsweredOnce(endpoint)) return { ...(await run()), replayed: false }
  if (!key.test(named)) throw new Problem('invalid-input', { issues: [{ at: `headers.${keyHeader}`, message: malformed }] })

  const to = { account: accountId, key: hashOf(named), region: regionOf(work) }
  const fingerprint = fingerprintOf(work, asked)
  const kept = await findKeptAnswer(work.db, accountId, to.key)
  if (kept) {
    if (kept.fingerprint !== fingerprint) throw new Problem('key-reused')
    witnessReplay(work, endpoint.reveals === 'personal')
    return { status: kept.status, body: kept.body, replayed: true }
  }
  const { status, body } = await run()
  await insertKeptAnswer(work.db, to, { fingerprint, status, body }, work.now)
  return { status, body, replayed: false }
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
