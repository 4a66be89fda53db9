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

/** Reads a delimited text file in pieces; cells in quotes may hold delimiters and line breaks. */
export async function* readRecords(path: string, onRead?: (bytes: number) => void): AsyncGenerator<Records> {
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
    const taken = take(parser, false)
    if (taken.records.length > 0) yield taken
  }
  if (held !== '' && parser !== undefined) yield take(parser, true)
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
