import type { RegistryCounts } from '#domain/insight/board.ts'
import { m } from '#messages'

/** What the board can show of the registry. */
export const registryMeasures = [
  'poorest',
  'families',
  'persons',
  'openNeeds',
] as const satisfies readonly (keyof RegistryCounts)[]
export type RegistryMeasure = (typeof registryMeasures)[number]

export function isRegistryMeasure(value: unknown): value is RegistryMeasure {
  return registryMeasures.some((measure) => measure === value)
}

export const measureWords: Readonly<Record<RegistryMeasure, { name: () => string; unit: () => string; formula: () => string }>> =
  {
    poorest: { name: m.insight_poorest, unit: m.insight_unit_families, formula: m.insight_poorest_formula },
    families: { name: m.insight_families, unit: m.insight_unit_families, formula: m.insight_families_formula },
    persons: { name: m.insight_persons, unit: m.insight_unit_persons, formula: m.insight_persons_formula },
    openNeeds: { name: m.insight_open_needs, unit: m.insight_unit_needs, formula: m.insight_open_needs_formula },
  }
