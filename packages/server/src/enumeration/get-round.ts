import type { RoundId, RoundState } from '#domain/enumeration/round.ts'
import { Problem } from '#domain/platform/problem.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { findRound, type RoundRow } from './rounds.sql.ts'

/** The round, where the caller's mandate reaches one of its villages. */
export async function getRound(work: Work, id: RoundId): Promise<RoundRow> {
  const round = await findRound(work.db, id)
  if (!round) throw new Problem('not-found')
  return round
}

/** The round, for whoever leads it: their mandate covers all of it. */
export async function getLedRound(work: Work, id: RoundId): Promise<RoundRow> {
  const round = await getRound(work, id)
  if (!reaches(work.reach, round.region)) throw new Problem('not-found')
  return round
}

/** Who goes to one of these villages by the plan, or leads the round. */
export function mayHelp(work: Work, round: RoundRow, villages: readonly { readonly enumerator: string | null }[]): boolean {
  const me = work.actor.accountId
  return villages.some(({ enumerator }) => enumerator !== null && enumerator === me) || leads(work, round)
}

export function leads(work: Work, round: RoundRow): boolean {
  return work.holds('enumeration.lead', round.region)
}

export function refuseUnless(round: RoundRow, ...states: readonly RoundState[]): void {
  if (!states.includes(round.state)) throw new Problem('round-not-ready', { state: round.state })
}
