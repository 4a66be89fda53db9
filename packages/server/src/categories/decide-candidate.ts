import { v7 as uuidv7 } from 'uuid'
import type { DecisionId } from '#domain/categories/candidate.ts'
import type * as api from '#domain/categories/candidates.api.ts'
import type { NeedId } from '#domain/people/person.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { Problem } from '#domain/platform/problem.ts'
import { assignNeed, endNeed, needOf, reopenNeed } from '../people/needs/index.ts'
import type { Work } from '../platform/work.ts'
import { type CandidateKey, type CandidateRow, type Decision, updateDecided, updateVisit } from './candidates.sql.ts'
import { getCandidate } from './read-candidates.ts'

type Confirmation = Input<typeof api.confirmCandidate>['body']

/** Records the category by its checklist, as on the person's page. */
export async function confirmCandidate(
  work: Work,
  key: CandidateKey,
  { version, need: draft }: Confirmation,
): Promise<Output<typeof api.confirmCandidate>> {
  const row = await getOpen(work, key, version, 'found')
  const need = await assignNeed(work, row.personId, { ...draft, category: row.category })
  const decided = await decide(work, row, { state: 'confirmed', need: need.id, reason: null, note: null })
  return { ...decided, need: need.id }
}

/** Ends a category whose years are over. */
export async function endOutgrown(
  work: Work,
  key: CandidateKey,
  { version, until }: Input<typeof api.endOutgrown>['body'],
): Promise<Output<typeof api.endOutgrown>> {
  const row = await getOpen(work, key, version, 'outgrown')
  const need = await needOf(work, row.personId, row.need as NeedId)
  await endNeed(work, row.personId, need.id, { version: need.version, until, reason: 'criteria-no-longer-met' })
  return decide(work, row, { state: 'confirmed', need: need.id, reason: null, note: null })
}

export async function refuseCandidate(
  work: Work,
  key: CandidateKey,
  { version, reason, note }: Input<typeof api.refuseCandidate>['body'],
): Promise<Output<typeof api.refuseCandidate>> {
  const row = await getOpen(work, key, version)
  return decide(work, row, { state: 'refused', need: row.need, reason, note: note === '' ? null : note })
}

export async function askForVisit(
  work: Work,
  key: CandidateKey,
  { version, wanted }: Input<typeof api.askForVisit>['body'],
): Promise<{ version: number }> {
  const row = await getOpen(work, key, version)
  const asked = wanted ? { by: work.actor.accountId ?? '', at: work.now } : null
  if (!(await updateVisit(work.db, row, version, asked))) throw new Problem('stale-version')
  await tell(work, row, 'candidate.visit-asked', { wanted })
  return { version: version + 1 }
}

/** Takes the end of an outgrown category back. */
export async function takeEndBack(work: Work, { personId, need }: CandidateRow): Promise<void> {
  const { id, version } = await needOf(work, personId, need as NeedId)
  await reopenNeed(work, personId, id, version)
}

async function getOpen(work: Work, key: CandidateKey, version: number, kind?: CandidateRow['kind']): Promise<CandidateRow> {
  const row = await getCandidate(work, key)
  if (kind !== undefined && row.kind !== kind) throw new Problem('not-found')
  if (row.state !== 'open') throw new Problem('candidate-decided')
  if (row.version !== version) throw new Problem('stale-version')
  return row
}

async function decide(
  work: Work,
  row: CandidateRow,
  outcome: Parameters<typeof updateDecided>[4],
): Promise<{ decision: DecisionId; version: number }> {
  const decision: Decision = { id: uuidv7() as DecisionId, by: work.actor.accountId ?? '', at: work.now }
  if (!(await updateDecided(work.db, row, row.version, decision, outcome))) throw new Problem('stale-version')
  await tell(work, row, outcome.state === 'confirmed' ? 'candidate.confirmed' : 'candidate.refused', {
    ...(outcome.reason !== null && { reason: outcome.reason }),
  })
  return { decision: decision.id, version: row.version + 1 }
}

/** Which category is no fact of the journal: those who read it may not all read what is restricted. */
function tell(work: Work, { subject, subjectType, region, id }: CandidateRow, event: JournalEvent, facts: object): Promise<void> {
  return work.journal({ event, subjectType, subjectId: subject, region, facts: { candidate: id, ...facts } })
}
