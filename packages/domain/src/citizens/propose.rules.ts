import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import type { ClaimTold } from './told.rules.ts'

/** Days after a decision before a family proposes the same again; an objection has thirty of them (PROP-13). */
const restDays = 90

export type ProposalHindrance =
  | { readonly why: 'no-family' | 'receives' | 'on-its-way' }
  | { readonly why: 'decided' | 'taken-back'; readonly on: LocalDate; readonly againFrom: LocalDate }

interface Family {
  readonly hasFamily: boolean
  /** Some aid on record runs today. */
  readonly receives: boolean
  readonly claims: readonly Pick<ClaimTold, 'kind' | 'state' | 'decided' | 'takenBackOn'>[]
}

/**
 * CIT-8  A family proposes itself where no aid on record runs for it, nobody's proposal for it is on its way, none was decided on
 *        within ninety days, nor was it found well off in them: against a decision it objects. What it took back today it proposes again tomorrow. Undefined: it may.
 */
export function hindranceToPropose({ hasFamily, receives, claims }: Family, today: LocalDate): ProposalHindrance | undefined {
  if (!hasFamily) return { why: 'no-family' }
  const same = claims.filter(({ kind }) => kind === 'receives-nothing')
  if (same.some(({ state }) => state === 'open' || state === 'returned')) return { why: 'on-its-way' }
  if (receives) return { why: 'receives' }
  const takenBack = same
    .flatMap(({ takenBackOn }) => takenBackOn ?? [])
    .toSorted()
    .at(-1)
  if (takenBack === today) return { why: 'taken-back', on: takenBack, againFrom: daysAfter(takenBack, 1) }
  const found = claims.filter(({ kind, state }) => kind === 'already-well-off' && state === 'accepted')
  const decided = [...same, ...found].flatMap((claim) => claim.decided?.on ?? []).toSorted()
  const on = decided.at(-1)
  if (on === undefined) return undefined
  const againFrom = daysAfter(on, restDays)
  return today < againFrom ? { why: 'decided', on, againFrom } : undefined
}
