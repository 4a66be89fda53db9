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

export function refuseUnless(round: RoundRow, ...states: readonly RoundState[]): void {
  if (!states.includes(round.state)) throw new Problem('round-not-ready', { state: round.state })
}
