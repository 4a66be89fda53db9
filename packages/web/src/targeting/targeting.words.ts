import type { ErrorFigure } from '#domain/targeting/figures.ts'
import type { SampleKind } from '#domain/targeting/sample.ts'
import type { ErrorVisit, Finding, Outcome } from '#domain/targeting/visit.ts'
import { m } from '#messages'
import { shownName } from '../people/person.words.ts'
import { formatNumber, formatShare, formatTold } from '../platform/format.ts'

export const kindWords: Readonly<Record<SampleKind, { name: () => string; meaning: () => string }>> = {
  recipient: { name: m.targeting_inclusion, meaning: m.targeting_inclusion_meaning },
  'left-out': { name: m.targeting_exclusion, meaning: m.targeting_exclusion_meaning },
}

export const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  answered: m.targeting_outcome_answered,
  absent: m.targeting_outcome_absent,
  refused: m.targeting_outcome_refused,
}

export const questionWords: Readonly<Record<keyof Finding, () => string>> = {
  lives: m.targeting_lives,
  same: m.targeting_same,
  wellOff: m.targeting_well_off,
  poor: m.targeting_poor,
  meant: m.targeting_is_meant,
  receives: m.targeting_receives,
}

/** The share, or why there is none: withheld, or "12 dari 30 kunjungan". */
export function shareWords(figure: ErrorFigure): string {
  const { withheld, share, frame, answered, needed } = figure
  if (withheld) return m.platform_withheld()
  if (share !== null) return formatShare(share)
  if (frame === 0) return m.targeting_no_families()
  if ((answered ?? 0) < (needed ?? 0)) return m.targeting_visits_of({ n: formatTold(answered), needed: formatTold(needed) })
  return m.targeting_too_few_districts()
}

/** "3,6%–29,8%"; undefined where no share is told. */
export function intervalWords({ low, high }: ErrorFigure): string | undefined {
  if (low === null || high === null) return undefined
  return m.targeting_interval({ low: formatShare(low), high: formatShare(high) })
}

export function waitingOf({ drawn, answered, refused, absent }: ErrorFigure): number | null {
  return drawn === null || answered === null || refused === null || absent === null ? null : drawn - answered - refused - absent
}

export function nobodyReachedOf({ refused, absent }: ErrorFigure): number | null {
  return refused === null || absent === null ? null : refused + absent
}

/** Whom one visits: the head of the family, or that nobody of it is on record here any more. */
export function nameOf({ person }: Pick<ErrorVisit, 'person'>): string {
  return person === null ? m.targeting_nobody() : shownName(person.name)
}

export function addressOf({ person, place }: Pick<ErrorVisit, 'person' | 'place'>): string {
  return [person?.address, place.name].filter(Boolean).join(' · ')
}

export function membersWords({ members }: Pick<ErrorVisit, 'members'>): string {
  return m.targeting_members({ n: formatNumber(members) })
}
