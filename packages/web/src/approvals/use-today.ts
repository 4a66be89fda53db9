import { useState } from 'react'
import { type LocalDate, localDateIn } from '#domain/platform/local-date.ts'

/** The day on which the page was opened: a form does not change its mind at midnight. */
export function useToday(): LocalDate {
  const [today] = useState(() => localDateIn(new Date()))
  return today
}
