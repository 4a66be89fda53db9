import { readSheets } from '../read-sheets.ts'
import type { ReadOptions, SheetRow } from '../sheet-row.ts'

export async function readAll(path: string, options?: ReadOptions): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of readSheets(path, options)) rows.push(row)
  return rows
}
