import { v7 as uuidv7 } from 'uuid'
import type { ApprovalFileId, FileSummary } from '#domain/approvals/approval.ts'
import { afterMove, type Course, type CourseMove } from '#domain/approvals/course.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { tellOfFile } from './tell-of-file.ts'
import { type FileOnItsWay, findFile, insertMove, type NewMove, updateFile } from './course.sql.ts'

type MoveFacts = Pick<NewMove, 'by' | 'insteadOf' | 'reason' | 'letterOn' | 'letterNumber' | 'scanId'>

export async function getFileOnItsWay(work: Work, id: ApprovalFileId): Promise<FileOnItsWay> {
  const file = await findFile(work.db, id)
  if (!file) throw new Problem('not-found')
  return file
}

/** Makes one move of a file and tells whoever waits for its outcome: all in the caller's transaction. */
export async function moveFile(
  work: Work,
  file: FileOnItsWay,
  move: CourseMove,
  facts: MoveFacts & { readonly sentOn?: LocalDate; readonly summary?: FileSummary },
): Promise<void> {
  const next = afterMove(courseOf(file), move)
  if (!next) throw new Problem('approval-not-waiting', { state: file.state })

  const { sentOn = null, summary, ...said } = facts
  const stays = next.position !== null && next.position === file.position && next.round === file.round
  const moved = await updateFile(work.db, file.id, file.version, {
    state: next.state,
    round: next.round,
    position: next.position,
    hash: next.hash,
    enteredAt: stays ? file.enteredAt : work.now,
    sentOn,
    ...(summary && { summary }),
  })
  if (!moved) throw new Problem('stale-version')

  const { id: fileId, region, subjectId } = file
  const at = { round: next.round, position: 'position' in move ? move.position : null, kind: move.kind, hash: next.hash }
  await insertMove(work.db, { id: uuidv7(), fileId, region, ...at, ...said }, work.now)
  await work.journal({
    event: `approval.${move.kind}`,
    subjectType: 'approval-file',
    subjectId: fileId,
    region,
    facts: { round: at.round, position: at.position, hash: at.hash, insteadOf: said.insteadOf ?? null },
  })
  await tell(work, file, next, subjectId)
  if (!stays) await tellOfFile(work, file, next)
}

async function tell(work: Work, { id: fileId, onDecided, onReturned }: FileOnItsWay, next: Course, subjectId: string) {
  if (next.state === 'waiting') return
  const job = next.state === 'approved' || next.state === 'refused' ? onDecided : onReturned
  if (job === null) return
  const payload = { fileId, subjectId, outcome: next.state, hash: next.hash }
  await work.enqueue({ job, payload, subject: subjectId, key: `${fileId}:${next.round}:${next.state}` })
}

function courseOf({ state, round, position, hash, sentOn, steps }: FileOnItsWay): Course {
  return { state, round, position, hash, sent: sentOn !== null, steps: steps.length }
}
