import type { ApprovalFileId, FileSummary } from '#domain/approvals/approval.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ListCounts, ListId, ProgrammeList } from '#domain/programmes/list.ts'
import { overlapFaults } from '#domain/programmes/list.rules.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import { resubmitFile, submitFile } from '../approvals/index.ts'
import type { Work } from '../platform/work.ts'
import { countOverlap, deleteList, hashOfList, type ListRow, lockProgramme, updateList } from './lists.sql.ts'
import { getMovableList, note } from './make-list.ts'
import { getDefinition } from './programmes.sql.ts'
import { getList } from './read-list.ts'

/** Fixes names, ranks and sums under a hash: what is decided on is this and nothing else. */
export async function freezeList(work: Work, id: ListId, version: number): Promise<ProgrammeList> {
  const list = await getMovableList(work, id, version, 'freeze')
  if (countsOf(list).listed === 0) throw new Problem('list-empty')
  await lockProgramme(work.db, list.programmeId as ProgrammeId)
  const faults = overlapFaults(await countOverlap(work.db, list))
  if (faults.length > 0) throw new Problem('list-unsound', { faults })

  const { amount } = await getDefinition(work.db, list.programmeId as ProgrammeId, list.programmeVersion)
  const hash = await hashOfList(work.db, list, amount)
  await update(work, list, { state: 'frozen', hash, frozen_at: work.now })

  await note(work, 'programme-list.frozen', list, { hash, listed: countsOf(list).listed })
  return getList(work, id)
}

export async function thawList(work: Work, id: ListId, version: number): Promise<ProgrammeList> {
  const list = await getMovableList(work, id, version, 'thaw')
  await update(work, list, { state: 'draft', hash: null, frozen_at: null })
  await note(work, 'programme-list.thawed', list, {})
  return getList(work, id)
}

/** Puts the frozen list on its way; one that came back goes on under the same file. */
export async function submitList(work: Work, id: ListId, version: number): Promise<ProgrammeList> {
  const list = await getMovableList(work, id, version, 'submit')
  const hash = list.hash ?? ''
  const { listed, amount } = countsOf(list)
  const summary: FileSummary = {
    beneficiaries: listed,
    amount: amount as FileSummary['amount'],
    months: list.months,
    programme: list.programmeName,
  }
  const fileId = await putOnItsWay(work, list, hash, summary)
  await update(work, list, { state: 'submitted', approval_file_id: fileId })

  await note(work, 'programme-list.submitted', list, { file: fileId, hash })
  return getList(work, id)
}

export async function discardList(work: Work, id: ListId, version: number): Promise<undefined> {
  const list = await getMovableList(work, id, version, 'discard')
  // A file that came back still asks for this list: withdraw that first.
  if (list.approvalFile !== null) throw new Problem('list-not-ready', { state: list.state })
  await deleteList(work.db, id)
  await note(work, 'programme-list.discarded', list, {})
}

async function putOnItsWay(work: Work, list: ListRow, hash: string, summary: FileSummary): Promise<string> {
  if (list.approvalFile !== null) {
    await resubmitFile(work, list.approvalFile as ApprovalFileId, hash, summary)
    return list.approvalFile
  }
  return submitFile(work, {
    subjectType: 'programme-list',
    subjectId: list.id,
    subjectHash: hash,
    title: `${list.programmeName} · ${[list.months[0], list.months.at(-1)].filter((month, at, all) => all.indexOf(month) === at).join(' – ')}`,
    region: list.owner as RegionCode,
    chain: 'beneficiary-list',
    summary,
    onDecided: 'programmes.list-decided',
    onReturned: 'programmes.list-decided',
  })
}

async function update(work: Work, list: ListRow, changes: Parameters<typeof updateList>[3]): Promise<void> {
  if (!(await updateList(work.db, list.id as ListId, list.version, changes))) throw new Problem('stale-version')
}

function countsOf(list: ListRow): ListCounts {
  return list.counts as unknown as ListCounts
}
