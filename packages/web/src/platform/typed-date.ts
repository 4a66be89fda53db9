import { LocalDate, localDate } from '#domain/platform/local-date.ts'

/**
 * A day as people here type it: day, month, year, with any sign between them or none (`12-3-1957`, `12/03/1957`,
 * `12031957`), or as the machine writes it (`1957-03-12`). Undefined while it is not a whole day of the calendar.
 * A browser's own date field would take the order of day and month from the language of the browser.
 */
export function readTypedDate(typed: string): LocalDate | undefined {
  const text = typed.trim()
  const machine = LocalDate.safeParse(text)
  if (machine.success) return machine.data
  const parts = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  return parts === null ? undefined : localDate(Number(parts[3]), Number(parts[2]), Number(parts[1]))
}

/** `1957-03-12` → `12-03-1957`; what is no day comes back as it was. */
export function asTypedDate(value: string): string {
  return LocalDate.safeParse(value).success ? value.split('-').toReversed().join('-') : value
}
