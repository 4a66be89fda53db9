import { benefitKind, type MonthlyAmount } from './benefit-kinds.ts'

/**
 * BEN-8  What a benefit from elsewhere comes to in a month is the amount that its kind has in that month, once for a family where it
 *        is a family's, for each who receives where it is a person's. Not known is not nought.
 */
export function monthlyOf(code: string, people: number, month: string): { rupiah: number; verified: boolean } | undefined {
  const kind = benefitKind(code)
  const amount = kind && amountIn(kind.monthly, month)
  if (!kind || !amount) return undefined
  return { rupiah: amount.rupiah * (kind.unit === 'person' ? people : 1), verified: amount.verified }
}

function amountIn(monthly: readonly MonthlyAmount[], month: string): MonthlyAmount | undefined {
  return monthly.findLast(({ from }) => from === null || from <= month)
}
