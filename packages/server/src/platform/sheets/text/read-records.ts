import Papa from 'papaparse'
import { unreadable } from '../unreadable.ts'
import { decodeText } from './decode-text.ts'
import { guessDelimiter } from './guess-delimiter.ts'

/** Records of a text table, with the number of the first of them, from 1. */
export interface Records {
  readonly firstLine: number
  readonly records: readonly (readonly string[])[]
}

/** A record longer than this (in characters) has a quote that is never closed. */
const recordAtMost = 2 ** 22

interface RecordOptions {
  readonly onRead?: (bytes: number) => void
  /** Pieces without any of these lines may be passed over. */
  readonly only?: ReadonlySet<number> | undefined
}

/** Reads a delimited text file in pieces; cells in quotes may hold delimiters and line breaks. */
export async function* readRecords(path: string, { onRead, only }: RecordOptions = {}): AsyncGenerator<Records> {
  let parser: Papa.Parser | undefined
  let held = ''
  let line = 1

  function take(by: Papa.Parser, isLast: boolean): Records {
    const { data, meta, errors } = by.parse(held, 0, !isLast) as Papa.ParseResult<string[]>
    const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
    if (unclosed !== undefined) throw unreadable('damaged', line + (unclosed.row ?? 0))
    held = isLast ? '' : held.slice(meta.cursor)
    const taken = { firstLine: line, records: data }
    line += data.length
    return taken
  }

  for await (const piece of evenLineEnds(decodeText(path, onRead))) {
    held += piece
    if (held.length > recordAtMost) throw unreadable('damaged', line)
    if (parser === undefined) {
      const { delimiter, rest } = separatorLine(held)
      parser = new Papa.Parser({ delimiter: delimiter ?? guessDelimiter(held.slice(0, lookedAt)), newline: '\n' })
      held = rest
    }
    const passed = only && linesWithout(only, parser, held, line)
    if (passed !== undefined) {
      held = held.slice(passed.length)
      line += passed.lines
      continue
    }
    const taken = take(parser, false)
    if (taken.records.length > 0) yield taken
  }
  if (held !== '' && parser !== undefined) yield take(parser, true)
}

/** The whole lines at the start of a text if none of those stands among them; undefined also where a cell goes on in the next line. */
function linesWithout(
  only: ReadonlySet<number>,
  parser: Papa.Parser,
  text: string,
  first: number,
): { length: number; lines: number } | undefined {
  let length = 0
  let lines = 0
  let quote = text.indexOf('"')
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', length)) {
    if (only.has(first + lines)) return undefined
    if (quote >= 0 && quote < end) {
      const { data, errors } = parser.parse(text.slice(length, end), 0, false) as Papa.ParseResult<string[]>
      if (data.length !== 1 || errors.length > 0) return undefined
      quote = text.indexOf('"', end)
    }
    length = end + 1
    lines++
  }
  return { length, lines }
}

/** What stands between the cells of a text table. */
export async function delimiterOf(path: string): Promise<string> {
  let held = ''
  for await (const piece of evenLineEnds(decodeText(path))) {
    held += piece
    if (held.length >= lookedAt) break
  }
  const { delimiter, rest } = separatorLine(held)
  return delimiter ?? guessDelimiter(rest.slice(0, lookedAt))
}

const lookedAt = 2 ** 16

/** Every line end becomes one `\n`, also where a piece ends in the middle of `\r\n`. */
async function* evenLineEnds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let returned = ''
  for await (const piece of pieces) {
    const text = returned + piece
    returned = text.endsWith('\r') ? '\r' : ''
    const whole = returned === '' ? text : text.slice(0, -1)
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }
  if (returned !== '') yield '\n'
}

/** Excel's own first line, `sep=;`, which it does not show nor count. */
function separatorLine(start: string): { delimiter: string | undefined; rest: string } {
  const found = /^"?sep=(.)"?\n/i.exec(start)
  return { delimiter: found?.[1], rest: found ? start.slice(found[0].length) : start }
}
