import type { PaymentRun } from '#domain/delivery/payment.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Download } from '../../platform/http/exchange.ts'
import type { Work } from '../../platform/work.ts'
import { findRequestFile } from './runs.sql.ts'

/** The bank file as it was written. */
export async function fetchRequest(work: Work, run: PaymentRun, files: FileStore): Promise<Download> {
  const file = await findRequestFile(work.db, run.id)
  if (!file || run.file === null) throw new Problem('run-not-ready', { state: run.state })
  return { name: run.file.name, mediaType: 'text/csv; charset=iso-8859-1', content: files.open(file.fileId) }
}
