import type { RegionChanges } from './region-changes.ts'

/** From which share on, and from how many known people on, a village is out of line with the past. */
export interface VillageLimits {
  readonly shares: Readonly<Record<VillageAlarmKind, number>>
  readonly known: number
}

export type VillageAlarmKind = 'gone' | 'new' | 'decile'

/** As they are until an agency sets others. A handful of people is no village: one family's move would raise an alarm. */
export const villageLimits: VillageLimits = { shares: { gone: 0.4, new: 0.4, decile: 0.4 }, known: 20 }

export interface VillageAlarm {
  readonly kind: VillageAlarmKind
  readonly count: number
  readonly of: number
}

/**
 * INT-26  A village is out of line with the past when, of twenty known people or more, over 40 % are gone from the list; when
 * over 40 % of those it has there now are new; or when the decile of over 40 % goes up or down at once.
 */
export function villageAlarms(village: RegionChanges, { shares, known }: VillageLimits = villageLimits): VillageAlarm[] {
  if (village.known < known) return []
  const looked: VillageAlarm[] = [
    { kind: 'gone', count: village.gone, of: village.known },
    { kind: 'new', count: village.new, of: village.known - village.gone + village.new },
    { kind: 'decile', count: village.decileUp + village.decileDown, of: village.known },
  ]
  return looked.filter(({ kind, count, of }) => of > 0 && count / of > shares[kind])
}
