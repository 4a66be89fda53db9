import type { Output } from '#domain/platform/endpoint.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { SampleId } from '#domain/targeting/sample.ts'
import type { recordErrorVisit as contract } from '#domain/targeting/targeting.api.ts'
import { isError, isOver, mayVisit, visitFaults } from '#domain/targeting/visit.rules.ts'
import type { ErrorVisitDraft, HouseId } from '#domain/targeting/visit.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { noteBarred } from './barred.sql.ts'
import { type DrawnVisit, findVisit, updateMade, updateTried } from './visits.sql.ts'

/** What came of a visit. It changes nothing of the family: who finds that something is wrong proposes it as ever. */
export async function recordVisit(
  work: Work,
  { house, sample }: { house: HouseId; sample: SampleId },
  draft: ErrorVisitDraft,
): Promise<Output<typeof contract>> {
  const before = await getVisit(work, house, sample)
  if (before.outcome !== null) throw new Problem('error-visit-made')
  // Somebody may have decided on the family since it was drawn.
  await noteBarred(work.db, sample, house)
  const { kind, region, barred, tries, drawnAt, programme } = await getVisit(work, house, sample)
  const me = work.actor.accountId
  if (!mayVisit(barred, me)) throw new Problem('own-family')
  const faults = visitFaults(draft, localDateIn(drawnAt), work.today)
  if (faults.length > 0) throw new Problem('error-visit-unsound', { faults })

  const { outcome, finding, note, visitedOn } = draft
  const over = isOver(outcome, tries)
  if (outcome === 'absent') await updateTried(work.db, house, sample)
  if (over) {
    const error = finding === null ? null : isError(kind, finding)
    const made = { outcome, finding, error, note: note === '' ? null : note, visitedOn, by: me ?? '', at: work.now }
    if (!(await updateMade(work.db, house, sample, made))) throw new Problem('error-visit-made')
  }
  const facts = { sample, programme, outcome, over }
  await work.journal({ event: 'error-visit.recorded', subjectType: 'error-visit', subjectId: house, region, facts })
  return { over }
}

async function getVisit(work: Work, house: HouseId, sample: SampleId): Promise<DrawnVisit> {
  const visit = await findVisit(work.db, house, sample)
  if (!visit || !reaches(work.reach, visit.region)) throw new Problem('not-found')
  return visit
}
