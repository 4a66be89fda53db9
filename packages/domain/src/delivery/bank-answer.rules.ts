import type { CellValue } from '../intake/cell.ts'
import { textOf } from '../intake/cell-text.rules.ts'
import { localDate, type LocalDate } from '../platform/local-date.ts'
import type { AnswerField, Layout } from './layouts.ts'
import { cleanAccount } from './account.rules.ts'
import type { BankWord } from './payment.rules.ts'

export type AnswerColumns = Readonly<Record<AnswerField, number>>

/** The places of the columns, when the cells are the header of the bank's report; undefined for any other line. */
export function answerColumns(layout: Layout, cells: readonly CellValue[]): AnswerColumns | undefined {
  const titles = cells.map((cell) => textOf(cell).toUpperCase())
  const places = Object.entries(layout.answer.columns).map(([field, title]) => [field, titles.indexOf(title)] as const)
  return places.every(([, place]) => place >= 0) ? (Object.fromEntries(places) as AnswerColumns) : undefined
}

/** What one line of the bank's report says. */
export type AnswerLine =
  | {
      readonly kind: 'answer'
      readonly reference: string
      readonly account: string
      readonly amount: number
      readonly word: BankWord
    }
  /** The bank's own count of its lines, at the end. */
  | { readonly kind: 'sum'; readonly rows: number | undefined }
  | { readonly kind: 'unreadable'; readonly reference: string | undefined }

/**
 * BANK-4  A line of the answer is read by the titles of the columns: day `21/11/2026`, amount `600.000,00`; a status or
 * day or amount that cannot be read makes the line unreadable, and nothing is guessed. The name is not compared: banks
 * cut it.
 */
export function readAnswerLine(layout: Layout, columns: AnswerColumns, cells: readonly CellValue[]): AnswerLine {
  const { answer } = layout
  const first = textOf(cells[0]).toUpperCase()
  if (first.startsWith(answer.sum)) return { kind: 'sum', rows: wholeNumber(first.slice(answer.sum.length).trim()) }

  const text = (field: AnswerField) => textOf(cells[columns[field]])
  const reference = text('reference').toUpperCase()
  const kind = answer.statuses[text('status').toUpperCase()]
  const on = dayOf(cells[columns.on])
  const amount = amountOf(cells[columns.amount])
  if (reference === '' || kind === undefined || on === undefined || amount === undefined)
    return { kind: 'unreadable', reference: reference === '' ? undefined : reference }

  const code = text('code').padStart(2, '0')
  return { kind: 'answer', reference, account: cleanAccount(text('account')), amount, word: { kind, code, on } }
}

/** Whole rupiah of `600.000,00`, `600000` or a number; undefined where there are cents, or no amount. */
export function amountOf(cell: CellValue): number | undefined {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? cell : undefined
  const text = textOf(cell).replace(/^RP\s*/i, '')
  return /^(\d{1,3}(\.\d{3})+|\d+)(,00?)?$/.test(text) ? wholeNumber(text.replace(/,.*$/, '').replaceAll('.', '')) : undefined
}

function dayOf(cell: CellValue): LocalDate | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : (cell.toISOString().slice(0, 10) as LocalDate)
  const [, day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(textOf(cell)) ?? []
  return year === undefined ? undefined : localDate(Number(year), Number(month), Number(day))
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
