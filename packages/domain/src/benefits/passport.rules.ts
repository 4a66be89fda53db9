import type { KnownKind } from '../settings/benefit-kind.ts'

/**
 * BEN-8  What a benefit from elsewhere comes to in a month is the amount that its kind has on that day, once for a family where it
 *        is a family's, for each who receives where it is a person's. Not known is not nought.
 */
export function monthlyOf(
  kind: Pick<KnownKind, 'unit' | 'monthly' | 'verified'> | undefined,
  people: number,
): { rupiah: number; verified: boolean } | undefined {
  if (kind === undefined || kind.monthly === null) return undefined
  return { rupiah: kind.monthly * (kind.unit === 'person' ? people : 1), verified: kind.verified }
}
