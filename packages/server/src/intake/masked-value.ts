import { maskDigits, maskNumbersIn } from '#domain/people/sixteen-digits.ts'

/**
 * What a page shows of a cell: enough to find the row and see what is wrong with it, never a whole NIK or family card
 * number. Those are shown one by one, with a reason (`reveal-nik`).
 */
export function maskedValue(field: string, value: string | null): string | null {
  if (value === null) return null
  return field === 'nik' || field === 'familyCardNumber' ? maskDigits(value) : maskNumbersIn(value)
}
