import type { Band } from '#domain/insight/board.rules.ts'
import { m } from '#messages'
import type { MapTile } from '../design/data/TileMap.tsx'
import { formatInstant } from '../platform/format.ts'

export const bandWords: Readonly<Record<Band, { level: 1 | 2 | 3 | 4 | 5; name: () => string; range: string }>> = {
  'very-low': { level: 1, name: m.insight_band_very_low, range: '< 51%' },
  low: { level: 2, name: m.insight_band_low, range: '≥ 51%' },
  middling: { level: 3, name: m.insight_band_middling, range: '≥ 66%' },
  high: { level: 4, name: m.insight_band_high, range: '≥ 76%' },
  'very-high': { level: 5, name: m.insight_band_very_high, range: '≥ 91%' },
}

export function levelOf(band: Band | null): MapTile['level'] {
  return band === null ? null : bandWords[band].level
}

export function shareLegend(): { level: MapTile['level']; words: string }[] {
  return [
    ...Object.values(bandWords).map(({ level, name, range }) => ({ level, words: `${name()} ${range}` })),
    { level: null, words: m.insight_no_target() },
  ]
}

/** "Triwulan 3 2026", and short for the foot of a bar. */
export function quarterLong(quarter: string): string {
  return m.insight_quarter({ n: quarter.slice(6), year: quarter.slice(0, 4) })
}

export function quarterBrief(quarter: string): string {
  return m.insight_quarter_brief({ n: quarter.slice(6), year: quarter.slice(2, 4) })
}

/** Formula, source and time of a figure, as ⓘ tells them. */
export function noteLines(formula: string, source: string, asOf: string): string[] {
  return [formula, m.insight_source({ source }), m.insight_read({ time: formatInstant(asOf) })]
}
