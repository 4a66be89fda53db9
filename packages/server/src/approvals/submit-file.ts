import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { ApprovalFileId, ChainKind, FileSummary, SubjectHash, SubjectType } from '#domain/approvals/approval.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { JobName } from '#domain/tasks/job-names.ts'
import type { Work } from '../platform/work.ts'
import { findChain } from './chains.sql.ts'
import { insertFile, insertMove } from './course.sql.ts'
import { tellOfFile } from './tell-of-file.ts'

export interface Submission {
  readonly subjectType: SubjectType
  readonly subjectId: string
  /** SHA-256 of what is asked: every decision is bound to it. */
  readonly subjectHash: string
  readonly title: string
  readonly region: RegionCode
  readonly chain: ChainKind
  /** Figures; never a person. */
  readonly summary: FileSummary
  /**
   * Told of the end with `{ fileId, subjectId, outcome: 'approved' | 'refused', hash }`. It runs as the person who decided:
   * its permission must be one that deciders and recorders of paper hold, which is `approvals.read`.
   */
  readonly onDecided: JobName
  /** Told in the same form, `outcome: 'returned' | 'withdrawn'`, when the file comes back before its end. */
  readonly onReturned?: JobName
}

/** Puts a file on its way along the chain of its region, in the caller's transaction. */
export async function submitFile(work: Work, submission: Submission): Promise<ApprovalFileId> {
  const { subjectType, subjectId, title, region, summary, onDecided, onReturned = null } = submission
  const proposerId = proposerOf(work)
  const chain = await findChain(work.db, submission.chain, region, work.today)
  if (!chain) throw new Problem('no-approval-chain', { region })

  // A step that its own holder put on the way would wait for ever (AP-1), unless somebody stands in.
  const own = chain.steps.find((step) => step.accountId === proposerId && step.delegateId === null)
  if (own) throw new Problem('decision-unsound', { faults: [{ rule: 'AP-1', position: own.position }] })

  const id = uuidv7() as ApprovalFileId
  const hash = submission.subjectHash as SubjectHash
  const steps = chain.steps.map((step) => ({ ...step, chaserId: step.chaserId ?? proposerId }))
  await insertFile(work.db, {
    id,
    region,
    subjectType,
    subjectId,
    hash,
    title,
    summary,
    chainId: chain.id,
    enteredAt: work.now,
    onDecided,
    onReturned,
    proposerId,
    steps,
  })
  const move = { fileId: id, region, round: 1, position: null, kind: 'submitted', hash, by: proposerId } as const
  await insertMove(work.db, { id: uuidv7(), ...move }, work.now)
  await work.journal({
    event: 'approval.submitted',
    subjectType: 'approval-file',
    subjectId: id,
    region,
    facts: { subjectType, subjectId, hash, chain: chain.id },
  })
  await tellOfFile(work, { id, region, steps }, { state: 'waiting', position: 1 })
  return id
}

export function proposerOf(work: Work): AccountId {
  if (work.actor.accountId === null) throw new Problem('not-allowed')
  return work.actor.accountId
}
