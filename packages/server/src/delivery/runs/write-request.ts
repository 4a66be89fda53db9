import { Readable } from 'node:stream'
import { footLine, headLine, officeCode, rowLine } from '#domain/delivery/bank-request.rules.ts'
import { layoutOf } from '#domain/delivery/layouts.ts'
import type { PaymentRun } from '#domain/delivery/payment.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { insertStoredFile } from '../../platform/files/stored-files.sql.ts'
import type { Work } from '../../platform/work.ts'
import { insertBankFile } from '../answers/answers.sql.ts'
import { requestRows } from './payments.sql.ts'
import { getMessage, updateRun } from './runs.sql.ts'

/** Bytes: ten million payments. */
const largestFile = 2_000_000_000

/** Writes the bank file once and keeps it: whoever fetches it, whenever, gets the same bytes. */
export async function writeRequest(work: Work, run: PaymentRun, files: FileStore): Promise<void> {
  if (run.file !== null) return
  const stored = await files.put(Readable.from(linesOf(work, run), { objectMode: false }), largestFile)
  try {
    const by = work.actor.accountId ?? ''
    await insertStoredFile(work.db, {
      file_id: stored.id,
      region_code: run.region.code,
      name: `${officeCode(run.region.code)}-${run.payOn.replaceAll('-', '')}-${run.id.slice(-6)}.${layoutOf(run.layout).request.extension}`,
      media_type: 'text/csv',
      size: stored.size,
      sha256: stored.sha256,
      stored_by: by,
      stored_at: work.now,
    })
    await insertBankFile(work.db, {
      file_id: stored.id,
      run_id: run.id,
      direction: 'request',
      region_code: run.region.code,
      sha256: stored.sha256,
      state: 'written',
      read_to: 0,
      uploaded_by: by,
      uploaded_at: work.now,
    })
    await updateRun(work.db, run.id, run.version, { state: 'ready' })
  } catch (thrown) {
    await files.remove(stored.id)
    throw thrown
  }
}

/** The layout's letters are all of ASCII, so these are the bytes in latin1, too. */
async function* linesOf(work: Work, run: PaymentRun): AsyncGenerator<Buffer> {
  const layout = layoutOf(run.layout)
  const sums = { rows: run.total.payments, total: run.total.amount }
  const head = { payOn: run.payOn, office: officeCode(run.region.code), sp2d: run.order.number, ...sums }
  let piece = headLine(layout, head)
  for await (const row of requestRows(work.db, run.id, await getMessage(work.db, run.id))) {
    piece += rowLine(layout, row)
    if (piece.length < 2 ** 16) continue
    yield Buffer.from(piece, 'latin1')
    piece = ''
  }
  yield Buffer.from(piece + footLine(layout, sums), 'latin1')
}
