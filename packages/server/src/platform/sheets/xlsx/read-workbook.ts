import { type SheetLimits, type SheetRow, type SheetRows } from '../sheet-row.ts'
import { readPart } from './read-part.ts'
import { noSharedTexts, readSharedTexts, type SharedTexts } from './shared-texts.ts'
import { sheetEvents } from './sheet-events.ts'
import { openWorkbook, type Workbook } from './workbook.ts'

/**
 * The rows of all sheets, in pieces of some hundred. Not by exceljs' streaming reader, with which we write: it spoils letters
 * beyond ASCII where a piece of the file ends (14 of 60,000 names), unpacks whole sheets to disk when the common texts come
 * after them, as they usually do, knows no limits, and takes twice the time and memory (21 columns: 25,000 rows/s against 51,000).
 */
export async function* readWorkbook(path: string, limits: SheetLimits, onFraction?: (fraction: number) => void) {
  const workbook = await openWorkbook(path, limits)
  const { sharedTexts: shared, sheets } = workbook
  const total = sheets.reduce((sum, { entry }) => sum + entry.packedSize, shared?.packedSize ?? 0)
  let before = 0
  const onPacked = (bytes: number) => onFraction?.((before + bytes) / total)

  const sharedTexts = shared ? await readSharedTexts(path, shared, Infinity, onPacked) : noSharedTexts
  before = shared?.packedSize ?? 0
  for (const [sheet, { entry }] of sheets.entries()) {
    yield* readSheet(workbook, sheet, sharedTexts, limits, onPacked)
    before += entry.packedSize
  }
}

/**
 * The first rows of each sheet. Reads them twice: first to see which common texts they need, then, with these read and no
 * more, for their values.
 */
export async function firstRowsOfWorkbook(path: string, atMost: number, limits: SheetLimits): Promise<SheetRows[]> {
  const workbook = await openWorkbook(path, limits)
  let needed = 0
  const asked: SharedTexts = {
    at(index) {
      needed = Math.max(needed, index + 1)
      return '?'
    },
  }
  const lastLines: number[] = []
  for (const sheet of workbook.sheets.keys()) {
    const rows = await takeRows(readSheet(workbook, sheet, asked, limits), (count) => count >= atMost)
    lastLines.push(rows.slice(0, atMost).at(-1)?.line ?? 0)
  }

  const { sharedTexts: shared, sheets } = workbook
  const sharedTexts = shared && needed > 0 ? await readSharedTexts(path, shared, needed) : noSharedTexts
  const found: SheetRows[] = []
  for (const [sheet, { name }] of sheets.entries()) {
    const last = lastLines[sheet] ?? 0
    const rows = await takeRows(readSheet(workbook, sheet, sharedTexts, limits), (_, line) => line >= last)
    found.push({ sheet, sheetName: name, rows: rows.filter(({ line }) => line <= last) })
  }
  return found
}

async function* readSheet(
  { path, sheets, isDateStyle, from1904 }: Workbook,
  sheet: number,
  sharedTexts: SharedTexts,
  limits: SheetLimits,
  onPacked?: (bytes: number) => void,
): AsyncGenerator<SheetRow[]> {
  const found = sheets[sheet]
  if (found === undefined) return
  const events = sheetEvents({ sheet, sheetName: found.name }, { sharedTexts, isDateStyle, from1904 }, limits)
  for await (const _ of readPart(path, found.entry, events, onPacked)) {
    const rows = events.takeRows()
    if (rows.length > 0) yield rows
  }
  const rows = events.takeRows()
  if (rows.length > 0) yield rows
}

async function takeRows(pieces: AsyncIterable<SheetRow[]>, isEnough: (count: number, line: number) => boolean) {
  const taken: SheetRow[] = []
  for await (const rows of pieces) {
    taken.push(...rows)
    if (isEnough(taken.length, taken.at(-1)?.line ?? 0)) break
  }
  return taken
}
