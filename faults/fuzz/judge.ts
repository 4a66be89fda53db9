import { type ProblemCode, problems } from '../../packages/domain/src/platform/problem.ts'
import type { Case } from './cases.ts'
import { peopleIn, strangersIn, type WhoLivesWhere } from './people.ts'
import type { RawAnswer, RawRequest } from './raw-request.ts'

/** What is told of our own workings: paths, stacks, statements. */
const inner =
  /node_modules|node:internal|\bat [\w.<> ]+ \(|file:\/\/|\.ts:\d+|syntax error at|relation "|select .+ from |insert into |kysely|postgres|pg_/i

/** What is wrong with an answer; nothing when it is as promised. */
export function faultsOf(one: Case, request: RawRequest, answer: RawAnswer, people: WhoLivesWhere): string[] {
  if (answer.hung) return [`no answer within ${Math.round(answer.milliseconds)} ms`]
  // Nobody can be answered whose request has no end, or who goes on after a head beyond measure; and CONNECT asks for a tunnel, not for an answer.
  const longHead = request.target.length > 16_000 || one.shape.done.some((done) => /very long|header: many/.test(done))
  const cutShort = request.body.length > 60_000 && longHead
  const unanswerable = cutShort || one.shape.method === 'CONNECT' || one.shape.done.some((done) => done.startsWith('framing'))
  if (answer.status === 0) return unanswerable ? [] : ['closed without an answer']
  const text = answer.body.toString('utf8')
  const declared = answer.status === 503 && one.operation.refusals.has(`503 ${/\/problems\/[a-z-]+/.exec(text)?.[0]}`)
  if (answer.status >= 500 && !declared) return [`status ${answer.status}`]
  if (answer.status >= 400) return refusalFaults(one, request, answer, people)
  if (answer.status >= 300) return answer.status === 304 ? [] : [`status ${answer.status}`]
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false
  if (!isJson || request.method === 'HEAD') return []
  const strangers = strangersIn(text, `${request.target} ${request.body.toString('utf8')}`, one.caller?.regions ?? [], people)
  return [
    ...(parsed(text) === undefined ? ['the answer is not JSON'] : []),
    ...(strangers.length > 0 ? [`shows ${strangers.length} from outside the mandate`] : []),
  ]
}

function refusalFaults(one: Case, request: RawRequest, answer: RawAnswer, people: WhoLivesWhere): string[] {
  // Two requests in the bytes of one have two answers.
  const text = answer.body.subarray(0, Number(answer.headers.get('content-length') ?? answer.body.length)).toString('utf8')
  const faults: string[] = []
  if (inner.test(text.replace(pathOf(request), ''))) faults.push('tells of its inner workings')
  if (peopleIn(text, people) > 0) faults.push('a refusal names people')
  if (one.shape.method === 'HEAD' && text === '') return faults
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json'))
    return [...faults, `a refusal (${answer.status}) that is no problem document`]
  const body = parsed(text) as { type?: string; title?: string; status?: number; requestId?: string } | undefined
  const code = body?.type?.split('/').at(-1) as ProblemCode
  const known = problems[code]
  if (known?.status !== answer.status || body?.status !== answer.status || body.title !== known.title)
    faults.push(`an unknown problem: ${body?.type}`)
  else if (one.addressed && !one.operation.refusals.has(`${answer.status} ${body.type}`) && !isAboutHttp(one, code))
    faults.push(`undeclared problem ${code}`)
  if (typeof body?.requestId !== 'string') faults.push('no request id')
  return faults
}

/** Refused before it was known what is asked. */
function isAboutHttp({ shape }: Case, code: ProblemCode): boolean {
  if (code === 'too-large' && shape.query.join().length > 8_000) return true
  return shape.done.some((done) =>
    /^(framing|header: (host|many|others|cookie|content type|idempotency key|forwarded)|query: (very long|broken))/.test(done),
  )
}

function pathOf({ target }: RawRequest): string {
  return target.split('?', 1)[0] ?? ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
