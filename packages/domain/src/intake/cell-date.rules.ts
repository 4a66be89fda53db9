import { type LocalDate, localDate } from '../platform/local-date.ts'
import { isPlaceholder, textOf } from './cell-text.rules.ts'
import { type CellRead, type CellValue, says, saysNothing, unreadable } from './cell.ts'

const numbered = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})(?:[ T]\d.*)?$/
const yearFirst = /^(\d{4})[/\-. ](\d{1,2})[/\-. ](\d{1,2})(?:[ T](\d{1,2}):(\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/
const worded = /^(?:[\p{L}']+,\s*)?(\d{1,2})(?:[ \-./]*)(\p{L}{3,})\.?(?:[ \-./,]*)(\d{4})$/u
const runYearFirst = /^((?:19|20)\d{2})(0\d|1[0-2])(\d{2})$/
const runDayFirst = /^(\d{2})(\d{2})((?:19|20)\d{2})$/
const serial = /^\d{5}(?:[.,]\d+)?$/

/**
 * INT-10  A date in any form that offices write, always day first: `04/10/2024`, `4-10-2024`, `1994-02-02`,
 * `13 Agustus 1968`, Excel's day numbers, real dates. A year of two digits, a month above 12 and a mere year are no dates:
 * we don't guess.
 */
export function readDate(cell: CellValue): CellRead<LocalDate> {
  if (typeof cell === 'number') return dated(ofSerial(cell))
  if (typeof cell === 'object' && cell !== null) return dated(nearestDay(cell.getTime()))
  const text = textOf(cell)
  if (text === '') return saysNothing()
  return isPlaceholder(text) ? saysNothing() : dated(ofText(text))
}

const noDate = unreadable('no-such-date')

function dated(date: LocalDate | undefined): CellRead<LocalDate> {
  return date === undefined ? noDate : says(date)
}

function ofText(text: string): LocalDate | undefined {
  const day = numbered.exec(text)
  if (day) return localDate(Number(day[3]), Number(day[2]), Number(day[1]))
  const iso = yearFirst.exec(text)
  if (iso) return ofIso(iso)
  const words = worded.exec(text)
  if (words) return localDate(Number(words[3]), monthOf(words[2] as string), Number(words[1]))
  const run = runYearFirst.exec(text)
  if (run) return localDate(Number(run[1]), Number(run[2]), Number(run[3]))
  const dayRun = runDayFirst.exec(text)
  if (dayRun) return localDate(Number(dayRun[3]), Number(dayRun[2]), Number(dayRun[1]))
  return serial.test(text) ? ofSerial(Number(text.replace(',', '.'))) : undefined
}

/** A time in UTC is taken to the nearest midnight: readers of spreadsheets shift dates by their zone or by seconds. */
function ofIso([, year, month, day, hour = '0', minute = '0', zone]: RegExpExecArray): LocalDate | undefined {
  const date = localDate(Number(year), Number(month), Number(day))
  if (date === undefined || zone !== 'Z') return date
  const hours = Number(hour) + Number(minute) / 60
  return hours < 12 ? date : ofEpochDay(epochDayOf(Number(year), Number(month), Number(day)) + 1)
}

/** Day numbers of Excel count from 1899-12-30. Up to 2100 they can't be told from a year, so they are none. */
function ofSerial(number: number): LocalDate | undefined {
  return number > 2100 && number < 2_958_466 ? ofEpochDay(Math.floor(number) - 25_569) : undefined
}

function nearestDay(epochMilliseconds: number): LocalDate | undefined {
  return Number.isNaN(epochMilliseconds) ? undefined : ofEpochDay(Math.floor(epochMilliseconds / 86_400_000 + 0.5))
}

/** Days since 1970-01-01 to the calendar, by Howard Hinnant's `civil_from_days`. */
function ofEpochDay(epochDay: number): LocalDate | undefined {
  const days = epochDay + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return localDate(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1)
}

function epochDayOf(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

const months: ReadonlyMap<string, number> = new Map(
  [
    'januari january jan',
    'februari february pebruari feb peb',
    'maret march mar mrt',
    'april apr',
    'mei may',
    'juni june jun',
    'juli july jul',
    'agustus august agu agt ags agust agst aug',
    'september sept sep',
    'oktober october okt oct',
    'november nopember nov nop',
    'desember december des dec',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
)

/** The number of a month by its name or a shortening of it, in Indonesian or English; 0 for none. */
export function monthOf(word: string): number {
  return months.get(word.toLowerCase()) ?? 0
}
