import type { Sex } from '#domain/people/person.ts'
import { type CalendarDay, calendarDay } from './calendar-day.ts'

/**
 * Hands out NIKs and card numbers that nobody had before, as a civil registry does: the next serial of that day. Memory
 * doesn't grow with the people. The district is always 99, which exists nowhere.
 *
 * Serials 1-3999 go to people registered in their own regency; 4000-7999 to those who came from another one, in a block for
 * each regency that they live in, so that two regencies' files never give one number to two people; from 8000 on lie the
 * numbers that only a typing error makes (see `mistypedNik`).
 */
export interface NumberBook {
  /** `from` are the four digits of the regency of first registration; by default the book's own. */
  nik(born: number, sex: Sex, from?: string): string
  /** `issued` is a day, counted from 1970-01-01. */
  card(issued: number): string
}

const lastOwn = 3999
const blocks = ['64.01', '64.02', '64.03', '64.07', '64.08', '64.09', '64.11', '64.71', '64.72', '64.74']
const blockSize = 360

export function numberBook(regency: string): NumberBook {
  const own = regency.replace('.', '')
  const born = new Uint16Array(daysOfCentury * 2)
  const arrived = new Uint16Array(daysOfCentury * 2)
  const cards = new Uint16Array(daysOfCentury)
  const block = blocks.indexOf(regency)
  const firstArrived = lastOwn + 1 + (block < 0 ? blocks.length : block) * blockSize

  return {
    nik(day, sex, from = own) {
      const date = calendarDay(day)
      const slot = slotOf(date) * 2 + (sex === 'female' ? 1 : 0)
      const isOwn = from === own
      const serial = isOwn ? next(born, slot, lastOwn) : firstArrived + next(arrived, slot, blockSize) - 1
      return `${from}99${digits(date, sex === 'female' ? 40 : 0)}${String(serial).padStart(4, '0')}`
    },
    card(issued) {
      const date = calendarDay(issued)
      return `${own}99${digits(date, 0)}${String(next(cards, slotOf(date), 9999)).padStart(4, '0')}`
    },
  }
}

/** Indexed by the date as the number shows it, without century. */
const daysOfCentury = 100 * 12 * 31

function slotOf({ year, month, day }: CalendarDay): number {
  return ((year % 100) * 12 + month - 1) * 31 + day - 1
}

function next(used: Uint16Array, slot: number, last: number): number {
  const serial = (used[slot] ?? 0) + 1
  if (serial > last) throw new RangeError('more people were born on one day than serials exist')
  used[slot] = serial
  return serial
}

function digits({ year, month, day }: CalendarDay, added: number): string {
  return `${pad(day + added)}${pad(month)}${pad(year % 100)}`
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/** One digit wrong, and yet nobody's number. Undefined where that can't be had. */
export function mistypedNik(nik: string): string | undefined {
  return nik.charAt(12) === '0' ? `${nik.slice(0, 12)}8${nik.slice(13)}` : undefined
}
