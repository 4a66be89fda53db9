import type { LocalDate } from '../platform/local-date.ts'
import type { Month } from '../platform/period.ts'
import type { DisbursementOrder } from './payment.ts'

export type RunFault = { rule: 'PAY-7' } | { rule: 'PAY-8' } | { rule: 'PAY-9' }

/**
 * What stands against a payment run:
 *
 * PAY-7  Its months lie in the budget year of the order to pay, and so does today: money unpaid at the year's end goes
 *        back to the treasury and is not paid from the next year's (domain.md T14).
 * PAY-8  The order to pay is dated, and not in the future.
 * PAY-9  The number of the order can stand in a bank file: letters, digits, points, slashes, hyphens and spaces.
 */
export function runFaults(months: readonly Month[], order: DisbursementOrder, today: LocalDate): RunFault[] {
  const year = order.date.slice(0, 4)
  return [
    ...(today.startsWith(year) && months.every((month) => month.startsWith(year)) ? [] : [{ rule: 'PAY-7' } as const]),
    ...(order.date <= today ? [] : [{ rule: 'PAY-8' } as const]),
    ...(/^[A-Za-z0-9./ -]+$/.test(order.number) ? [] : [{ rule: 'PAY-9' } as const]),
  ]
}
