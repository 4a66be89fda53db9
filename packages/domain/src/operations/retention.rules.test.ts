import { describe, expect, test } from 'vitest'
import { backupsToKeep } from './retention.rules.ts'

const on = (...days: string[]) => days.map((day) => ({ day, at: new Date(`${day}T02:00:00+08:00`) }))
const kept = (days: string[], daily: number, weekly: number) =>
  backupsToKeep(on(...days), { daily, weekly })
    .map(({ day }) => day)
    .sort()

describe('OPS-1: which backups are kept', () => {
  test('the newest of the last days, and one of each of the last weeks', () => {
    const november = Array.from({ length: 30 }, (_, at) => `2026-11-${String(at + 1).padStart(2, '0')}`)
    // Sundays end a week: the 29th, the 22nd, the 15th; the 30th begins the next.
    expect(kept(november, 3, 4)).toEqual(['2026-11-15', '2026-11-22', '2026-11-28', '2026-11-29', '2026-11-30'])
  })

  test('of several of one day only the newest', () => {
    const backups = [1, 2, 3].map((hour) => ({ hour, at: new Date(`2026-11-20T0${hour}:00:00Z`) }))
    expect(backupsToKeep(backups, { daily: 7, weekly: 5 })).toEqual([backups[2]])
  })

  test('a day is that of the agency, not of Greenwich', () => {
    const backups = [{ at: new Date('2026-11-20T15:00:00Z') }, { at: new Date('2026-11-20T17:00:00Z') }]
    expect(backupsToKeep(backups, { daily: 2, weekly: 0 })).toHaveLength(2)
  })

  test('old ones stay while no new one is made', () => {
    expect(kept(['2025-01-01', '2025-01-02', '2026-11-20'], 2, 0)).toEqual(['2025-01-02', '2026-11-20'])
  })

  test('the newest is kept whatever is asked for', () => {
    expect(kept(['2026-11-19', '2026-11-20'], 0, 0)).toEqual(['2026-11-20'])
    expect(kept([], 7, 5)).toEqual([])
  })
})
