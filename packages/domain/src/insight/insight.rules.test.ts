import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { Quarter } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { ReachedCell } from './board.ts'
import { bandOf, quartersUpTo, stepOf, sumsOf } from './board.rules.ts'
import type { Waiting } from './waiting.ts'
import { dueAfter, isOverdue, ranked } from './waiting.rules.ts'

function aWaiting(over: Partial<Record<keyof Waiting, unknown>>): Waiting {
  return {
    kind: 'import-to-check',
    id: null,
    about: null,
    count: 1,
    since: '2026-11-20T00:00:00.000Z',
    dueOn: '2026-11-25',
    ...over,
  } as Waiting
}

describe('what waits for me', () => {
  test('INS-1: the longest overdue first, then the harm of waiting, then the oldest', () => {
    const waiting = [
      aWaiting({ about: 'later', dueOn: '2026-12-01' }),
      aWaiting({ about: 'new file', since: '2026-11-21T00:00:00.000Z' }),
      aWaiting({ about: 'old file' }),
      aWaiting({ about: 'failed payments', kind: 'payments-to-fix' }),
      aWaiting({ about: 'overdue', dueOn: '2026-11-02' }),
      aWaiting({ about: 'long overdue', dueOn: '2026-10-02' }),
      aWaiting({ about: 'faults of the register', kind: 'faults-to-mend', dueOn: '2026-01-01' }),
    ]
    expect(ranked(waiting).map(({ about }) => about)).toEqual([
      'long overdue',
      'overdue',
      'failed payments',
      'old file',
      'new file',
      'later',
      'faults of the register',
    ])
  })

  test('a day is due until it ends', () => {
    const dueOn = dueAfter('payments-to-fix', new Date('2026-11-20T17:00:00Z'))
    expect(dueOn).toBe('2026-11-24')
    expect(isOverdue({ dueOn }, '2026-11-24' as LocalDate)).toBe(false)
    expect(isOverdue({ dueOn }, '2026-11-25' as LocalDate)).toBe(true)
  })
})

const [q3, q4] = ['2026-Q3' as Quarter, '2026-Q4' as Quarter]

function aCell(regency: string, over: Partial<ReachedCell> = {}): ReachedCell {
  return { regency: regency as RegionCode, quarter: q3, unit: 'persons', target: 100, realised: 60, ...over }
}

describe('figures of the board', () => {
  test('INS-2: one unit and one quarter are added over regencies, whatever else is there', () => {
    const cells = [
      aCell('64.02'),
      aCell('64.08', { target: 50, realised: 50 }),
      aCell('64.08', { unit: 'rupiah', target: 9_000_000, realised: 1 }),
      aCell('64.08', { quarter: q4, target: 1, realised: 1 }),
      aCell('64.11', { target: null, realised: 5 }),
    ]
    const figures = { cells, totals: [{ quarter: q3, unit: 'persons' as const, realised: 115 }] }
    expect(sumsOf(figures, { unit: 'persons', quarter: q3 })).toEqual({ target: 150, realised: 115 })
    expect(sumsOf(figures, { unit: 'persons', quarter: q3, regency: '64.08' as RegionCode })).toEqual({
      target: 50,
      realised: 50,
    })
    expect(sumsOf(figures, { unit: 'persons', quarter: q3, regency: '64.11' as RegionCode })).toEqual({
      target: null,
      realised: 5,
    })
    expect(sumsOf(figures, { unit: 'families', quarter: q3 })).toEqual({ target: null, realised: 0 })
  })

  test('INS-2: what is withheld of a regency, or of all, is no nought', () => {
    const cells = [aCell('64.02', { realised: null }), aCell('64.08')]
    const totals = [{ quarter: q3, unit: 'persons' as const, realised: null }]
    expect(sumsOf({ cells, totals }, { unit: 'persons', quarter: q3 })).toEqual({ target: 200, realised: null })
    const regency = '64.02' as RegionCode
    expect(sumsOf({ cells, totals }, { unit: 'persons', quarter: q3, regency })).toEqual({ target: 100, realised: null })
  })

  test('INS-3: 90,4 % is high, as no share falls between two bands', () => {
    expect([0, 0.5, 0.505, 0.51, 0.655, 0.66, 0.755, 0.76, 0.904, 0.91, 1.3].map(bandOf)).toEqual([
      'very-low',
      'very-low',
      'very-low',
      'low',
      'low',
      'middling',
      'middling',
      'high',
      'high',
      'very-high',
      'very-high',
    ])
    expect(bandOf(null)).toBeNull()
  })

  test('INS-4: five steps up to the largest region, none for nought', () => {
    expect([0, 1, 20, 21, 60, 99, 100].map((value) => stepOf(value, 100))).toEqual([0, 1, 1, 2, 3, 5, 5])
    expect(stepOf(0, 0)).toBe(0)
  })

  test('the quarters of a series run over the turn of the year', () => {
    expect(quartersUpTo('2026-Q2' as Quarter, 4)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'])
  })
})
