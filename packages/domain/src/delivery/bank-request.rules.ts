import type { LocalDate } from '../platform/local-date.ts'
import type { Month } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { bankText } from './bank-text.rules.ts'
import type { CellSpec, Layout, RequestField } from './layouts.ts'

type Values = Readonly<Partial<Record<RequestField, string | number>>>

export interface RequestSums {
  readonly rows: number
  /** Whole rupiah. */
  readonly total: number
}

export interface RequestHead extends RequestSums {
  readonly payOn: LocalDate
  readonly office: string
  readonly sp2d: string
}

export interface RequestRow {
  /** From 1, in the order of the file. */
  readonly number: number
  readonly reference: string
  readonly account: string
  readonly name: string
  readonly amount: number
  readonly message: string
}

/**
 * BANK-2  A request is a head, one row per payment counted from 1, and a foot; head and foot carry the same count and sum
 * of whole rupiah. The same payments give the same bytes.
 */
export function headLine(layout: Layout, head: RequestHead): string {
  return line(layout, layout.request.head, { ...head })
}

export function rowLine(layout: Layout, row: RequestRow): string {
  return line(layout, layout.request.row, { ...row })
}

export function footLine(layout: Layout, sums: RequestSums): string {
  return line(layout, layout.request.foot, { ...sums })
}

function line({ request }: Layout, cells: readonly CellSpec[], values: Values): string {
  return cells.map((cell) => written(cell, values, request.separator)).join(request.separator) + request.lineEnd
}

function written(cell: CellSpec, values: Values, separator: string): string {
  if ('word' in cell) return cell.word
  const value = values[cell.of]
  if (value === undefined) throw new TypeError(`a bank file without ${cell.of}`)
  switch (cell.as) {
    case 'day':
      return String(value).replaceAll('-', '')
    case 'integer':
      return whole(value)
    case 'capitals':
      return bankText(String(value), cell.atMost).replaceAll(separator, ' ')
    default:
      return String(value).replaceAll(separator, '')
  }
}

function whole(value: string | number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError('not a whole number')
  return String(value)
}

/**
 * BANK-3  A payment's reference is made of its id alone, 16 of 0-9 and A-F: the same payment is never known to the bank
 * under two names, nor two payments under one.
 */
export function referenceOf(paymentId: string): string {
  return paymentId.replaceAll('-', '').slice(0, 16).toUpperCase()
}

/** How the office is known in bank files: `DINSOS6408`. */
export function officeCode(region: RegionCode): string {
  return `DINSOS${region.replaceAll('.', '')}`
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MEI', 'JUN', 'JUL', 'AGU', 'SEP', 'OKT', 'NOV', 'DES']

/** What the recipient reads: `TUNJANGAN LANSIA JUL-SEP 2026`; the months are never cut off. */
export function messageOf(programme: string, months: readonly Month[], atMost = 40): string {
  const sorted = [...months].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return bankText(programme, atMost)
  const name = (month: Month) => monthNames[Number(month.slice(5)) - 1]
  const years = first.slice(0, 4) === last.slice(0, 4) ? '' : ` ${first.slice(0, 4)}`
  const when = first === last ? `${name(first)} ${first.slice(0, 4)}` : `${name(first)}${years}-${name(last)} ${last.slice(0, 4)}`
  return `${bankText(programme, atMost - when.length - 1)} ${when}`
}
