import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import excel from 'exceljs'
import type { WrittenRow } from './write-csv.ts'

/**
 * The same rows as an XLSX workbook, written while they come. Texts stay texts: a NIK keeps its 16 digits, and a text that
 * begins with `=` is no formula. A sheet that is full goes on in the next.
 */
export function xlsxOf(
  header: readonly string[],
  rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>,
  sheetName = 'Data',
  rowsPerSheet = 1_048_576,
): Readable {
  return workbookOf([{ name: sheetName, header, rows }], rowsPerSheet)
}

export interface WrittenSheet {
  readonly name: string
  /** The first row. */
  readonly header: readonly (string | null)[]
  readonly rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>
}

/** Several sheets after each other, written the same way. */
export function workbookOf(sheets: readonly WrittenSheet[], rowsPerSheet = 1_048_576): Readable {
  const output = new PassThrough({ highWaterMark: 2 ** 20 })
  write(output, sheets, rowsPerSheet).catch((error: unknown) => output.destroy(error as Error))
  return output
}

/** Rows between two looks at whether the receiver keeps up. */
const rowsAtOnce = 500

async function write(output: PassThrough, sheets: readonly WrittenSheet[], rowsPerSheet: number): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: output, useSharedStrings: false, useStyles: true })
  for (const written of sheets) await writeSheet(output, workbook, written, rowsPerSheet)
  await workbook.commit()
}

async function writeSheet(
  output: PassThrough,
  workbook: excel.stream.xlsx.WorkbookWriter,
  { name, header, rows }: WrittenSheet,
  rowsPerSheet: number,
): Promise<void> {
  let sheet = newSheet(workbook, name, header)
  let sheets = 1
  let inSheet = 1
  for await (const row of rows) {
    if (inSheet === rowsPerSheet) {
      sheet.commit()
      sheets++
      sheet = newSheet(workbook, `${name} ${sheets}`, header)
      inSheet = 1
    }
    addRow(sheet, row)
    inSheet++
    if (inSheet % rowsAtOnce === 0) await untilTaken(output)
  }
  sheet.commit()
}

function newSheet(workbook: excel.stream.xlsx.WorkbookWriter, name: string, header: readonly (string | null)[]): excel.Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = header.map((title) => ({ width: Math.min(40, Math.max(12, (title ?? '').length + 2)) }))
  const row = sheet.addRow([...header])
  row.font = { bold: true }
  row.commit()
  return sheet
}

/** Digits and formulas are marked as text, or Excel would take them for what they look like once someone edits the cell. */
function addRow(sheet: excel.Worksheet, cells: WrittenRow): void {
  const row = sheet.addRow(cells.map(cellOf))
  for (const [i, cell] of cells.entries()) {
    if (typeof cell === 'string' && /^[\d=+\-@]/.test(cell)) row.getCell(i + 1).numFmt = '@'
  }
  row.commit()
}

/** Characters that XML cannot hold would make Excel call the whole file damaged. */
function cellOf(cell: string | number | null): string | number | null {
  if (typeof cell !== 'string') return cell === null || Number.isFinite(cell) ? cell : null
  return cell === '' ? null : cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32_767)
}

async function untilTaken(output: PassThrough): Promise<void> {
  await new Promise((go) => setImmediate(go))
  if (output.destroyed) throw new Error('Whoever received the file is gone')
  if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')])
}
