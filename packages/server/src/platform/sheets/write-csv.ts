import { Readable } from 'node:stream'

/** Cells of a file we write: texts stay texts, numbers are for counting and adding. */
export type WrittenRow = readonly (string | number | null)[]

/**
 * A CSV file that Excel opens without harm: UTF-8 with byte order mark, commas, CRLF. A text that Excel would take for a
 * formula gets an apostrophe before it, which `readSheets` and Excel's users know how to read (OWASP: CSV injection). An
 * Indonesian Excel parts the cells of a CSV at semicolons, so what follows one of these begins a cell as well.
 */
export function csvOf(header: readonly string[], rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>): Readable {
  return Readable.from(pieces(header, rows), { objectMode: false })
}

const pieceLength = 2 ** 16

async function* pieces(header: readonly string[], rows: AsyncIterable<WrittenRow> | Iterable<WrittenRow>) {
  let piece = `\ufeff${lineOf(header)}`
  for await (const row of rows) {
    piece += lineOf(row)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function lineOf(row: WrittenRow): string {
  return `${row.map(cellOf).join(',')}\r\n`
}

/** The place before a sign that begins a formula, blanks between; full-width signs count in East Asian versions. */
const beginsFormula = /^(?=[\t\r])|(?<=^|[;\t\r\n])(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/g

function cellOf(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = cell.replace(beginsFormula, "'")
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
