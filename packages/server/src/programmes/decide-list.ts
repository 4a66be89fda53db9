import { z } from 'zod'
import { ApprovalFileId, SubjectHash } from '#domain/approvals/approval.ts'
import { ListId } from '#domain/programmes/list.ts'
import type { Work } from '../platform/work.ts'
import { findList, type ListRow, updateList } from './lists.sql.ts'
import { note } from './make-list.ts'

export const ListDecision = z.object({
  fileId: ApprovalFileId,
  subjectId: ListId,
  outcome: z.enum(['approved', 'refused', 'returned', 'withdrawn']),
  hash: SubjectHash,
})
export type ListDecision = z.infer<typeof ListDecision>

/** What was decided on the list's file. A second telling, or one about what was asked before, changes nothing. */
export async function decideList(work: Work, { fileId, subjectId, outcome, hash }: ListDecision): Promise<void> {
  const list = await findList(work.db, subjectId)
  if (!list || list.approvalFile !== fileId) return
  const changes = outcome === 'withdrawn' ? withdrawn(list) : decided(work, list, outcome, hash)
  if (!changes || !(await updateList(work.db, subjectId, list.version, changes))) return

  await note(work, `programme-list.${outcome}`, list, { file: fileId, hash })
  if (outcome === 'approved')
    await work.enqueue({ job: 'delivery.make-entitlements', payload: { listId: subjectId }, subject: subjectId, key: subjectId })
}

function decided(
  work: Work,
  list: ListRow,
  outcome: Exclude<ListDecision['outcome'], 'withdrawn'>,
  hash: string,
): Changes | undefined {
  if (list.state !== 'submitted' || list.hash !== hash) return undefined
  return { state: outcome, decided_at: outcome === 'returned' ? null : work.now }
}

/** The list is its makers' again, and may go out under a new file. */
function withdrawn({ state }: ListRow): Changes {
  return { approval_file_id: null, ...((state === 'submitted' || state === 'returned') && { state: 'frozen' }) }
}

type Changes = Parameters<typeof updateList>[3]
