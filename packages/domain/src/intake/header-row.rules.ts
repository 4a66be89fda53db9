import { columnsByKey, headerKey } from './column-names.ts'

const searchedRows = 40

/**
 * INT-11  The header is the row, among the first 40, that names the most columns we know: title lines stand above it.
 * At least three names, or all of a narrow table's; undefined when there is none.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number | undefined {
  let best: { row: number; known: number } | undefined
  rows.slice(0, searchedRows).forEach((cells, row) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    const known = new Set(filled.map(headerKey).filter((key) => columnsByKey.has(key))).size
    const enough = known >= 3 || (known >= 2 && known === filled.length)
    if (enough && known > (best?.known ?? 0)) best = { row, known }
  })
  return best?.row
}

export interface FoundTable {
  readonly sheet: number
  readonly headerRow: number
  /** The first row of data: a line that only numbers the columns (1, 2, 3 …) is passed over. */
  readonly firstRow: number
}

/** INT-11  The first sheet that has a header: instruction sheets come before it. */
export function findTable(sheets: readonly (readonly (readonly string[])[])[]): FoundTable | undefined {
  for (const [sheet, rows] of sheets.entries()) {
    const headerRow = findHeaderRow(rows)
    if (headerRow !== undefined) return { sheet, headerRow, firstRow: headerRow + (numbersColumns(rows[headerRow + 1]) ? 2 : 1) }
  }
  return undefined
}

function numbersColumns(cells: readonly string[] | undefined): boolean {
  const filled = (cells ?? []).filter((cell) => cell.trim() !== '')
  return filled.length >= 3 && filled.every((cell, i) => cell.replace(/[()\s.]/g, '') === String(i + 1))
}
