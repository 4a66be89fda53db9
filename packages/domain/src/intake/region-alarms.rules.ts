import type { AlarmLimits } from '../settings/limit.ts'
import type { RegionChanges } from './region-changes.ts'

export type VillageAlarmKind = 'gone' | 'new' | 'decile'

export interface VillageAlarm {
  readonly kind: VillageAlarmKind
  readonly count: number
  readonly of: number
}

/**
 * INT-26  A village is out of line with the past when, of as many known people as are set or more, a larger share than is set is
 *         gone from the list; when of those it has there now such a share is new; or when the decile of such a share goes up or
 *         down at once. A handful of people is no village: one family's move would raise an alarm.
 */
export function villageAlarms(village: RegionChanges, limits: AlarmLimits): VillageAlarm[] {
  return alarmsAt('village', village, limits)
}

function alarmsAt(level: 'village' | 'regency', region: RegionChanges, limits: AlarmLimits): VillageAlarm[] {
  if (region.known < limits[`${level}-known`]) return []
  const looked: VillageAlarm[] = [
    { kind: 'gone', count: region.gone, of: region.known },
    { kind: 'new', count: region.new, of: region.known - region.gone + region.new },
    { kind: 'decile', count: region.decileUp + region.decileDown, of: region.known },
  ]
  return looked.filter(({ kind, count, of }) => of > 0 && count * 100 > of * limits[`${level}-${kind}`])
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

/** INT-45  A regency is out of line as a village is, by limits of its own: from more known people on, and sooner. */
export function regencyAlarms(regency: RegionChanges, limits: AlarmLimits): VillageAlarm[] {
  return alarmsAt('regency', regency, limits)
}
