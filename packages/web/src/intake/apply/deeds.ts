import type { BatchCounts } from '#domain/intake/batch.ts'
import { m } from '#messages'
import type { Deed } from '../../design/data/Deeds.tsx'

/** Exactly what applying does, in numbers. */
export function deedsOf({ changes, faults }: BatchCounts): Deed[] {
  const faultCount = Object.values(faults).reduce((sum, count) => sum + count, 0)
  return [
    { key: 'new', count: changes.new, words: m.intake_will_add() },
    { key: 'changed', count: changes.changed, words: m.intake_will_change() },
    { key: 'same', count: changes.same, words: m.intake_will_keep() },
    { key: 'gone', count: changes.gone, words: m.intake_will_mark_gone(), tone: 'harm' },
    { key: 'elsewhere', count: changes.elsewhere, words: m.intake_will_leave_elsewhere() },
    { key: 'unusable', count: changes.unusable, words: m.intake_will_skip() },
    { key: 'faults', count: faultCount, words: m.intake_will_queue(), tone: 'waiting' },
  ]
}

/** The same once it has been done. */
export function deedsDone({ changes, faults }: BatchCounts): Deed[] {
  const faultCount = Object.values(faults).reduce((sum, count) => sum + count, 0)
  return [
    { key: 'new', count: changes.new, words: m.intake_did_add() },
    { key: 'changed', count: changes.changed, words: m.intake_did_change() },
    { key: 'same', count: changes.same, words: m.intake_did_keep() },
    { key: 'gone', count: changes.gone, words: m.intake_did_mark_gone(), tone: 'harm' },
    { key: 'elsewhere', count: changes.elsewhere, words: m.intake_did_leave_elsewhere() },
    { key: 'unusable', count: changes.unusable, words: m.intake_did_skip() },
    { key: 'faults', count: faultCount, words: m.intake_did_queue(), tone: 'waiting' },
  ]
}
