import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Month } from '#domain/platform/period.ts'
import { formatDate } from '../platform/format.ts'

/** `2026-07` → "Jul 2026". */
export function formatMonth(month: Month): string {
  return formatDate(`${month}-01` as LocalDate).replace(/^1 /, '')
}
