import type { ProblemFacts } from '#domain/platform/problem.ts'
import type { RefusalCode } from './server-problem.ts'

export interface ProblemWords {
  /** What happened. */
  readonly what: () => string
  /** What to do now; what the refusal tells of itself may make it plainer. */
  readonly advice: (facts: ProblemFacts) => string
}

export type GeneralCode = Extract<
  RefusalCode,
  'not-signed-in' | 'sign-in-failed' | 'too-many-requests' | 'unavailable' | 'unreachable' | 'unexpected'
>

/** A refusal that can only be met once a page stands. */
export type SliceCode = Exclude<RefusalCode, GeneralCode>
