import type { AccountId } from '#domain/access/account.ts'
import type { ApprovalFileId, FileState } from '#domain/approvals/approval.ts'
import type { NewsKind } from '#domain/news/news-kind.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { findHoldersOf } from '../platform/news/holders.sql.ts'
import { tellNews } from '../platform/news/tell-news.ts'
import type { Work } from '../platform/work.ts'
import { type FileStep, findParties } from './course.sql.ts'
import { findTakersOf } from './delegations.sql.ts'

const ends: Readonly<Partial<Record<FileState, NewsKind>>> = {
  returned: 'file-returned',
  approved: 'file-approved',
  refused: 'file-refused',
}

interface File {
  readonly id: ApprovalFileId
  readonly region: RegionCode
  readonly steps: readonly FileStep[]
}

/** Tells whoever holds the step that a file came to, or whoever put it on its way how it ended or that it came back. */
export async function tellOfFile(
  work: Work,
  { id, region, steps }: File,
  { state, position }: { readonly state: FileState; readonly position: number | null },
): Promise<void> {
  const end = ends[state]
  if (end !== undefined) {
    const { proposers } = await findParties(work.db, id)
    return tellNews(work, { kind: end, subject: id, region, to: proposers })
  }
  const step = steps.find((one) => one.position === position)
  if (state !== 'waiting' || !step) return
  await tellNews(work, { kind: 'file-came', subject: id, region, to: await holdersOf(work, step, region) })
}

/** Of a step on paper, whoever is to chase it. */
async function holdersOf(work: Work, { kind, role, accountId, delegateId, chaserId }: FileStep, region: RegionCode) {
  if (kind === 'paper') return [chaserId]
  const holders: readonly AccountId[] =
    accountId === null ? (role === null ? [] : await findHoldersOf(work.db, role, region, work.today)) : [accountId]
  return [...holders, delegateId, ...(await findTakersOf(work.db, holders, region, work.today))]
}
