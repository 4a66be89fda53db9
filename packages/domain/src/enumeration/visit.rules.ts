import type { LocalDate } from '../platform/local-date.ts'
import type { VisitResult } from './visit.ts'

export type VisitFault = { rule: 'ENUM-7' } | { rule: 'ENUM-8' }

/**
 * ENUM-7  What is recorded was seen: on a day of the round that has come.
 * ENUM-8  Criteria are ticked only of those who belong; of all others there is nothing to tick.
 */
export function visitFaults(
  { visitedOn, result, met }: { visitedOn: LocalDate; result: VisitResult; met: readonly string[] },
  from: LocalDate,
  today: LocalDate,
): VisitFault[] {
  const faults: VisitFault[] = []
  if (visitedOn > today || visitedOn < from) faults.push({ rule: 'ENUM-7' })
  if (result !== 'belongs' && met.length > 0) faults.push({ rule: 'ENUM-8' })
  return faults
}

/** Whether the visit has answered the question: who was not met is visited again. */
export function isAnswer(result: VisitResult): boolean {
  return result !== 'not-met'
}
