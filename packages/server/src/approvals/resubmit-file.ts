import type { ApprovalFileId, FileSummary, SubjectHash } from '#domain/approvals/approval.ts'
import type { Work } from '../platform/work.ts'
import { getFileOnItsWay, moveFile } from './move-file.ts'
import { proposerOf } from './submit-file.ts'

/**
 * Puts a returned file on its way again, from the first step. Whoever resubmits becomes one of its proposers, so that they
 * decide no step of it.
 */
export async function resubmitFile(work: Work, id: ApprovalFileId, subjectHash: string, summary: FileSummary): Promise<void> {
  const by = proposerOf(work)
  const file = await getFileOnItsWay(work, id)
  await moveFile(work, file, { kind: 'resubmitted', hash: subjectHash as SubjectHash }, { by, summary })
}
