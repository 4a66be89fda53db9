import type { DecisionId } from '#domain/categories/candidate.ts'
import { Problem } from '#domain/platform/problem.ts'
import { takeBackNeeds } from '../people/needs/index.ts'
import { commonRegion, reachOver } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { listDecided, reopenDecided } from './candidates.sql.ts'
import { takeEndBack } from './decide-candidate.ts'

/** Takes a decision of one's own back: of one candidate, or of many that were confirmed together. */
export async function undoDecision(work: Work, id: DecisionId): Promise<{ candidates: number }> {
  const rows = await listDecided(work.db, id)
  if (rows.length === 0) throw new Problem('not-found')
  if (rows.some(({ decidedBy }) => decidedBy !== work.actor.accountId)) throw new Problem('decision-of-another')

  const confirmed = rows.filter(({ state }) => state === 'confirmed')
  await takeBackNeeds(
    work,
    confirmed.flatMap(({ kind, subject, need }) => (kind === 'found' && need !== null ? [{ subject, need }] : [])),
  )
  for (const row of confirmed.filter(({ kind }) => kind === 'outgrown')) await takeEndBack(work, row)

  const candidates = await reopenDecided(work.db, id, work.actor.accountId ?? '')
  const region = commonRegion(reachOver(rows.map((row) => row.region)))
  await work.journal({
    event: 'candidates.taken-back',
    subjectType: 'region',
    subjectId: region,
    region,
    facts: { decision: id, candidates },
  })
  return { candidates }
}
