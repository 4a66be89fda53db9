import type { BatchEffect } from '../people/batch-effect.ts'
import type { AlarmLimits } from '../settings/limit.ts'
import type { BatchCounts } from './batch.ts'

export type AlarmKind = 'many-gone' | 'many-new' | 'many-faults' | 'many-unknown'

/** Something about a whole file that seldom happens by itself: the wrong file, the wrong regency, a list cut short. */
export interface Alarm {
  readonly kind: AlarmKind
  readonly count: number
  /** What the count is measured against: persons known before, persons in the file, rows. */
  readonly of: number
}

const limitOf = {
  'many-gone': 'file-gone',
  'many-new': 'file-new',
  'many-faults': 'file-faults',
  'many-unknown': 'file-unknown',
} as const satisfies Record<AlarmKind, keyof AlarmLimits>

/**
 * INT-30  Before a file is applied, shares are looked at against the limits that are set: those known from the list before who
 * are gone; those of the file who are new although a list was there before; faults of the rows; rows of a list other than of
 * persons that are about nobody in the registry. To be new on a list of recipients is to begin.
 */
export function alarmsOf(counts: BatchCounts, limits: AlarmLimits, effect: BatchEffect = 'register'): Alarm[] {
  const { changed, same, gone, unknown } = counts.changes
  const isAid = effect === 'aid'
  const added = isAid ? changed : counts.changes.new
  const known = isAid ? same : changed + same
  const faults = Object.values(counts.faults).reduce((sum, count) => sum + count, 0)
  const looked: Alarm[] = [
    { kind: 'many-gone', count: gone, of: known + gone },
    { kind: 'many-new', count: known + gone === 0 || effect === 'match' ? 0 : added, of: added + known },
    { kind: 'many-faults', count: faults, of: counts.rows },
    { kind: 'many-unknown', count: effect === 'register' || effect === 'match' ? 0 : unknown, of: counts.rows },
  ]
  return looked.filter(({ kind, count, of }) => of > 0 && count * 100 > of * limits[limitOf[kind]])
}
