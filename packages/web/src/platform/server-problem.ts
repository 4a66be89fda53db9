import type { ProblemCode, ProblemFacts } from '#domain/platform/problem.ts'

/** `unreachable`: no answer came at all; `unexpected`: an answer that no contract knows. */
export type RefusalCode = ProblemCode | 'unreachable' | 'unexpected'

/** The server said no, in the words of the catalogue, or could not be asked. */
export class ServerProblem extends Error {
  readonly code: RefusalCode
  readonly facts: ProblemFacts
  /** Tell it to whoever looks after the system: it finds the request in the log. */
  readonly requestId: string | undefined

  constructor(code: RefusalCode, facts: ProblemFacts = {}, requestId?: string) {
    super(code)
    this.name = 'ServerProblem'
    this.code = code
    this.facts = facts
    this.requestId = requestId
  }

  static async from(response: Response): Promise<ServerProblem> {
    const body: unknown = await response.json().catch(() => undefined)
    const { type, title: _title, status: _status, instance: _instance, ...facts } = isRecord(body) ? body : {}
    const code = typeof type === 'string' ? type.slice(type.lastIndexOf('/') + 1) : ''
    return new ServerProblem(
      isCode(code) ? code : codeOfStatus(response.status),
      facts,
      response.headers.get('x-request-id') ?? undefined,
    )
  }
}

/** Anything thrown while asking the server, as a problem one can read. */
export function asProblem(thrown: unknown): ServerProblem {
  return thrown instanceof ServerProblem ? thrown : new ServerProblem('unexpected')
}

/** The refusal that long work ended with, as a problem one can read. */
export function problemOfCode(code: string | null): ServerProblem {
  return new ServerProblem(code !== null && isCode(code) ? code : 'unexpected')
}

/** A proxy or a stopped server answers without our words. */
function codeOfStatus(status: number): RefusalCode {
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many-requests'
  return status === 502 || status === 503 || status === 504 ? 'unavailable' : 'unexpected'
}

/** By its form: the catalogue with its titles weighs on the first page, and a code without words of ours is told as unexpected. */
function isCode(code: string): code is ProblemCode {
  return /^[a-z]+(-[a-z]+)*$/.test(code)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
