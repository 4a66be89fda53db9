import { stat } from 'node:fs/promises'
import { kindOf } from './file-kind.ts'
import { type ReadOptions, type SheetLimits, type SheetRow, type SheetRows, sheetLimits } from './sheet-row.ts'
import { delimiterOf } from './text/read-records.ts'
import { readText } from './text/read-text.ts'
import { unreadable } from './unreadable.ts'
import { firstRowsOfWorkbook, readWorkbook } from './xlsx/read-workbook.ts'

/**
 * The rows of an office file (XLSX or delimited text, told apart by content), in order, with flat memory: a file of five
 * million rows is never held. Throws `file-unreadable`, possibly after many rows: what is damaged may lie at the end.
 */
export async function* readSheets(path: string, options: ReadOptions = {}): AsyncGenerator<SheetRow> {
  for await (const rows of readPieces(path, options)) yield* rows
}

/** The same in pieces of many rows, for whoever wants few of them. */
export async function* readPieces(path: string, options: ReadOptions = {}): AsyncGenerator<readonly SheetRow[]> {
  let isEmpty = true
  for await (const rows of pieces(path, options)) {
    isEmpty = false
    yield rows
  }
  if (isEmpty && options.only === undefined) throw unreadable('empty')
}

/**
 * At most so many rows from the start of each sheet, for guessing what the columns mean; reads no more of the file than
 * that needs. Sheets without rows are among them.
 */
export async function readFirstRows(path: string, atMost: number, options: ReadOptions = {}): Promise<readonly SheetRows[]> {
  const limits = limitsOf(options)
  const sheets = (await kindOf(path)) === 'workbook' ? await firstRowsOfWorkbook(path, atMost, limits) : await firstOfText()
  if (sheets.every(({ rows }) => rows.length === 0)) throw unreadable('empty')
  return sheets

  async function firstOfText(): Promise<SheetRows[]> {
    const rows: SheetRow[] = []
    for await (const piece of readText(path, limits)) {
      rows.push(...piece.slice(0, atMost - rows.length))
      if (rows.length >= atMost) break
    }
    return [{ sheet: 0, sheetName: null, rows }]
  }
}

/** What parts the cells where such a table is written as text: as in the file itself, else a comma. */
export async function delimiterIn(path: string): Promise<string> {
  return (await kindOf(path)) === 'workbook' ? ',' : delimiterOf(path)
}

async function* pieces(path: string, options: ReadOptions): AsyncGenerator<SheetRow[]> {
  const limits = limitsOf(options)
  const onFraction = inSteps(options.onProgress)
  if ((await stat(path)).size === 0) throw unreadable('empty')
  if ((await kindOf(path)) === 'workbook') yield* readWorkbook(path, limits, onFraction)
  else yield* readText(path, limits, { onFraction, only: options.only })
  onFraction?.(1)
}

function limitsOf(options: ReadOptions): SheetLimits {
  return { ...sheetLimits, ...options.limits }
}

function inSteps(tell: ReadOptions['onProgress']): ((fraction: number) => void) | undefined {
  if (tell === undefined) return undefined
  let told = 0
  return (fraction) => {
    if (fraction - told < 0.005 && !(fraction === 1 && told < 1)) return
    told = fraction
    tell(fraction)
  }
}
