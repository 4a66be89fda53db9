import type { LocalDate } from '#domain/platform/local-date.ts'

export type Language = 'id' | 'en'

const locales = { id: 'id-ID', en: 'en-GB' } as const

/** "22 November 2026" */
export function dayWords(day: LocalDate, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(day))
}

/** Of a month `2026-11`, or a day of which only the month matters: "November 2026"; of a quarter "Juli–September 2026"; anything else as it is. */
export function monthWords(period: string, language: Language): string {
  const [, year = '', quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? []
  if (quarter !== undefined) {
    const [from, to] = [Number(quarter) * 3 - 2, Number(quarter) * 3].map((month) => `${year}-${String(month).padStart(2, '0')}`)
    return `${monthOf(`${from}`, language, { month: 'long' })}–${monthWords(`${to}`, language)}`
  }
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(period)) return period
  return monthOf(period.slice(0, 7), language, { month: 'long', year: 'numeric' })
}

function monthOf(month: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' }).format(new Date(`${month}-01`))
}
