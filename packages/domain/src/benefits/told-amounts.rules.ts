import type { AidPeriod } from '../people/aid-period.ts'
import type { Rupiah } from '../platform/rupiah.ts'
import type { BenefitUnit } from '../settings/benefit-kind.ts'

/** What one list told of one person. */
export interface ToldAmount {
  readonly person: string
  readonly period: AidPeriod
  readonly amount: Rupiah | null
}

/**
 * BEN-9  Of each period the last list counts. What several of a family were told to receive for one period is added up where the benefit
 *        is a person's; where it is a family's, lists repeat it beside each member, and the largest is the family's. `told` comes newest
 *        list first, and so does the answer.
 */
export function toldByPeriod(
  unit: BenefitUnit,
  told: readonly ToldAmount[],
): { readonly period: AidPeriod; readonly amount: Rupiah | null }[] {
  const last = new Map<AidPeriod, Map<string, Rupiah | null>>()
  for (const { person, period, amount } of told) {
    const people = last.get(period) ?? new Map<string, Rupiah | null>()
    if (!people.has(person)) last.set(period, people.set(person, amount))
  }
  return [...last].map(([period, people]) => {
    const amounts = [...people.values()].filter((amount) => amount !== null)
    const whole = unit === 'person' ? amounts.reduce((sum, amount) => sum + amount, 0) : Math.max(0, ...amounts)
    return { period, amount: amounts.length === 0 ? null : (whole as Rupiah) }
  })
}
