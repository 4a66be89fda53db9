import { m } from '#messages'
import type { GeneralCode, ProblemWords, SliceCode } from './problem-codes.ts'
import { asProblem } from './server-problem.ts'

/** What may go wrong on any page, the first one too. */
const general: Readonly<Record<GeneralCode, ProblemWords>> = {
  'invalid-input': { what: m.platform_problem_invalid_input_what, advice: m.platform_problem_invalid_input_advice },
  'not-signed-in': { what: m.platform_problem_not_signed_in_what, advice: m.platform_problem_not_signed_in_advice },
  'sign-in-failed': { what: m.platform_problem_sign_in_failed_what, advice: m.platform_problem_sign_in_failed_advice },
  'not-allowed': { what: m.platform_problem_not_allowed_what, advice: m.platform_problem_not_allowed_advice },
  'not-found': { what: m.platform_problem_not_found_what, advice: m.platform_problem_not_found_advice },
  'stale-version': { what: m.platform_problem_stale_version_what, advice: m.platform_problem_stale_version_advice },
  'too-many-requests': { what: m.platform_problem_too_many_requests_what, advice: m.platform_problem_too_many_requests_advice },
  unavailable: { what: m.platform_problem_unavailable_what, advice: m.platform_problem_unavailable_advice },
  unreachable: { what: m.platform_problem_unreachable_what, advice: m.platform_problem_unreachable_advice },
  unexpected: { what: m.platform_problem_unexpected_what, advice: m.platform_problem_unexpected_advice },
}

let ofSlices: Readonly<Record<SliceCode, ProblemWords>> | undefined
let pauseWords: ((until: string) => string) | undefined

/** Fetches the words of the slices' own refusals: after the first page stands, long before somebody is refused. */
export async function loadProblemWords(): Promise<void> {
  const later = await import('./slice-problem.words.ts')
  ofSlices = later.sliceProblemWords
  pauseWords = later.pauseWords
}

export function wordsOf(thrown: unknown): { what: string; advice: string; requestId: string | undefined } {
  const { code, facts, requestId } = asProblem(thrown)
  const words = { ...ofSlices, ...general }[code] ?? general.unexpected
  const { retryAt } = facts
  const advice = typeof retryAt === 'string' && pauseWords !== undefined ? pauseWords(retryAt) : words.advice()
  return { what: words.what(), advice, requestId }
}
