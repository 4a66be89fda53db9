import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import type { recordAnswer as answerContract, recordSending as sendingContract } from '#domain/approvals/approvals.api.ts'
import {
  type DecisionFault,
  isOutdated,
  paperAnswerFaults,
  recorderFaults,
  sendingFaults,
} from '#domain/approvals/decision.rules.ts'
import type { ApprovalFileInFull } from '#domain/approvals/file.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { type FileOnItsWay, type FileStep, findFile, findParties } from './course.sql.ts'
import { getFile, stepHere } from './get-file.ts'
import { moveFile } from './move-file.ts'
import { hasScan } from './scans.sql.ts'
import { proposerOf } from './submit-file.ts'

/** The file went out, with a letter, to the office whose step it is. */
export async function recordSending(
  work: Work,
  id: ApprovalFileId,
  { version, letterNumber, sentOn }: Input<typeof sendingContract>['body'],
): Promise<ApprovalFileInFull> {
  const { file, step } = await onPaper(work, id, version)
  refuse(sendingFaults(step.kind, sentOn, localDateIn(file.enteredAt), work.today))

  const by = proposerOf(work)
  await moveFile(work, file, { kind: 'sent', position: step.position }, { by, letterOn: sentOn, letterNumber, sentOn })
  return getFile(work, id)
}

/** The office answered: what it signed, returned or refused is kept with number, day and scan of its letter. */
export async function recordAnswer(
  work: Work,
  id: ApprovalFileId,
  { version, hash, outcome, letterNumber, answeredOn, scanId, reason }: Input<typeof answerContract>['body'],
): Promise<ApprovalFileInFull> {
  const { file, step } = await onPaper(work, id, version)
  if (isOutdated(hash, file.hash)) throw new Problem('stale-version')
  const { position, kind } = step
  const scanned = scanId !== null && (await hasScan(work.db, { fileId: id, round: file.round, position, scanId }))
  const { sentOn } = file
  const { proposers } = await findParties(work.db, id)
  const by = proposerOf(work)
  refuse(recorderFaults(by, proposers))
  refuse(paperAnswerFaults({ kind, outcome, reason, sentOn, answeredOn, today: work.today, hasScan: scanned }))

  const paper = { reason, letterOn: answeredOn, letterNumber, scanId: scanned ? scanId : null }
  await moveFile(work, file, { kind: outcome, position, hash }, { by, ...paper })
  return getFile(work, id)
}

async function onPaper(work: Work, id: ApprovalFileId, version: number): Promise<{ file: FileOnItsWay; step: FileStep }> {
  const file = await findFile(work.db, id)
  if (!file) throw new Problem('not-found')
  if (file.version !== version) throw new Problem('stale-version')
  const step = stepHere(file)
  if (!step) throw new Problem('approval-not-waiting', { state: file.state })
  return { file, step }
}

function refuse(faults: readonly DecisionFault[]): void {
  if (faults.length > 0) throw new Problem('decision-unsound', { faults })
}
