import { type LocalDate, localDateIn } from '#domain/platform/local-date.ts'

/** The calendar day in the agency's time zone. */
export function today(): LocalDate {
  return localDateIn(new Date())
}
