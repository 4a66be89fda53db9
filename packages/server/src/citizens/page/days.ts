import type { LocalDate } from '#domain/platform/local-date.ts'

export type Language = 'id' | 'en'

const locales = { id: 'id-ID', en: 'en-GB' } as const

/** "22 November 2026" */
export function dayWords(day: LocalDate, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(day))
}

/** Of a month `2026-11`, or a day of which only the month matters: "November 2026"; anything else as it is. */
export function monthWords(month: string, language: Language): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(month)) return month
  const format = new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${month.slice(0, 7)}-01`))
}
