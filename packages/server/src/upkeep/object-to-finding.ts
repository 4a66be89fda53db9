import { mayAnswer, mayObjectTo } from '#domain/notices/notice.rules.ts'
import type { FamilyId } from '#domain/people/person.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { FindingId } from '#domain/upkeep/finding.ts'
import { judgementFaults } from '#domain/upkeep/proposal.rules.ts'
import type { answerFindingObjection as answering, objectToFinding as objecting } from '#domain/upkeep/upkeep.api.ts'
import { noteObjection, noticesOf, settleObjection } from '../notices/index.ts'
import type { Work } from '../platform/work.ts'
import { findFinding } from './findings.sql.ts'
import { takeBackFinding } from './record-finding.ts'

/** The family objects to what a proposal found of it; to what came of a claim it objects there. */
export async function objectToFinding(
  work: Work,
  family: FamilyId,
  id: FindingId,
  { words }: Input<typeof objecting>['body'],
): Promise<undefined> {
  const { notice } = await getNoticed(work, family, id)
  refuseUnworded(words)
  if (!mayObjectTo(notice.standing, work.today)) throw new Problem('notice-not-ready')
  await noteObjection(work, family, id, words)
}

/** Another officer lets the finding stand, or takes it back; either way it stays to be seen. */
export async function answerFindingObjection(
  work: Work,
  family: FamilyId,
  id: FindingId,
  { answer, reason }: Input<typeof answering>['body'],
): Promise<undefined> {
  const { finding, notice } = await getNoticed(work, family, id)
  refuseUnworded(reason)
  const objectedBy = notice.objection?.by
  if (notice.standing.state !== 'objected' || objectedBy === undefined) throw new Problem('notice-not-ready')
  const { proposedBy, acceptedBy } = finding
  if (!mayAnswer({ proposedBy, acceptedBy, objectedBy }, work.actor.accountId)) throw new Problem('second-person-needed')
  await settleObjection(work, family, id, answer, reason)
  if (answer === 'overturned' && !(await takeBackFinding(work, family, id, reason))) throw new Problem('notice-not-ready')
}

async function getNoticed(work: Work, family: FamilyId, id: FindingId) {
  const finding = await findFinding(work.db, family, id)
  const notice = finding?.origin === 'proposal' ? (await noticesOf(work.db, family)).get(id) : undefined
  if (!finding || !notice) throw new Problem('not-found')
  return { finding, notice }
}

function refuseUnworded(words: string): void {
  const faults = judgementFaults(words)
  if (faults.length > 0) throw new Problem('proposal-unsound', { faults })
}
