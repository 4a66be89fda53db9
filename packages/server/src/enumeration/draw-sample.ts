import { randomBytes } from 'node:crypto'
import { drawSample } from '#domain/enumeration/recheck.rules.ts'
import type { drawSample as contract } from '#domain/enumeration/rechecks.api.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { VisitId } from '#domain/enumeration/visit.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { getLedRound } from './get-round.ts'
import { insertDrawn, listDrawable } from './rechecks.sql.ts'

/** Draws a share of each enumerator's visits. The seed is kept with what was drawn and in the journal, so that it can be drawn again. */
export async function draw(work: Work, id: RoundId, percent: number): Promise<Output<typeof contract>> {
  const round = await getLedRound(work, id)
  const visits = await listDrawable(work.db, id)
  if (visits.length === 0) throw new Problem('nothing-to-draw')

  const seed = randomBytes(8).toString('hex')
  const drawn = drawSample(visits, percent, seed).map((visit) => visit.id as VisitId)
  await insertDrawn(work.db, id, drawn, { seed, percent, at: work.now })
  await work.journal({
    event: 'sample.drawn',
    subjectType: 'round',
    subjectId: id,
    region: round.region,
    facts: { seed, percent, of: visits.length, drawn: drawn.length },
  })
  return { seed, percent, drawn: drawn.length, drawnAt: work.now.toISOString() }
}
