import type { RefusalCode } from './server-problem.ts'

export interface ProblemWords {
  /** What happened. */
  readonly what: () => string
  /** What to do now. */
  readonly advice: () => string
}

export type GeneralCode = Extract<
  RefusalCode,
  | 'invalid-input'
  | 'not-signed-in'
  | 'sign-in-failed'
  | 'not-allowed'
  | 'not-found'
  | 'stale-version'
  | 'too-many-requests'
  | 'unavailable'
  | 'unreachable'
  | 'unexpected'
>

/** A refusal that only the pages of a slice can meet. */
export type SliceCode = Exclude<RefusalCode, GeneralCode>
