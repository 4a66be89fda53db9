import type { BatchCounts } from '#domain/intake/batch.ts'
import { type IntakeSource, listKinds } from '#domain/intake/list-kinds.ts'
import type { BatchEffect } from '#domain/people/batch-effect.ts'
import { m } from '#messages'
import type { Deed } from '../../design/data/Deeds.tsx'

/** Exactly what applying does, in numbers. */
export function deedsOf(source: IntakeSource, counts: BatchCounts): Deed[] {
  return listKinds[source].effect === 'register' ? willRegister(counts) : listDeeds(source, counts)
}

/** The same once it has been done. */
export function deedsDone(source: IntakeSource, counts: BatchCounts): Deed[] {
  return listKinds[source].effect === 'register' ? didRegister(counts) : listDeeds(source, counts)
}

type Counted = keyof BatchCounts['changes']

/** What a list other than of persons does, in words that hold before and after. */
const words: Readonly<Record<Exclude<BatchEffect, 'register'>, Partial<Record<Counted, () => string>>>> = {
  aid: {
    changed: m.intake_will_begin_aid,
    same: m.intake_will_keep_aid,
    aidAmount: m.intake_will_change_amount,
    gone: m.intake_will_end_aid,
  },
  deciles: { changed: m.intake_will_decile, same: m.intake_will_keep_decile },
  deaths: { changed: m.intake_will_report_death, same: m.intake_will_keep_dead },
  match: { same: m.intake_will_match, new: m.intake_will_add },
}
const tones: Partial<Record<Counted, NonNullable<Deed['tone']>>> = { gone: 'harm', elsewhere: 'plain', unknown: 'plain' }

function listDeeds(source: IntakeSource, { changes }: BatchCounts): Deed[] {
  const { effect } = listKinds[source]
  const said: Partial<Record<Counted, () => string>> = {
    ...(effect !== 'register' && words[effect]),
    unknown: m.intake_will_leave_unknown,
    elsewhere: m.intake_will_leave_elsewhere,
    unusable: m.intake_will_skip,
  }
  return (Object.keys(said) as Counted[]).map((key) => ({
    key,
    count: changes[key],
    words: said[key]?.() ?? '',
    tone: tones[key] ?? 'plain',
  }))
}

function willRegister({ changes, faults }: BatchCounts): Deed[] {
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

function didRegister({ changes, faults }: BatchCounts): Deed[] {
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
