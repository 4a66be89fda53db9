import type { CellValue } from '#domain/intake/cell.ts'
import type { SheetLimits, SheetRow } from '../sheet-row.ts'
import { unreadable } from '../unreadable.ts'
import { attribute, type XmlEvents } from './scan-xml.ts'
import { type CellReading, typedCell } from './typed-cell.ts'

/** The last row that Excel has. */
const lastLine = 1_048_576

export interface SheetEvents extends XmlEvents {
  /** The rows completed since it was last asked. */
  takeRows(): SheetRow[]
}

/** Builds rows out of a worksheet's XML. Cells and rows may leave out their place: they then follow the one before. */
export function sheetEvents(
  of: Pick<SheetRow, 'sheet' | 'sheetName'>,
  reading: CellReading,
  { columns, cellLength }: SheetLimits,
): SheetEvents {
  let rows: SheetRow[] = []
  let cells: CellValue[] = []
  let line = 0
  let column = -1
  let type: string | undefined
  let style: string | undefined
  let text = ''
  let isText = false
  let phonetic = 0
  let saysSomething = false

  function open(name: string, tag: string): void {
    switch (name) {
      case 'row': {
        line = Number(refOf(tag) ?? line + 1)
        if (!Number.isInteger(line) || line < 1 || line > lastLine) throw unreadable('damaged')
        cells = []
        column = -1
        saysSomething = false
        break
      }
      case 'c':
        column = columnOf(refOf(tag)) ?? column + 1
        type = typeOf(tag)
        style = styleOf(tag)
        text = ''
        break
      case 'v':
      case 't':
        isText = phonetic === 0
        break
      case 'rPh':
        phonetic++
        break
      default:
    }
  }

  function close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        isText = false
        break
      case 'rPh':
        phonetic--
        break
      case 'c':
        if (text !== '') keep(typedCell(type, style, text, reading))
        break
      case 'row':
        if (saysSomething) rows.push({ ...of, line, cells })
        break
      default:
    }
  }

  function keep(value: CellValue): void {
    if (value === null || value === '') return
    if (column >= columns || (typeof value === 'string' && value.length > cellLength)) throw unreadable('too-large-inside', line)
    while (cells.length < column) cells.push(null)
    cells[column] = value
    saysSomething = true
  }

  return {
    open,
    close,
    text(piece) {
      if (isText) text += piece
    },
    takeRows() {
      const taken = rows
      rows = []
      return taken
    },
  }
}

const refOf = attribute('r')
const typeOf = attribute('t')
const styleOf = attribute('s')

/** `AB12` → 27 */
function columnOf(ref: string | undefined): number | undefined {
  if (ref === undefined) return undefined
  let column = 0
  for (let at = 0; at < ref.length; at++) {
    const letter = ref.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column === 0 ? undefined : column - 1
}
