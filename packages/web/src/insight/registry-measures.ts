import type { RegistryCounts } from '#domain/insight/board.ts'

/** What the board can show of the registry. */
export const registryMeasures = [
  'poorest',
  'families',
  'persons',
  'openNeeds',
  'withoutNames',
] as const satisfies readonly (keyof RegistryCounts)[]
export type RegistryMeasure = (typeof registryMeasures)[number]

export function isRegistryMeasure(value: unknown): value is RegistryMeasure {
  return registryMeasures.some((measure) => measure === value)
}
