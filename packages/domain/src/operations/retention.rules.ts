import { daysAfter, type LocalDate, localDateIn } from '../platform/local-date.ts'

/** How many backups are kept. */
export interface Retention {
  readonly daily: number
  readonly weekly: number
}

export const usualRetention: Retention = { daily: 7, weekly: 5 }

/**
 * OPS-1  Of the backups of a day the newest is kept, for so many days; of a week (Monday to Sunday) the newest, for so many
 * weeks. Days and weeks without a backup don't count, so that old ones stay while no new one is made; the newest of all is
 * always kept.
 */
export function backupsToKeep<Backup extends { readonly at: Date }>(
  backups: readonly Backup[],
  { daily, weekly }: Retention,
): Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const ofDays = newestOfEach(newestFirst, ({ at }) => localDateIn(at)).slice(0, Math.max(daily, 1))
  const ofWeeks = newestOfEach(newestFirst, ({ at }) => mondayOf(localDateIn(at))).slice(0, weekly)
  return newestFirst.filter((backup) => ofDays.includes(backup) || ofWeeks.includes(backup))
}

function newestOfEach<Backup>(newestFirst: readonly Backup[], spanOf: (backup: Backup) => string): Backup[] {
  const found = new Map<string, Backup>()
  for (const backup of newestFirst) if (!found.has(spanOf(backup))) found.set(spanOf(backup), backup)
  return [...found.values()]
}

function mondayOf(day: LocalDate): LocalDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysAfter(day, -((weekday + 6) % 7))
}
