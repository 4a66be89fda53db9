import { v7 as uuidv7 } from 'uuid'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import { isAnswer, visitFaults } from '#domain/enumeration/visit.rules.ts'
import type { VisitDraft, VisitId } from '#domain/enumeration/visit.ts'
import { Problem } from '#domain/platform/problem.ts'
import { askForVisit, confirmCandidate, getCandidate, refuseCandidate, undoDecision } from '../categories/index.ts'
import type { Work } from '../platform/work.ts'
import { getRound, mayHelp, refuseUnless } from './get-round.ts'
import { listPlan, type RoundRow } from './rounds.sql.ts'
import { releaseScan } from './scans.sql.ts'
import { findVisit, insertVisit, isDrawn, markTakenBack, replaceAnswers, type VisitRow } from './visits.sql.ts'

/** What was found at a door, told to the candidate by the commands that any officer uses. `scan`: it stands on a form. */
export async function recordVisit(work: Work, id: RoundId, draft: VisitDraft, scan?: ScanId): Promise<{ visit: VisitId }> {
  const round = await getRound(work, id)
  refuseUnless(round, 'open')
  const key = { subject: draft.subject, id: draft.candidate }
  const candidate = await getCandidate(work, key)
  const plan = await listPlan(work.db, id)
  const here = plan.find(({ region }) => region === candidate.region)
  if (!here) throw new Problem('not-found')
  if (!mayHelp(work, round, scan === undefined ? [here] : plan)) throw new Problem('not-allowed')
  if (candidate.kind !== 'found' || !round.categories.includes(candidate.category)) throw new Problem('not-found')
  if (candidate.state !== 'open') throw new Problem('candidate-decided')
  const faults = visitFaults(draft, round.from, work.today)
  if (faults.length > 0) throw new Problem('visit-unsound', { faults })

  const decided = await decide(work, key, draft, round)
  const visit = uuidv7() as VisitId
  if (isAnswer(draft.result)) await replaceAnswers(work.db, id, key.subject, key.id, work.now)
  await insertVisit(work.db, {
    subject_id: key.subject,
    visit_id: visit,
    round_id: id,
    candidate_id: key.id,
    person_id: candidate.personId,
    region_code: candidate.region,
    category: candidate.category,
    result: draft.result,
    met: draft.met,
    note: draft.note === '' ? null : draft.note,
    decision_id: decided.decision ?? null,
    need_id: decided.need ?? null,
    visited_on: draft.visitedOn,
    recorded_by: work.actor.accountId ?? '',
    recorded_at: work.now,
    ...(scan !== undefined && { scan_id: scan, visited_by: here.enumerator ?? work.actor.accountId ?? '' }),
  })
  await work.journal({
    event: 'visit.recorded',
    subjectType: candidate.subjectType,
    subjectId: candidate.subject,
    region: candidate.region,
    facts: { round: id, visit, result: draft.result, ...(scan !== undefined && { scan }) },
  })
  return { visit }
}

/** Takes a visit of one's own back, with what it decided. */
export async function undoVisit(work: Work, id: RoundId, visitId: VisitId): Promise<{ visit: VisitId }> {
  const round = await getRound(work, id)
  const visit = await findVisit(work.db, id, visitId)
  if (!visit) throw new Problem('not-found')
  refuseUnless(round, 'open')
  if (visit.recordedBy !== work.actor.accountId) throw new Problem('decision-of-another')
  if (await isDrawn(work.db, visit)) throw new Problem('visit-drawn')

  if (visit.decision !== null) await undoDecision(work, visit.decision)
  if (visit.result === 'moved' || visit.result === 'died') await askAgain(work, visit)
  await markTakenBack(work.db, visit, work.now)
  if (visit.scan !== null) await releaseScan(work.db, id, visit.scan, work.now)
  await work.journal({
    event: 'visit.taken-back',
    subjectType: 'round',
    subjectId: id,
    region: visit.region,
    facts: { round: id, visit: visitId },
  })
  return { visit: visitId }
}

type Key = Parameters<typeof getCandidate>[1]

interface Decided {
  readonly decision?: string
  readonly need?: string
}

/** Of whom has moved or died the office hears by the event; until then they stand on its own list again. */
async function decide(work: Work, key: Key, draft: VisitDraft, round: RoundRow): Promise<Decided> {
  const { version, result, visitedOn, met, note } = draft
  switch (result) {
    case 'belongs':
      return confirmCandidate(work, key, {
        version,
        need: { met, since: visitedOn, evidence: [round.name, note].filter(Boolean).join(': '), source: 'visit' },
      })
    case 'not-so':
      return refuseCandidate(work, key, { version, reason: 'not-so', note })
    case 'moved':
    case 'died':
      await askForVisit(work, key, { version, wanted: false })
      return {}
    case 'not-met':
      return {}
  }
}

async function askAgain(work: Work, { subject, candidate }: VisitRow): Promise<void> {
  const key = { subject, id: candidate } as Key
  const { version, state } = await getCandidate(work, key)
  if (state === 'open') await askForVisit(work, key, { version, wanted: true })
}
