import { type AnswerColumns, answerColumns, readAnswerLine } from '#domain/delivery/bank-answer.rules.ts'
import { layoutOf } from '#domain/delivery/layouts.ts'
import type { BankFileId, RunId } from '#domain/delivery/payment.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Shift } from '../../platform/jobs/job.ts'
import { readSheets } from '../../platform/sheets/read-sheets.ts'
import type { Work } from '../../platform/work.ts'
import { getRun } from '../runs/get-run.ts'
import { updateRun } from '../runs/runs.sql.ts'
import { findReading, getAnswer, updateBankFile } from './answers.sql.ts'
import { type ReadLine, takeLines } from './take-lines.ts'

const linesAtOnce = 2_000

/** Reads an answer of the bank in parts; each is a transaction of its own, and a reading that was cut short goes on after it. */
export async function readAnswer(shift: Shift, id: BankFileId, files: FileStore): Promise<void> {
  const start = await shift.step((work) => findReading(work.db, id))
  if (!start) throw new Problem('not-found')
  if (start.state !== 'reading') return
  try {
    await readLines(shift, id, files)
  } catch (thrown) {
    if (thrown instanceof Problem)
      await shift.step((work) => updateBankFile(work.db, id, { state: 'refused', refused_for: thrown.code }))
    throw thrown
  }
  await shift.step((work) => finish(work, id))
}

async function readLines(shift: Shift, id: BankFileId, files: FileStore): Promise<void> {
  const { run, readTo } = await shift.step(async (work) => {
    const reading = await findReading(work.db, id)
    if (!reading) throw new Problem('not-found')
    return { run: await getRun(work, reading.runId as RunId), readTo: reading.readTo }
  })
  const layout = layoutOf(run.layout)
  let columns: AnswerColumns | undefined
  let waiting: ReadLine[] = []
  let done = 0
  let fraction = 0

  const flush = async () => {
    const lines = waiting
    waiting = []
    await shift.step((work) => takeLines(work, { fileId: id, run, layout }, lines))
    await shift.progress({ stage: 'reading', done, total: fraction > 0 ? Math.max(done, Math.round(done / fraction)) : null })
  }
  for await (const { line, cells } of readSheets(files.pathOf(id), { onProgress: (read) => void (fraction = read) })) {
    if (columns === undefined) {
      columns = answerColumns(layout, cells)
      continue
    }
    done += 1
    if (line <= readTo) continue
    waiting.push({ line, said: readAnswerLine(layout, columns, cells) })
    if (waiting.length === linesAtOnce) await flush()
  }
  if (columns === undefined) throw new Problem('no-table-found')
  if (waiting.length > 0) await flush()
}

async function finish(work: Work, id: BankFileId): Promise<void> {
  const reading = await findReading(work.db, id)
  if (reading?.state !== 'reading') return
  await updateBankFile(work.db, id, { state: 'read', read_at: work.now })
  const run = await getRun(work, reading.runId as RunId)
  if (run.state === 'sent' && run.by['in-flight'].payments === 0)
    await updateRun(work.db, run.id, run.version, { state: 'answered', answered_at: work.now })
  const { counts } = await getAnswer(work.db, id)
  await work.journal({
    event: 'bank-answer.read',
    subjectType: 'payment-run',
    subjectId: run.id,
    region: run.region.code,
    facts: { file: id, ...counts },
  })
}
