import { ageOn, type LocalDate } from '../platform/local-date.ts'

export type BirthDateFault = { rule: 'BIRTH-1'; code: 'birth-date.future' } | { rule: 'BIRTH-2'; code: 'birth-date.invalid' }

/** Nobody on record here is older; a date further back is a typing error. */
export const oldestAge = 120

/**
 * BIRTH-1  Nobody is born after today. domain.md §3.4.
 * BIRTH-2  Nobody is older than 120 years. domain.md §3.4.
 */
export function birthDateFaults(date: LocalDate, today: LocalDate): BirthDateFault[] {
  if (date > today) return [{ rule: 'BIRTH-1', code: 'birth-date.future' }]
  return ageOn(date, today) > oldestAge ? [{ rule: 'BIRTH-2', code: 'birth-date.invalid' }] : []
}
