import { answerColumns } from '#domain/delivery/bank-answer.rules.ts'
import type { BankAnswer } from '#domain/delivery/delivery.api.ts'
import { layoutOf } from '#domain/delivery/layouts.ts'
import type { BankFileId, PaymentRun, RunId } from '#domain/delivery/payment.ts'
import { Problem } from '#domain/platform/problem.ts'
import { keepUpload, type Upload } from '../../platform/files/upload.ts'
import { readFirstRows } from '../../platform/sheets/read-sheets.ts'
import type { Work } from '../../platform/work.ts'
import { getRun } from '../runs/get-run.ts'
import { send } from '../runs/mark-sent.ts'
import { findSameAnswer, getAnswer, insertBankFile, noCounts } from './answers.sql.ts'

/** Above the titles of the columns. */
const titleLines = 20

/** Takes an answer of the bank in and asks for it to be read. The same bytes once more are the same answer. */
export async function uploadAnswer(work: Work, id: RunId, upload: Upload): Promise<BankAnswer> {
  const run = await getRun(work, id)
  if (run.state === 'preparing' || run.state === 'refused') throw new Problem('run-not-ready', { state: run.state })

  const known = await findSameAnswer(work.db, id, upload.sha256)
  if (known) return known
  await refuseOtherFiles(run, upload.path)
  if (run.state === 'ready') await send(work, run)
  return take(work, run, upload)
}

async function refuseOtherFiles(run: PaymentRun, path: string): Promise<void> {
  const layout = layoutOf(run.layout)
  const sheets = await readFirstRows(path, titleLines)
  const found = sheets.some(({ rows }) => rows.some(({ cells }) => answerColumns(layout, cells)))
  if (!found) throw new Problem('no-table-found', { titles: Object.values(layout.answer.columns) })
}

async function take(work: Work, run: PaymentRun, upload: Upload): Promise<BankAnswer> {
  const fileId = upload.id as BankFileId
  const region = run.region.code
  await keepUpload(work, upload, { region, name: upload.name, mediaType: 'application/octet-stream' })
  const task = await work.enqueue({ job: 'delivery.read-answer', payload: { fileId }, subject: run.id, key: fileId })
  await insertBankFile(work.db, {
    file_id: fileId,
    run_id: run.id,
    direction: 'answer',
    region_code: region,
    sha256: upload.sha256,
    state: 'reading',
    counts: JSON.stringify(noCounts),
    read_to: 0,
    task_id: task,
    uploaded_by: work.actor.accountId ?? '',
    uploaded_at: work.now,
  })
  await work.journal({
    event: 'bank-answer.uploaded',
    subjectType: 'payment-run',
    subjectId: run.id,
    region,
    facts: { file: fileId, size: upload.size },
  })
  return getAnswer(work.db, fileId)
}
