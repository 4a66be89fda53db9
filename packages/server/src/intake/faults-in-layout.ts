import type { Batch } from '#domain/intake/batch.ts'
import type { CellValue } from '#domain/intake/cell.ts'
import { faultLabels, faultsHeading } from '#domain/intake/fault-labels.ts'
import type { downloadFaultsInLayout as contract } from '#domain/intake/intake.api.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Download } from '../platform/http/exchange.ts'
import { delimiterIn, readSheets } from '../platform/sheets/read-sheets.ts'
import { csvOfLines, type WrittenRow } from '../platform/sheets/write-csv.ts'
import type { Work } from '../platform/work.ts'
import { findTablePlace } from './batches.sql.ts'
import { type FaultyRow, listFaultyRows } from './faults.sql.ts'
import { getBatch } from './get-batch.ts'

export interface LayoutParts extends Transactor {
  readonly files: FileStore
}

type Wanted = Input<typeof contract>['query']

/**
 * The file as its sender laid it out, with what is wrong in each row as a last column. It is sent while it is read, after
 * the answer's own transaction: memory stays flat, and a batch that is checked anew meanwhile breaks the file off.
 */
export async function faultsInLayout(parts: LayoutParts, work: Work, batch: Batch, wanted: Wanted): Promise<Download> {
  if (!['checked', 'applied', 'undone'].includes(batch.state)) throw new Problem('batch-not-ready', { state: batch.state })
  const place = await findTablePlace(work.db, batch.id)
  const path = parts.files.pathOf(place.fileId)
  const lines = linesOf(readSheets(path), { ...place, width: batch.columns.length }, faultyRows(parts, work, batch), wanted)
  return {
    name: `${batch.fileName.replace(/\.[^.]*$/, '')}-${wanted.language === 'id' ? 'peringatan' : 'warnings'}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOfLines(lines, await delimiterIn(path)),
  }
}

interface Place {
  readonly sheet: number
  readonly headerRow: number
  readonly firstRow: number
  readonly width: number
}

/** Title lines and header as they stand, then the rows; `faulty` comes in the order of the rows. */
async function* linesOf(
  rows: ReturnType<typeof readSheets>,
  { sheet, headerRow, firstRow, width }: Place,
  faulty: AsyncGenerator<FaultyRow>,
  wanted: Wanted,
): AsyncGenerator<WrittenRow> {
  const beside = (cells: readonly CellValue[], words: string) => {
    const whole = [...cells, ...Array<null>(Math.max(0, width - cells.length)).fill(null)].map(asWritten)
    return [...whole.slice(0, width), words, ...whole.slice(width)]
  }
  let above = 0
  let next = await faulty.next()
  for await (const row of rows) {
    if (row.sheet !== sheet) continue
    if (row.line <= firstRow) {
      while (++above < row.line) yield []
      yield row.line === headerRow ? beside(row.cells, faultsHeading[wanted.language]) : row.cells.map(asWritten)
      continue
    }
    while (!next.done && next.value.row < row.line) next = await faulty.next()
    const codes = !next.done && next.value.row === row.line ? next.value.codes : []
    if (codes.length > 0 || wanted.rows === 'all')
      yield beside(row.cells, codes.map((code) => faultLabels[code][wanted.language]).join(' · '))
  }
}

/** Digits that Excel would round off after the fifteenth. */
const longNumber = /^\s*\d{16,}\s*$/

/** A cell as its sender wrote it; a NIK gets the apostrophe that keeps Excel from spoiling it. */
function asWritten(cell: CellValue): string | number | null {
  if (cell === null || cell === undefined) return null
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().replace('T00:00:00.000Z', '')
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  const text = String(cell)
  return longNumber.test(text) ? `'${text}` : cell
}

const rowsAtOnce = 2_000

/** The rows with faults, some thousand at a time, each in a transaction of its own under the asker's mandate. */
async function* faultyRows({ transact }: LayoutParts, work: Work, batch: Batch): AsyncGenerator<FaultyRow> {
  const { actor, reach, requestId } = work
  for (let after = 0; ; ) {
    const rows = await transact({ mode: 'read', actor, reach, requestId }, async (step) => {
      const { version } = await getBatch(step, batch.id)
      if (version !== batch.version) throw new Problem('stale-version')
      return listFaultyRows(step.db, batch.id, after, rowsAtOnce)
    })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsAtOnce) return
    after = last.row
  }
}
