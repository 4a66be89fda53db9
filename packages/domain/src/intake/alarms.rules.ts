import type { BatchCounts } from './batch.ts'

export type AlarmKind = 'many-gone' | 'many-new' | 'many-faults'

/** Something about a whole file that seldom happens by itself: the wrong file, the wrong regency, a list cut short. */
export interface Alarm {
  readonly kind: AlarmKind
  readonly count: number
  /** What the count is measured against: persons known before, persons in the file, rows. */
  readonly of: number
}

/** From which share on a person must look before going on. */
export const alarmShares: Readonly<Record<AlarmKind, number>> = { 'many-gone': 0.2, 'many-new': 0.2, 'many-faults': 0.3 }

/**
 * INT-30  Before a file is applied, three shares are looked at: more than 20 % of those known from the list before are
 * gone; more than 20 % of the file are new although a list was there before; faults number more than 30 % of the rows.
 */
export function alarmsOf(counts: BatchCounts): Alarm[] {
  const { new: added, changed, same, gone } = counts.changes
  const knownBefore = changed + same + gone
  const faults = Object.values(counts.faults).reduce((sum, count) => sum + count, 0)
  const looked: Alarm[] = [
    { kind: 'many-gone', count: gone, of: knownBefore },
    { kind: 'many-new', count: knownBefore === 0 ? 0 : added, of: added + changed + same },
    { kind: 'many-faults', count: faults, of: counts.rows },
  ]
  return looked.filter(({ kind, count, of }) => of > 0 && count / of > alarmShares[kind])
}
