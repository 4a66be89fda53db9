import { type LocalDate, localDate, partsOf } from '../platform/local-date.ts'
import { type SeenKind, seenKinds } from './fact-kinds.ts'
import { freshness } from './freshness.rules.ts'
import type { HalfLives } from './half-life.rules.ts'

/**
 * Rupiah a month with which a benefit weighs whose amount nobody knows (PKH differs from family to family). For the order of the
 * queue only, and shown nowhere: an assumption, unverified.
 */
export const assumedMonthly = 200_000

export interface AtStake {
  /** Rupiah a month, of all running aid whose amount is known. */
  readonly known: number
  /** Running aid whose amount is not known. */
  readonly withoutAmount: number
}

/** The oldest day of each kind that the living of a house are known as of. */
export type KnownDays = Readonly<Partial<Record<SeenKind, LocalDate>>>

/**
 * FRESH-6  Families are visited by what may go astray in a month: the rupiah that they receive, times the doubt in their oldest
 *          facts (one less how fresh they are). Reckoned for the end of the month, so that the order stands still within it.
 */
export function weightOf(stake: AtStake, days: KnownDays, lives: HalfLives, today: LocalDate): number {
  const end = lastDayOfMonth(today)
  const doubts = seenKinds.map((kind) => (days[kind] === undefined ? 0 : 1 - freshness(days[kind], end, lives[kind])))
  return Math.round((stake.known + stake.withoutAmount * assumedMonthly) * Math.max(0, ...doubts))
}

export function lastDayOfMonth(day: LocalDate): LocalDate {
  const { year, month } = partsOf(day)
  for (let last = 31; ; last--) {
    const found = localDate(year, month, last)
    if (found !== undefined) return found
  }
}
