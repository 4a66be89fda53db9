import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { HalfLifeDraft } from './half-life.ts'
import { halfLifeFaults, halfLivesIn } from './half-life.rules.ts'

const today = '2026-11-22' as LocalDate

describe('FRESH-1: a half-life is sound', () => {
  const why = (over: Partial<Omit<HalfLifeDraft, 'region' | 'since'>> & { region?: string; since?: string }) =>
    halfLifeFaults(
      {
        kind: 'work',
        months: 12,
        ground: 'Survei 2026',
        ...over,
        region: (over.region ?? '64') as RegionCode,
        since: (over.since ?? today) as LocalDate,
      },
      today,
    ).map((fault) => fault.why)

  test.each([
    [{}, []],
    [{ months: 0 }, ['months']],
    [{ months: 601 }, ['months']],
    [{ months: 6.5 }, ['months']],
    [{ region: '64.08.04' }, ['too-narrow']],
    [{ region: '64.08' }, []],
    [{ since: '2026-11-21' }, ['past']],
    [{ ground: ' surat ' }, ['no-ground']],
  ])('FRESH-1: %o', (over, faults) => {
    expect(why(over)).toEqual(faults)
  })
})

test('FRESH-2: of those in force that day the narrowest region counts, then the latest; where none is, nothing grows old', () => {
  const of = (months: number, region: string, since: string, state: 'in-force' | 'waiting' = 'in-force') => ({
    kind: 'work' as const,
    months,
    region: region as RegionCode,
    since: since as LocalDate,
    state,
  })
  const all = [
    of(12, 'ID', '2020-01-01'),
    of(11, 'ID', '2025-01-01'),
    of(10, '64', '2024-01-01'),
    of(8, '64.08', '2026-06-01'),
    of(3, '64.08', '2026-07-01', 'waiting'),
    of(2, '64.02', '2027-01-01'),
  ]
  const work = (region: string, day: string) => halfLivesIn(all, region as RegionCode, day as LocalDate).work
  expect(work('64.08', '2026-11-22')).toBe(8)
  expect(work('64.08', '2026-05-31')).toBe(10)
  expect(work('64.02', '2026-11-22')).toBe(10)
  expect(work('64.02.04.2001', '2027-01-01')).toBe(2)
  expect(work('63.01', '2026-11-22')).toBe(11)
  expect(work('63.01', '2019-11-22')).toBe(Number.POSITIVE_INFINITY)
  expect(halfLivesIn(all, '64.08' as RegionCode, today).identity).toBe(Number.POSITIVE_INFINITY)
})
