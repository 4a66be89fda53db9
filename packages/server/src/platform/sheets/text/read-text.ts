import { stat } from 'node:fs/promises'
import type { ReadOptions, SheetLimits, SheetRow } from '../sheet-row.ts'
import { unreadable } from '../unreadable.ts'
import { readRecords } from './read-records.ts'

interface TextOptions {
  readonly onFraction?: ((fraction: number) => void) | undefined
  readonly only?: ReadOptions['only']
}

/** The rows of a text table, in pieces of some hundred. */
export async function* readText(path: string, limits: SheetLimits, { onFraction, only }: TextOptions = {}) {
  const { size } = await stat(path)
  for await (const { firstLine, records } of readRecords(path, { onRead: (bytes) => onFraction?.(bytes / size), only })) {
    const rows: SheetRow[] = []
    for (const [i, cells] of records.entries()) {
      if (!saysSomething(cells)) continue
      refuseTooLarge(cells, limits, firstLine + i)
      rows.push({ sheet: 0, sheetName: null, line: firstLine + i, cells })
    }
    if (rows.length > 0) yield rows
  }
}

function saysSomething(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '') return true
  return false
}

function refuseTooLarge(cells: readonly string[], { columns, cellLength }: SheetLimits, line: number): void {
  if (cells.length > columns && cells.findLastIndex((cell) => cell !== '') >= columns) throw unreadable('too-large-inside', line)
  for (const cell of cells) if (cell.length > cellLength) throw unreadable('too-large-inside', line)
}
