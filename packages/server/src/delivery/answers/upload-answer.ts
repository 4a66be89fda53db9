import { answerColumns } from '#domain/delivery/bank-answer.rules.ts'
import type { BankAnswer } from '#domain/delivery/delivery.api.ts'
import { layoutOf } from '#domain/delivery/layouts.ts'
import type { BankFileId, PaymentRun, RunId } from '#domain/delivery/payment.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { FileStore, StoredContent } from '../../platform/files/file-store.ts'
import { insertStoredFile } from '../../platform/files/stored-files.sql.ts'
import type { Upload } from '../../platform/http/exchange.ts'
import { readFirstRows } from '../../platform/sheets/read-sheets.ts'
import type { Work } from '../../platform/work.ts'
import { getRun } from '../runs/get-run.ts'
import { send } from '../runs/mark-sent.ts'
import { findSameAnswer, getAnswer, insertBankFile, noCounts } from './answers.sql.ts'

/** Bytes: some millions of lines. */
const largestFile = 500_000_000
/** Above the titles of the columns. */
const titleLines = 20

/** Takes an answer of the bank in and asks for it to be read. The same bytes once more are the same answer. */
export async function uploadAnswer(work: Work, files: FileStore, id: RunId, upload: Upload): Promise<BankAnswer> {
  const run = await getRun(work, id)
  if (run.state === 'preparing' || run.state === 'refused') throw new Problem('run-not-ready', { state: run.state })

  const stored = await files.put(upload.content, largestFile)
  try {
    const known = await findSameAnswer(work.db, id, stored.sha256)
    if (known) {
      await files.remove(stored.id)
      return known
    }
    await refuseOtherFiles(run, stored.path)
    if (run.state === 'ready') await send(work, run)
    return await take(work, run, upload.name, stored)
  } catch (thrown) {
    await files.remove(stored.id)
    throw thrown
  }
}

async function refuseOtherFiles(run: PaymentRun, path: string): Promise<void> {
  const layout = layoutOf(run.layout)
  const sheets = await readFirstRows(path, titleLines)
  if (!sheets.some(({ rows }) => rows.some(({ cells }) => answerColumns(layout, cells)))) throw new Problem('no-table-found')
}

async function take(work: Work, run: PaymentRun, name: string, stored: StoredContent): Promise<BankAnswer> {
  const by = work.actor.accountId ?? ''
  const fileId = stored.id as BankFileId
  const region = run.region.code
  await insertStoredFile(work.db, {
    file_id: fileId,
    region_code: region,
    name,
    media_type: 'application/octet-stream',
    size: stored.size,
    sha256: stored.sha256,
    stored_by: by,
    stored_at: work.now,
  })
  const task = await work.enqueue({ job: 'delivery.read-answer', payload: { fileId }, subject: run.id, key: fileId })
  await insertBankFile(work.db, {
    file_id: fileId,
    run_id: run.id,
    direction: 'answer',
    region_code: region,
    sha256: stored.sha256,
    state: 'reading',
    counts: JSON.stringify(noCounts),
    read_to: 0,
    task_id: task,
    uploaded_by: by,
    uploaded_at: work.now,
  })
  await work.journal({
    event: 'bank-answer.uploaded',
    subjectType: 'payment-run',
    subjectId: run.id,
    region,
    facts: { file: fileId, size: stored.size },
  })
  return getAnswer(work.db, fileId)
}
