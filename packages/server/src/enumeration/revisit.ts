import type { SubjectId } from '#domain/categories/candidate.ts'
import type { decideRevisit, recordRevisit as contract } from '#domain/enumeration/rechecks.api.ts'
import { agree, mayDecide, mayRevisit } from '#domain/enumeration/recheck.rules.ts'
import { isAnswer, visitFaults } from '#domain/enumeration/visit.rules.ts'
import type { VisitId } from '#domain/enumeration/visit.ts'
import { needFaults } from '#domain/people/need.rules.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedId } from '#domain/people/person.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { Problem } from '#domain/platform/problem.ts'
import { assignNeed, endNeed, needOf } from '../people/needs/index.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { findRecheck, type RecheckRow, updateMade, updateNotMet, updateVerdict } from './rechecks.sql.ts'

interface Key {
  readonly subject: SubjectId
  readonly visit: VisitId
}

/** What the second visitor found. It changes nothing: where the two differ an officer decides. */
export async function recordRevisit(
  work: Work,
  key: Key,
  draft: Input<typeof contract>['body'],
): Promise<Output<typeof contract>> {
  const recheck = await getRecheck(work, key)
  const me = work.actor.accountId
  if (!mayRevisit(recheck.firstBy, me)) throw new Problem('own-visit')
  if (recheck.result !== null) throw new Problem('revisit-made')
  refuseUnsound(work, recheck, draft)

  const { result, met, note, visitedOn } = draft
  const isMade = isAnswer(result)
  if (!isMade) await updateNotMet(work.db, recheck)
  else if (
    !(await updateMade(work.db, recheck, { result, met, note: note === '' ? null : note, visitedOn, by: me ?? '', at: work.now }))
  )
    throw new Problem('revisit-made')
  await tell(work, recheck, 'revisit.recorded', { made: isMade })
  return { made: isMade }
}

/** Which of two visits that differ stands. The second is carried out by the commands that record and end any category. */
export async function decide(
  work: Work,
  key: Key,
  { verdict }: Input<typeof decideRevisit>['body'],
): Promise<Output<typeof decideRevisit>> {
  const recheck = await getRecheck(work, key)
  const { result, firstResult, firstBy, secondBy } = recheck
  if (result === null || secondBy === null || recheck.verdict !== null || agree(firstResult, result))
    throw new Problem('revisit-not-ready')
  const me = work.actor.accountId
  if (!mayDecide(firstBy, secondBy, me)) throw new Problem('own-visit')

  if (verdict === 'second') await carryOut(work, recheck)
  if (!(await updateVerdict(work.db, recheck, { verdict, by: me ?? '', at: work.now }))) throw new Problem('revisit-not-ready')
  await tell(work, recheck, 'revisit.decided', { verdict })
  return { verdict }
}

async function carryOut(work: Work, { result, personId, category, met, visitedOn, note, need }: RecheckRow): Promise<void> {
  if (result === 'belongs') {
    await assignNeed(work, personId, { category, met, since: visitedOn ?? work.today, evidence: note, source: 'visit' })
    return
  }
  const recorded = await needOf(work, personId, need as NeedId)
  await endNeed(work, personId, recorded.id, { version: recorded.version, until: work.today, reason: 'recorded-in-error' })
}

async function getRecheck(work: Work, { subject, visit }: Key): Promise<RecheckRow> {
  const recheck = await findRecheck(work.db, subject, visit)
  if (!recheck || !reaches(work.reach, recheck.region)) throw new Problem('not-found')
  return recheck
}

function refuseUnsound(work: Work, { from, category: code }: RecheckRow, draft: Input<typeof contract>['body']): void {
  const faults = visitFaults(draft, from, work.today)
  if (faults.length > 0) throw new Problem('visit-unsound', { faults })
  const category = needCategory(code)
  const unmet = draft.result === 'belongs' && category ? needFaults(category, { on: draft.visitedOn, met: draft.met }) : []
  if (unmet.length > 0) throw new Problem('need-unsound', { faults: unmet })
}

function tell(work: Work, { subject, visit, region, round }: RecheckRow, event: JournalEvent, facts: object): Promise<void> {
  return work.journal({ event, subjectType: 'visit', subjectId: subject, region, facts: { round, visit, ...facts } })
}
