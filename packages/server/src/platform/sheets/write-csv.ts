import { Readable } from 'node:stream'

/** Cells of a file we write: texts stay texts, numbers are for counting and adding. */
export type WrittenRow = readonly (string | number | null)[]

/**
 * A CSV file that Excel opens without harm: UTF-8 with byte order mark, commas, CRLF. A text that Excel would take for a
 * formula gets an apostrophe before it, which `readSheets` and Excel's users know how to read (OWASP: CSV injection). An
 * Indonesian Excel parts the cells of a CSV at semicolons, so what follows one of these begins a cell as well.
 */
export function csvOf(header: readonly string[], rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>): Readable {
  return csvOfLines(underHeader(header, rows))
}

/** The same for lines that bring their own header, parted as whoever reads them is used to. */
export function csvOfLines(lines: AsyncIterable<WrittenRow> | Iterable<WrittenRow>, delimiter = ','): Readable {
  return Readable.from(pieces(lines, delimiter), { objectMode: false })
}

async function* underHeader(header: readonly string[], rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>) {
  yield header
  yield* rows
}

const pieceLength = 2 ** 16

async function* pieces(lines: AsyncIterable<WrittenRow> | Iterable<WrittenRow>, delimiter: string) {
  let piece = '\ufeff'
  for await (const line of lines) {
    piece += lineOf(line, delimiter)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function lineOf(row: WrittenRow, delimiter: string): string {
  return `${row.map((cell) => cellOf(cell, delimiter)).join(delimiter)}\r\n`
}

/** The place before a sign that begins a formula, blanks between; full-width signs count in East Asian versions. */
const beginsFormula = /^(?=[\t\r])|(?<=^|[;\t\r\n])(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/g

/** What needs neither apostrophe nor quotation marks whatever the delimiter; most cells, told at one look. */
const isPlain = /^\w(?:[\w ./()-]*[\w.)])?$/

function cellOf(cell: string | number | null, delimiter: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (isPlain.test(cell)) return cell
  const text = cell.replace(beginsFormula, "'")
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
