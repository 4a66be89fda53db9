import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import { withdrawalFaults } from '#domain/approvals/decision.rules.ts'
import type { ApprovalFileInFull } from '#domain/approvals/file.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { findParties } from './course.sql.ts'
import { getFile } from './get-file.ts'
import { getFileOnItsWay, moveFile } from './move-file.ts'
import { proposerOf } from './submit-file.ts'

/** Takes back what one proposed, while it is on its way. */
export async function withdrawFile(
  work: Work,
  id: ApprovalFileId,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<ApprovalFileInFull> {
  const file = await getFileOnItsWay(work, id)
  if (file.version !== version) throw new Problem('stale-version')
  const by = proposerOf(work)
  const faults = withdrawalFaults(by, (await findParties(work.db, id)).proposers, reason)
  if (faults.length > 0) throw new Problem('decision-unsound', { faults })

  await moveFile(work, file, { kind: 'withdrawn' }, { by, reason })
  return getFile(work, id)
}
