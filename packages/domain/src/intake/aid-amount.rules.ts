import type { Rupiah } from '../platform/rupiah.ts'
import { isPlaceholder, textOf } from './cell-text.rules.ts'
import { type CellRead, type CellValue, says, saysNothing, unreadable } from './cell.ts'

/** Less than this is a number of thousands, or one that a spreadsheet took for a decimal (`600.000` for 600). */
const smallest = 1_000
/** No benefit pays one person more at a time. */
const largest = 100_000_000

const currency = /^(?:rp|idr)\.? ?/i
const ending = / ?(?:rupiah|idr)$/i
const grouped = [
  /^[1-9]\d{0,2}(?:\.\d{3})+(?:,0{1,2}|,-)?$/,
  /^[1-9]\d{0,2}(?:,\d{3})+(?:\.0{1,2}|\.-)?$/,
  /^[1-9]\d{0,2}(?: \d{3})+$/,
]
const plain = /^[1-9]\d*(?:[.,]0{1,2}|[.,]-)?$/
const nought = /^0+(?:[.,]0{1,2}|[.,]-)?$/
const decimals = /[.,](?:0{1,2}|-)$/

/**
 * INT-46  An amount is whole rupiah: `600000`, `Rp 600.000`, `600.000,00`, `600,000.00`, `Rp600.000,-`. A point or comma before three digits
 *         parts thousands in both ways of writing, one before fewer parts decimals, which must be noughts. Nothing is rounded, and what could
 *         be wrong by a thousand is a fault: words (`600 ribu`), mixed marks, less than Rp1.000 or more than Rp100 million.
 */
export function readAmount(cell: CellValue): CellRead<Rupiah> {
  if (typeof cell === 'number') return cell === 0 ? saysNothing() : within(cell)
  if (typeof cell === 'boolean' || (typeof cell === 'object' && cell !== null)) return noAmount
  const text = textOf(cell)
  const bare = text.replace(currency, '').replace(ending, '').trim()
  if (text === '' || isPlaceholder(bare) || nought.test(bare)) return saysNothing()
  if (plain.test(bare)) return within(Number(bare.replace(decimals, '')))
  return grouped.some((form) => form.test(bare)) ? within(Number(bare.replace(decimals, '').replace(/\D/g, ''))) : noAmount
}

const noAmount = unreadable('not-an-amount')

function within(amount: number): CellRead<Rupiah> {
  return Number.isInteger(amount) && amount >= smallest && amount <= largest ? says(amount as Rupiah) : noAmount
}
