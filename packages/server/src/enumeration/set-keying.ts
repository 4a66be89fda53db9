import type { RoundId } from '#domain/enumeration/round.ts'
import type { Work } from '../platform/work.ts'
import { getLedRound, refuseUnless } from './get-round.ts'
import { updateKeyedTwice } from './rounds.sql.ts'

/** How many forms of a hundred are keyed by a second one, from now on. */
export async function setKeying(work: Work, id: RoundId, percent: number): Promise<{ percent: number }> {
  const round = await getLedRound(work, id)
  refuseUnless(round, 'planned', 'open')
  await updateKeyedTwice(work.db, id, percent)
  await work.journal({ event: 'round.keying-set', subjectType: 'round', subjectId: id, region: round.region, facts: { percent } })
  return { percent }
}
