import type { AidPeriod } from '../people/aid-period.ts'
import { lastDayOf, type Quarter } from '../platform/period.ts'
import { monthOf } from './cell-date.rules.ts'
import { isPlaceholder, textOf } from './cell-text.rules.ts'
import { type CellRead, type CellValue, says, saysNothing, unreadable } from './cell.ts'

const ordinal = '(?:ke[ -]?)?([1-9]|1[0-2]|[ivx]{1,4})'
const year = '(?:(?:tahun|thn|th|ta) ?)?(20\\d\\d)'

/** A part of a year by its number: before the year, or after it. */
function parted(words: string): { readonly last: RegExp; readonly first: RegExp } {
  return {
    last: new RegExp(`^(?:${words})[ -]?${ordinal}[ /-]*${year}$`),
    first: new RegExp(`^${year}[ /-]*(?:${words})[ -]?${ordinal}$`),
  }
}
const quarters = parted('q|tw|tri ?wulan|k[uw]artal|quarter')
const stages = parted('t|tahap|tahapan|thp')
const halves = parted('semester|smt')

const yearOnly = new RegExp(`^${year}$`)
const run = /^(20\d\d)(0[1-9]|1[0-2])$/
const numbered = /^(20\d\d)[ /-](\d{1,2})$/
const numberedLast = /^(\d{1,2})[ /-](20\d\d)$/
const worded = new RegExp(`^(?:(?:bulan|bln) )?([a-z]{3,9})[ /-]?${year}$`)
const bareMonth = /^(?:(?:bulan|bln) )?([a-z]{3,9})$/
const between = / ?(?:-|s\/d|sd|sampai dengan|sampai|hingga) ?/
/** Where the year comes first a hyphen stands within the month, too. */
const betweenNumbered = /\/(?=20)| ?(?:s\/d|sampai) ?| - /

/**
 * INT-47  A period is a month (`Juli 2026`, `2026-07`, `202607`), months up to a year (`Juli-Desember 2026`), a quarter (`2026-Q3`,
 *         `Triwulan III 2026`, or months that make one), a half (`Semester 1 2026`), a year, or a stage (`Tahap II 2026`), which is never turned
 *         into months. It names its year with four digits. Anything else is a fault: a day, a range that runs backwards, `Tahap II` alone.
 */
export function readAidPeriod(cell: CellValue): CellRead<AidPeriod> {
  if (typeof cell === 'boolean') return noPeriod
  if (typeof cell === 'object' && cell !== null) return told(ofDay(cell))
  const text = textOf(cell)
  if (text === '' || isPlaceholder(text)) return saysNothing()
  const tidy = text
    .toLowerCase()
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\bs\.d\.?/g, 's/d')
    .replace(/[.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return told(ofPart(tidy) ?? ofMonth(tidy) ?? ofMonths(tidy))
}

const noPeriod = unreadable('not-a-period')

function told(period: string | undefined): CellRead<AidPeriod> {
  return period === undefined ? noPeriod : says(period as AidPeriod)
}

/** A spreadsheet makes the first of the month of `Jul 2026`, at midnight here or there; any other day is no period. */
function ofDay(date: Date): string | undefined {
  const near = new Date(date.getTime() + 12 * 3_600_000)
  return near.getUTCDate() === 1 ? monthText(near.getUTCFullYear(), near.getUTCMonth() + 1) : undefined
}

/** A quarter, half, stage or whole year. */
function ofPart(text: string): string | undefined {
  const whole = yearOnly.exec(text)
  if (whole) return whole[1]
  const [quarter, ofQuarter] = numberedPart(text, quarters)
  if (quarter !== undefined && quarter <= 4) return `${ofQuarter}-Q${quarter}`
  const [stage, ofStage] = numberedPart(text, stages)
  if (stage !== undefined && stage <= 12) return `${ofStage}-T${stage}`
  const [half, ofHalf] = numberedPart(text, halves)
  return half === undefined || half > 2 ? undefined : half === 1 ? `${ofHalf}-01/${ofHalf}-06` : `${ofHalf}-07/${ofHalf}-12`
}

/** `Tahap II 2026`, `tahap ke-2 tahun 2026`, `2026-T2`: number and year. */
function numberedPart(text: string, { last, first }: ReturnType<typeof parted>): [number | undefined, string] {
  const ends = last.exec(text)
  if (ends) return [numberOf(ends[1] ?? ''), ends[2] ?? '']
  const begins = first.exec(text)
  return begins ? [numberOf(begins[2] ?? ''), begins[1] ?? ''] : [undefined, '']
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

function numberOf(text: string): number | undefined {
  const at = romans.indexOf(text)
  return /^\d/.test(text) ? Number(text) : at < 0 ? undefined : at + 1
}

function ofMonth(text: string): string | undefined {
  const yearFirst = run.exec(text) ?? numbered.exec(text)
  if (yearFirst) return monthText(Number(yearFirst[1]), Number(yearFirst[2]))
  const yearLast = numberedLast.exec(text)
  if (yearLast) return monthText(Number(yearLast[2]), Number(yearLast[1]))
  const words = worded.exec(text)
  return words ? monthText(Number(words[2]), monthOf(words[1] ?? '')) : undefined
}

function ofMonths(text: string): string | undefined {
  const cut = text.split(text.startsWith('20') ? betweenNumbered : between)
  if (cut.length !== 2) return undefined
  const [from = '', to = ''] = cut.map((side) => side.trim())
  const last = ofMonth(to)
  const bare = bareMonth.exec(from)
  const first = bare && last ? monthText(Number(last.slice(0, 4)), monthOf(bare[1] ?? '')) : ofMonth(from)
  return first && last ? monthsText(first, last) : undefined
}

function monthText(ofYear: number, month: number): string | undefined {
  return ofYear >= 2000 && ofYear <= 2099 && month >= 1 && month <= 12 ? `${ofYear}-${String(month).padStart(2, '0')}` : undefined
}

/** More than one month, in order, and no more than a year; three that are a quarter are that quarter, twelve of one year the year. */
function monthsText(first: string, last: string): string | undefined {
  const count = ordinalMonth(last) - ordinalMonth(first) + 1
  if (count < 1 || count > 12) return undefined
  if (count === 1) return first
  const start = Number(first.slice(5))
  if (count === 12 && start === 1) return first.slice(0, 4)
  if (count === 3 && start % 3 === 1) return `${first.slice(0, 4)}-Q${(start + 2) / 3}`
  return `${first}/${last}`
}

function ordinalMonth(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
}

/** INT-47  A list pays nothing for a time that begins after its own quarter; of a stage only the year is known. */
export function beginsAfter(period: AidPeriod, quarter: Quarter): boolean {
  const part = period.slice(5, 7)
  const month = part.startsWith('Q') ? String(Number(part.slice(1)) * 3 - 2).padStart(2, '0') : /^\d\d/.test(part) ? part : '01'
  return `${period.slice(0, 4)}-${month}` > lastDayOf(quarter).slice(0, 7)
}
