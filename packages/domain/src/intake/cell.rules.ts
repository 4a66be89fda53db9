import { noNames } from '../people/name-words.ts'
import { nameFaults } from '../people/person-name.rules.ts'
import { cleanDigits } from '../people/sixteen-digits.ts'
import { isPlaceholder, textOf } from './cell-text.rules.ts'
import { type CellRead, type CellValue, says, saysNothing, unreadable } from './cell.ts'

const onlyDigits = /^\d+$/
const scientific = /^\d([.,]\d+)?E\+?\d+$/i
const wholeWithDecimals = /^(\d+)[.,]0+$/

/**
 * INT-4  A NIK or KK number is its digits. Excel keeps 15: a number typed as a number, or shown as `6,408E+15`, has lost
 * its end and is never guessed back.
 */
export function readDigits(cell: CellValue): CellRead<string> {
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && cell >= 0 && cell < 1e15 ? says(String(cell)) : unreadable('number-ruined')
  }
  const text = textOf(cell)
  if (text === '' || isPlaceholder(text)) return saysNothing()
  if (onlyDigits.test(text)) return says(text)
  if (scientific.test(text)) return unreadable('number-ruined')
  const digits = wholeWithDecimals.exec(text)?.[1] ?? cleanDigits(text)
  return onlyDigits.test(digits) ? says(digits) : unreadable('not-a-number')
}

const sexes: ReadonlyMap<string, CellRead<'male' | 'female'>> = new Map([
  ...['L', 'LK', 'LAKI', 'LAKILAKI', 'LELAKI', 'PRIA', 'M', 'MALE', '1'].map(
    (word) => [word, says<'male' | 'female'>('male')] as const,
  ),
  ...['P', 'PR', 'PEREMPUAN', 'WANITA', 'F', 'FEMALE', '2'].map((word) => [word, says<'male' | 'female'>('female')] as const),
])

/** INT-5  Sex as L/P, in words, or as 1/2. Codes in front of the word (`1. Laki-laki`) are allowed. */
export function readSex(cell: CellValue): CellRead<'male' | 'female'> {
  return readWord(cell, sexes) ?? unreadable('not-a-sex')
}

const answers: ReadonlyMap<string, CellRead<boolean>> = new Map([
  ...['YA', 'Y', 'YES', 'TRUE', '1', 'PENERIMA', 'AKTIF'].map((word) => [word, says(true)] as const),
  ...['TIDAK', 'T', 'TDK', 'N', 'NO', 'FALSE', '0', 'BUKAN', 'BUKANPENERIMA', 'NONAKTIF', 'TIDAKAKTIF'].map(
    (word) => [word, says(false)] as const,
  ),
])

/** INT-6  Yes or no as YA/TIDAK, Y/T, 1/0. A blank cell is not a no. */
export function readYesNo(cell: CellValue): CellRead<boolean> {
  if (typeof cell === 'boolean') return says(cell)
  return readWord(cell, answers) ?? unreadable('not-yes-or-no')
}

function readWord<T>(cell: CellValue, words: ReadonlyMap<string, CellRead<T>>): CellRead<T> | undefined {
  const text = textOf(cell)
  if (text === '') return saysNothing()
  const known = words.get(text)
  if (known) return known
  const word = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return words.get(word) ?? words.get(word.replace(/^\d(?=[A-Z])/, '')) ?? (isPlaceholder(text) ? saysNothing() : undefined)
}

const deciles = Array.from({ length: 11 }, (_, decile) => says(decile))

/** INT-7  A decile is a whole number from 1 to 10; `D3`, `Desil 3` and `3.0` say 3. Anything else written there is a fault. */
export function readDecile(cell: CellValue): CellRead<number> {
  const text = textOf(cell)
  if (text === '') return saysNothing()
  const digits = /^(?:D|DESIL)?[ .:-]?0?(\d{1,2})(?:[.,]0+)?$/i.exec(text)?.[1]
  const decile = digits === undefined ? 0 : Number(digits)
  return (decile === 0 ? undefined : deciles[decile]) ?? unreadable('not-a-decile')
}

export interface RtRw {
  /** Three digits, or null when not known: there is no RT 000. */
  readonly rt: string | null
  readonly rw: string | null
}

/** INT-8  RT and RW are three digits; zero means not known. */
export function readRt(cell: CellValue): string | null {
  const digits = /^(?:R[TW])?[ .:]*0*(\d{1,3})(?:[.,]0+)?$/i.exec(textOf(cell))?.[1]
  return digits === undefined || digits === '0' ? null : digits.padStart(3, '0')
}

/** INT-8  `007/001`, `7/1`, `RT 07 RW 01`, `RT.007/RW.001`. */
export function readRtRw(cell: CellValue): RtRw {
  const parts = /^(?:RT)?[ .:]*(\d{1,4})\s*(?:[/\\|,;-]|\s|(?=R))\s*(?:RW)?[ .:]*(\d{1,4})$/i.exec(textOf(cell))
  return parts ? { rt: readRt(parts[1]), rw: readRt(parts[2]) } : { rt: readRt(cell), rw: null }
}

/** Text of free form: an address, a place, an occupation. Placeholders say nothing. */
export function readText(cell: CellValue): string | null {
  const text = textOf(cell)
  return text === '' || isPlaceholder(text) ? null : text
}

const plainWords = /^[A-Za-z]{3,}(?: [A-Za-z]+)*$/

/** INT-9  A name as written, tidied; null when it is none (NAME-1: `-`, `NN`, `TIDAK TAHU`). */
export function readName(cell: CellValue): string | null {
  const text = textOf(cell)
  if (text === '') return null
  // Taking a name apart costs more than the rest of the row: plain words are looked up as they stand.
  const isNone = plainWords.test(text) ? noNames.has(text.toUpperCase()) : nameFaults(text).length > 0
  return isNone ? null : text
}
