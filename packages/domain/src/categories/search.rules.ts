import { z } from 'zod'

/** `found`: proposed by facts; `outgrown`: an open category whose years are over. */
export const candidateKinds = ['found', 'outgrown'] as const
export const CandidateKind = z.enum(candidateKinds)
export type CandidateKind = z.infer<typeof CandidateKind>

/** `lapsed`: the facts say it no longer. */
export const candidateStates = ['open', 'confirmed', 'refused', 'lapsed'] as const
export type CandidateState = (typeof candidateStates)[number]

/** What a search finds, and what stands there of it from before. */
export interface Finding {
  readonly reasons: readonly string[]
  /** Of `outgrown`: the need whose years are over. */
  readonly need: string | null
}

export interface Standing extends Finding {
  readonly state: CandidateState
}

/**
 * CAND-7  What somebody has decided on is not proposed again until the facts it stood on are others; what lapsed is, as soon as
 *         the facts say it again; what is open and not said any more lapses. An outgrown category that was ended and is open
 *         again is looked at again.
 *
 * The state after a search; undefined: there is nothing to keep.
 */
export function stateAfterSearch(
  kind: CandidateKind,
  known: Standing | undefined,
  found: Finding | undefined,
): CandidateState | undefined {
  if (known === undefined) return found && 'open'
  if (found === undefined) return known.state === 'open' ? 'lapsed' : known.state
  if (known.state === 'open' || known.state === 'lapsed') return 'open'
  if (kind === 'outgrown' && (known.state === 'confirmed' || known.need !== found.need)) return 'open'
  return known.reasons.join() === found.reasons.join() ? known.state : 'open'
}
