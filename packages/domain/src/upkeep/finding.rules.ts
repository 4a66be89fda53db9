import type { LocalDate } from '../platform/local-date.ts'
import type { FindingEndReason } from './finding.ts'

export interface FindingFault {
  rule: 'UP-8'
}

/** UP-8  A finding ends on a day that has come, no earlier than it began; one that was never true says so in words. */
export function findingEndFaults(
  end: { since: LocalDate; until: LocalDate; reason: FindingEndReason; note: string | null },
  today: LocalDate,
): FindingFault[] {
  const isDated = end.until >= end.since && end.until <= today
  const isWorded = end.reason === 'circumstances-changed' || end.note !== null
  return isDated && isWorded ? [] : [{ rule: 'UP-8' }]
}
