import { m } from '#messages'
import type { GeneralCode, ProblemWords, SliceCode } from './problem-codes.ts'
import { asProblem } from './server-problem.ts'

/** What may go wrong before the words of everything else are there: while one signs in, or while the first page loads. */
const general: Readonly<Record<GeneralCode, ProblemWords>> = {
  'not-signed-in': { what: m.platform_problem_not_signed_in_what, advice: m.platform_problem_not_signed_in_advice },
  'sign-in-failed': { what: m.platform_problem_sign_in_failed_what, advice: m.platform_problem_sign_in_failed_advice },
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
  const advice = typeof retryAt === 'string' && pauseWords !== undefined ? pauseWords(retryAt) : words.advice(facts)
  return { what: words.what(), advice, requestId }
}
