import type { CellValue } from '#domain/intake/cell.ts'
import { type SharedTexts, unescaped } from './shared-texts.ts'

export interface CellReading {
  readonly sharedTexts: SharedTexts
  readonly isDateStyle: readonly boolean[]
  readonly from1904: boolean
}

/** The value of a cell: `type` and `style` as in its tag (ECMA-376 part 1 §18.3.1.4), `text` what stands in it. */
export function typedCell(type: string | undefined, style: string | undefined, text: string, reading: CellReading): CellValue {
  switch (type) {
    case 's':
      return reading.sharedTexts.at(Number(text)) ?? null
    case 'str':
    case 'inlineStr':
      return unescaped(text)
    case 'b':
      return text === '1' || text === 'true'
    case 'e':
      return null
    case 'd':
      return dateOf(Date.parse(`${text.slice(0, 10)}T00:00:00Z`)) ?? text
    default:
      return text === '' ? null : number(text, reading.isDateStyle[Number(style)] === true, reading.from1904)
  }
}

/** A NIK that stands here as a number stays one, so that it is known to have lost its end (INT-4). */
function number(text: string, isDate: boolean, from1904: boolean): CellValue {
  const value = Number(text)
  if (Number.isNaN(value)) return null
  return isDate ? (dateOfSerial(value, from1904) ?? value) : value
}

/**
 * Excel's day numbers count from 1899-12-30, since it believes in a 29 February 1900; before that day from one later.
 * The time of day is cut off: a date is a day.
 */
function dateOfSerial(serial: number, from1904: boolean): Date | undefined {
  const day = Math.floor(from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial)
  return day >= 1 && day < 2_958_466 ? dateOf((day - 25_569) * 86_400_000) : undefined
}

function dateOf(epochMilliseconds: number): Date | undefined {
  return Number.isNaN(epochMilliseconds) ? undefined : new Date(epochMilliseconds)
}
