import { type LocalDate, localDate, partsOf } from '../platform/local-date.ts'
import { type Sayer, sayers, strengthHoldsYears, strengths, type WeighedField } from './precedence.ts'

/** From whom something is known, and as of which day. */
export interface Saying {
  readonly sayer: Sayer
  readonly asOf: LocalDate
}

/** Why a file's value does not take the place of the one that stands. */
export const keptReasons = ['older', 'weaker', 'repeated'] as const
export type KeptReason = (typeof keptReasons)[number]

/**
 * INT-32  What stands never gives way to what is older.
 * INT-33  Nor to a weaker source, unless the stronger one is older by more than `strengthHoldsYears`.
 * INT-34  Nor to what that source had said already when the value was set right: who repeats themselves says nothing new.
 *
 * Undefined: the coming value takes over. `saidBefore`: this very value, by the coming source, gave way before.
 */
export function whyKept(field: WeighedField, standing: Saying, coming: Saying, saidBefore: boolean): KeptReason | undefined {
  if (coming.asOf < standing.asOf) return 'older'
  if (strongerThan(coming.sayer, field).includes(standing.sayer) && standing.asOf >= holdsSince(coming.asOf)) return 'weaker'
  return saidBefore ? 'repeated' : undefined
}

/** Whose word on the field weighs more than this source's. */
export function strongerThan(sayer: Sayer, field: WeighedField): Sayer[] {
  return sayers.filter((other) => strengths[field][other] > strengths[field][sayer])
}

/** From this day on a stronger source still holds against one that speaks of `asOf`. */
export function holdsSince(asOf: LocalDate): LocalDate {
  const { year, month, day } = partsOf(asOf)
  // Of 29 February nothing is left two years before.
  return localDate(year - strengthHoldsYears, month, day) ?? localDate(year - strengthHoldsYears, month, 28) ?? asOf
}
