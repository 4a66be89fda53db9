import type { DecileFindingKind, DecileMoves } from '#domain/insight/deciles/decile-board.ts'
import { m } from '#messages'
import { formatNumber } from '../../platform/format.ts'

export const moveWords: Readonly<Record<keyof DecileMoves, () => string>> = {
  rose: m.insight_decile_rose,
  fell: m.insight_decile_fell,
  stayed: m.insight_decile_stayed,
  came: m.insight_decile_came,
  left: m.insight_decile_left,
}

export const findingWords: Readonly<Record<DecileFindingKind, () => string>> = {
  'already-well-off': m.insight_decile_well_off,
  'receives-nothing': m.insight_decile_receives_nothing,
  correction: m.insight_decile_correction,
}

/** "42 hari"; a dash before the first answer. */
export function daysWords(days: number | null): string {
  return days === null ? '–' : m.insight_decile_days({ n: formatNumber(days, Number.isInteger(days) ? 0 : 1) })
}
