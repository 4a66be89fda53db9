import { m } from '#messages'
import type { RegistryMeasure } from './registry-measures.ts'

export const measureWords: Readonly<Record<RegistryMeasure, { name: () => string; unit: () => string; formula: () => string }>> =
  {
    poorest: { name: m.insight_poorest, unit: m.insight_unit_families, formula: m.insight_poorest_formula },
    families: { name: m.insight_families, unit: m.insight_unit_families, formula: m.insight_families_formula },
    persons: { name: m.insight_persons, unit: m.insight_unit_persons, formula: m.insight_persons_formula },
    withoutNames: {
      name: m.insight_without_names,
      unit: m.insight_unit_without_names,
      formula: m.insight_without_names_formula,
    },
    openNeeds: { name: m.insight_open_needs, unit: m.insight_unit_needs, formula: m.insight_open_needs_formula },
  }
