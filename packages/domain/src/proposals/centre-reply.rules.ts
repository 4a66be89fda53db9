import type { CellValue } from '../intake/cell.ts'
import { textOf } from '../intake/cell-text.rules.ts'
import { aliasKey } from '../settings/benefit-kind.rules.ts'
import type { AnswerLayout } from '../settings/file-layout.ts'
import type { CentreAnswer } from './claim.ts'
import type { ReplyVerdict } from './centre-file.ts'

/** Where each column stands; -1 where the answer has none. */
export interface ReplyColumns {
  readonly row: number
  readonly nik: number
  readonly answer: number
  readonly reason: number
}

/** The places of the columns where these cells are the titles of an answer; undefined for any other line. */
export function replyColumns(layout: AnswerLayout, cells: readonly CellValue[]): ReplyColumns | undefined {
  const titles = cells.map((cell) => aliasKey(textOf(cell)))
  const placeOf = (names: readonly string[]) => titles.findIndex((title) => names.some((name) => aliasKey(name) === title))
  const [row, nik] = [placeOf(layout.rowTitles), placeOf(layout.nikTitles)]
  const [answer, reason] = [placeOf(layout.answerTitles), placeOf(layout.reasonTitles)]
  return answer < 0 || (row < 0 && nik < 0) ? undefined : { row, nik, answer, reason }
}

export interface SaidLine {
  /** Sixteen digits; null where the line names none. */
  readonly nik: string | null
  readonly row: string | null
  readonly answer: CentreAnswer | null
  /** As it stands there. */
  readonly said: string | null
  readonly reason: string | null
}

/** SIKS-14  The words of a layout decide what a line says; another word is not guessed at, and the line is unreadable. */
export function readReplyLine(layout: AnswerLayout, columns: ReplyColumns, cells: readonly CellValue[]): SaidLine {
  const text = (place: number) => (place < 0 ? '' : textOf(cells[place]))
  const said = text(columns.answer)
  const has = (words: readonly string[]) => words.some((word) => aliasKey(word) === aliasKey(said))
  const digits = text(columns.nik).replace(/[\s.'-]/g, '')
  return {
    nik: /^\d{16}$/.test(digits) ? digits : null,
    row: text(columns.row).slice(0, 80) || null,
    answer: said === '' ? null : has(layout.acceptedWords) ? 'confirmed' : has(layout.refusedWords) ? 'refused' : null,
    said: said.slice(0, 80) || null,
    reason: text(columns.reason).slice(0, 500) || null,
  }
}

/** A row of the file as a line of the answer may mean it. */
export interface MeantRow {
  readonly line: number
  readonly nik: string
  /** What the centre has said of it before. */
  readonly answered: CentreAnswer | null
  /** It waits for the centre's answer by this file. */
  readonly waits: boolean
  /** What an earlier line of this very answer says of it. */
  readonly saidHere: CentreAnswer | null
}

interface Meant {
  /** By our own number; undefined where the number is not of this file. */
  readonly byRow: MeantRow | undefined
  readonly byNik: readonly MeantRow[]
}

/**
 * SIKS-15  A line moves a claim where it names exactly one row of this file, by our number or by a NIK that stands in it once,
 *          says accepted or refused, and contradicts neither an earlier line nor an earlier answer; it moves it once. Where our
 *          number and the NIK name different rows, neither is taken.
 */
export function judgeLine(said: SaidLine, { byRow, byNik }: Meant): { verdict: ReplyVerdict; row: MeantRow | undefined } {
  const none = (verdict: ReplyVerdict) => ({ verdict, row: undefined })
  if (said.answer === null) return none('unreadable')
  if (said.row === null && said.nik === null) return none('nobody-named')
  if (byRow !== undefined && said.nik !== null && byRow.nik !== said.nik) return none('names-differ')
  // A number of another file: this NIK may stand in both.
  if (said.row !== null && byRow === undefined) return none('unknown')
  if (byRow === undefined && byNik.length > 1) return none('several')
  const row = byRow ?? byNik[0]
  if (row === undefined) return none('unknown')
  if (row.saidHere !== null) return { verdict: row.saidHere === said.answer ? 'repeated' : 'contradicts', row }
  if (row.answered !== null) return { verdict: row.answered === said.answer ? 'answered' : 'answered-otherwise', row }
  return row.waits ? { verdict: said.answer, row } : { verdict: 'moved-on', row }
}
