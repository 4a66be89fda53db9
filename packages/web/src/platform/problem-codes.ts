import type { RefusalCode } from './server-problem.ts'

export interface ProblemWords {
  /** What happened. */
  readonly what: () => string
  /** What to do now. */
  readonly advice: () => string
}

export type GeneralCode = Extract<
  RefusalCode,
  'not-signed-in' | 'sign-in-failed' | 'too-many-requests' | 'unavailable' | 'unreachable' | 'unexpected'
>

/** A refusal that can only be met once a page stands. */
export type SliceCode = Exclude<RefusalCode, GeneralCode>
