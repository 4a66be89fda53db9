import type { LocalDate } from '../platform/local-date.ts'
import { deliveredLimits, limitCatalogue, limitNames, type LimitName, type Limits } from './limit-catalogue.ts'
import type { LimitDraft } from './limit.ts'
import { type DatedFault, datedFaults, inForceOn, type Known } from './setting.rules.ts'

type KnownLimit = Known & { readonly limit: LimitName; readonly value: number }

/** LIM-1  A limit is on a day what was set last of it for that day or before, and confirmed; else as delivered. */
export function limitsOn(settings: readonly KnownLimit[], day: LocalDate): Limits {
  return Object.fromEntries(
    limitNames.map((name) => [
      name,
      inForceOn(
        settings.filter(({ limit }) => limit === name),
        day,
      )?.value ?? deliveredLimits[name],
    ]),
  ) as Limits
}

export type LimitFault =
  | DatedFault
  | { rule: 'LIM-2'; field: 'value'; least: number; most: number }
  | { rule: 'LIM-3'; field: 'value' }

/**
 * LIM-2  A limit lies where it makes sense: beyond, everybody would be at fault, or nobody.
 * LIM-3  Another number is set than the one that is in force on that day.
 */
export function limitFaults(draft: LimitDraft, settings: readonly KnownLimit[], today: LocalDate): LimitFault[] {
  const { least, most } = limitCatalogue[draft.limit]
  const { value, since } = draft
  const outside = !Number.isInteger(value) || value < least || value > most
  return [
    ...(outside ? [{ rule: 'LIM-2', field: 'value', least, most } as const] : []),
    ...(!outside && limitsOn(settings, since)[draft.limit] === value ? [{ rule: 'LIM-3', field: 'value' } as const] : []),
    ...datedFaults(draft, today),
  ]
}
