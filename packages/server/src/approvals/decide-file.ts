import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import type { decideFile as contract } from '#domain/approvals/approvals.api.ts'
import { decisionFaults, isOutdated } from '#domain/approvals/decision.rules.ts'
import type { ApprovalFileInFull } from '#domain/approvals/file.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { findActing } from './acting.sql.ts'
import { findParties } from './course.sql.ts'
import { getFile, standingOf, stepHere } from './get-file.ts'
import { getFileOnItsWay, moveFile } from './move-file.ts'

/** Approves, returns or refuses what was seen, as the holder of the step or in their stead. */
export async function decideFile(
  work: Work,
  id: ApprovalFileId,
  { version, hash, outcome, reason }: Input<typeof contract>['body'],
): Promise<ApprovalFileInFull> {
  const file = await getFileOnItsWay(work, id)
  if (file.version !== version || isOutdated(hash, file.hash)) throw new Problem('stale-version')
  const step = stepHere(file)
  if (!step) throw new Problem('approval-not-waiting', { state: file.state })

  const acting = await findActing(work)
  const by = acting.me.accountId
  const standing = standingOf(file, step, acting)
  const { proposers, deciders } = await findParties(work.db, id)
  const { position, kind } = step
  const faults = decisionFaults({ by, position, kind, standing, proposers, before: deciders, outcome, reason })
  if (faults.length > 0) throw new Problem('decision-unsound', { faults })

  const insteadOf = standing?.as === 'delegate' ? (standing.instead ?? step.accountId) : null
  await moveFile(work, file, { kind: outcome, position, hash }, { by, insteadOf, reason })
  return getFile(work, id)
}
