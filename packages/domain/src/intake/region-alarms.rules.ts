import type { RegionChanges } from './region-changes.ts'

/** From which share on, and from how many known people on, a village is out of line with the past. */
export interface VillageLimits {
  readonly shares: Readonly<Record<VillageAlarmKind, number>>
  readonly known: number
}

export type VillageAlarmKind = 'gone' | 'new' | 'decile'

/** A whole regency is out of line sooner than one village, and a handful of families is none. */
const regencyLimits: VillageLimits = { shares: { gone: 0.2, new: 0.2, decile: 0.3 }, known: 100 }

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

/** What a file does to each regency: all of its villages, and people whose village is not known. */
export function regencyChanges(villages: readonly RegionChanges[]): RegionChanges[] {
  const sums = new Map<string, RegionChanges>()
  for (const village of villages) {
    const code = village.code.slice(0, 5) as RegionChanges['code']
    const sum = sums.get(code)
    sums.set(code, sum ? added(sum, village) : { ...village, code, name: village.regency, district: '' })
  }
  return [...sums.values()]
}

const counted = ['known', 'new', 'changed', 'gone', 'moved', 'decileUp', 'decileDown', 'aidBegan', 'aidEnded'] as const

function added(sum: RegionChanges, village: RegionChanges): RegionChanges {
  return { ...sum, ...Object.fromEntries(counted.map((measure) => [measure, sum[measure] + village[measure]])) }
}

/** INT-45  A regency is out of line as a village is, from 100 known people on and at smaller shares: 20 % gone or new, 30 % of deciles. */
export function regencyAlarms(regency: RegionChanges): VillageAlarm[] {
  return villageAlarms(regency, regencyLimits)
}
