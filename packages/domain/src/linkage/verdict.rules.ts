import type { LikenessState } from './verdict.ts'

/** Pairs less likely than this are neither kept nor shown. scale.md §1.5. */
export const leastLikely = 0.5

/**
 * LINK-5  A verdict lasts: whoever gave it may take it back, nobody else changes it. Only where somebody was unsure may
 *         another judge after them.
 */
export function mayJudgePair(state: LikenessState): boolean {
  return state === 'open' || state === 'unsure'
}

/** LINK-5  Taken back by whoever gave it. */
export function mayTakeBack(state: LikenessState, judge: string | null, asker: string | null): boolean {
  return state !== 'open' && judge !== null && judge === asker
}

/**
 * LINK-8  Of two records held to be one person's the one stays into which another was merged already, else the one that carries
 *         its NIK, else the older.
 */
export function staysOf<R extends Keeping>(older: R, newer: R): R {
  if (newer.survived !== older.survived) return newer.survived ? newer : older
  return newer.holdsNik && !older.holdsNik ? newer : older
}

interface Keeping {
  readonly survived: boolean
  readonly holdsNik: boolean
}

export const strengths = ['strongly-for', 'for', 'hardly', 'against', 'strongly-against'] as const
export type Strength = (typeof strengths)[number]

/**
 * LINK-6  What a comparison weighs is told in words: a level met twice as often among the same as among different people says
 *         something, one met 64 times as often says much; likewise against. `weight` in bits.
 */
export function strengthOf(weight: number): Strength {
  if (weight >= 6) return 'strongly-for'
  if (weight >= 1) return 'for'
  if (weight > -1) return 'hardly'
  return weight > -6 ? 'against' : 'strongly-against'
}
