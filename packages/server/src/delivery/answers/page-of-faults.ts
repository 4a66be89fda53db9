import type { LineFaultRow } from '#domain/delivery/delivery.api.ts'
import type { RunId } from '#domain/delivery/payment.ts'
import type { Page, PageQuery } from '#domain/platform/page.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Db } from '../../platform/db/database.ts'
import { listLineFaults } from './answers.sql.ts'

/** Pages go on after a line of a file; the cursor is `<file id>_<line>`. */
export async function pageOfFaults(db: Db, run: RunId, { after, limit }: PageQuery): Promise<Page<LineFaultRow>> {
  const rows = await listLineFaults(db, run, placeOf(after), limit + 1)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { rows: rows.slice(0, limit), next: last ? `${last.fileId}_${last.line}` : null }
}

function placeOf(after: string | undefined) {
  if (after === undefined) return undefined
  const [, fileId, line] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\d{1,9})$/.exec(after) ?? []
  if (fileId === undefined)
    throw new Problem('invalid-input', { issues: [{ at: 'query.after', message: 'Send back what `next` gave' }] })
  return { fileId, line: Number(line) }
}
