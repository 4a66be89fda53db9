import { openingFaults, stateFaults } from '#domain/enumeration/round.rules.ts'
import type { RoundId, RoundState } from '#domain/enumeration/round.ts'
import { Problem } from '#domain/platform/problem.ts'
import { askToVisitWithin } from '../categories/index.ts'
import type { Work } from '../platform/work.ts'
import { getLedRound } from './get-round.ts'
import { keepLeftOver, listPlan, listVillages, type RoundRow, updateRound } from './rounds.sql.ts'

interface Moved {
  id: RoundId
  version: number
}

/** From now on visits are recorded. Whoever waits for a visit in its villages is visited; with `all` every candidate is. */
export async function openRound(
  work: Work,
  id: RoundId,
  { version, all }: { version: number; all: boolean },
): Promise<Moved & { asked: number }> {
  const round = await getMovable(work, id, version, 'open')
  const plan = await listPlan(work.db, id)
  const faults = openingFaults(plan)
  if (faults.length > 0) throw new Problem('round-unsound', { faults })

  if (!(await updateRound(work.db, round, { state: 'open', opened_at: work.now }))) throw new Problem('stale-version')
  const scope = { villages: plan.map(({ region }) => region), categories: round.categories }
  const asked = all ? await askToVisitWithin(work, scope) : 0
  await tell(work, round, 'round.opened', { villages: plan.length, asked })
  return { id, version: version + 1, asked }
}

export async function closeRound(work: Work, id: RoundId, version: number): Promise<Moved> {
  const round = await getMovable(work, id, version, 'closed')
  const villages = await listVillages(work.db, [id])
  if (!(await updateRound(work.db, round, { state: 'closed', closed_at: work.now }))) throw new Problem('stale-version')
  await keepLeftOver(work.db, id, villages)
  const left = villages.reduce((sum, { waiting }) => sum + waiting, 0)
  await tell(work, round, 'round.closed', { left })
  return { id, version: version + 1 }
}

async function getMovable(work: Work, id: RoundId, version: number, to: RoundState): Promise<RoundRow> {
  const round = await getLedRound(work, id)
  if (stateFaults(round.state, to).length > 0) throw new Problem('round-not-ready', { state: round.state })
  if (round.version !== version) throw new Problem('stale-version')
  return round
}

function tell(work: Work, { id, region }: RoundRow, event: 'round.opened' | 'round.closed', facts: object): Promise<void> {
  return work.journal({ event, subjectType: 'round', subjectId: id, region, facts })
}
