import { describe, expect, test } from 'vitest'
import type { Month, Quarter } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { ProgrammeId } from '../programmes/programme.ts'
import { readAmount, readPasted } from './pasted.rules.ts'
import type { TargetChange } from './target.ts'
import { quartersOf, runsIn, shareOf, targetFaults, totalsByUnit, yearTotal } from './target.rules.ts'

const province = { owner: '64' as RegionCode, firstMonth: '2026-07' as Month, lastMonth: '2026-12' as Month }

function aChange(over: Partial<Record<keyof TargetChange, unknown>> = {}): TargetChange {
  return {
    programmeId: '019a0000-0000-7000-8000-000000000001' as ProgrammeId,
    regency: '64.08' as RegionCode,
    quarter: '2026-Q3' as Quarter,
    unit: 'persons',
    amount: 1200,
    version: null,
    ...over,
  } as TargetChange
}

const rulesOf = (change: TargetChange, programme = province) => targetFaults(change, programme).map((fault) => fault.rule)

describe('setting a target', () => {
  test('PLAN-1: whole numbers from nought on, or none at all', () => {
    expect([0, 1, 17_000, null].map((amount) => rulesOf(aChange({ amount })))).toEqual([[], [], [], []])
    expect([-1, 1.5, Number.NaN, 2e15].map((amount) => rulesOf(aChange({ amount })))).toEqual(Array(4).fill(['PLAN-1']))
  })

  test('PLAN-2: a programme that runs from July has no target for the first half of the year', () => {
    expect(quartersOf(2026).map((quarter) => rulesOf(aChange({ quarter })))).toEqual([['PLAN-2'], ['PLAN-2'], [], []])
    const august = { firstMonth: '2026-08' as Month, lastMonth: '2026-08' as Month }
    expect(quartersOf(2026).map((quarter) => runsIn(august, quarter))).toEqual([false, false, true, false])
    expect(runsIn(august, '2027-Q3' as Quarter)).toBe(false)
  })

  test('PLAN-3: neither for a district nor for another province, and a regency plans its own', () => {
    expect(rulesOf(aChange({ regency: '64.08.03' }))).toEqual(['PLAN-3'])
    expect(rulesOf(aChange({ regency: '65.01' }))).toEqual(['PLAN-3'])
    expect(rulesOf(aChange(), { ...province, owner: '64.02' as RegionCode })).toEqual(['PLAN-3'])
    expect(rulesOf(aChange(), { ...province, owner: '64.08' as RegionCode })).toEqual([])
  })
})

describe('adding up', () => {
  test('PLAN-4: the same persons in four quarters are counted once, packages add up', () => {
    expect(yearTotal('persons', [100, 120, 120, 110])).toBe(120)
    expect(yearTotal('families', [null, null, 40, 45])).toBe(45)
    expect(yearTotal('packages', [4000, 4000, 4500, 4500])).toBe(17_000)
    expect(yearTotal('groups', [0, 20, null, 0])).toBe(20)
    expect(yearTotal('rupiah', [null, null, null, null])).toBeNull()
  })

  test('PLAN-5: persons, families and rupiah have a total each, and none together', () => {
    const totals = totalsByUnit([
      { unit: 'persons', amount: 10 },
      { unit: 'families', amount: 4 },
      { unit: 'persons', amount: 5 },
      { unit: 'rupiah', amount: 2_000_000 },
      { unit: 'groups', amount: null },
    ])
    expect([...totals]).toEqual([
      ['persons', 15],
      ['families', 4],
      ['rupiah', 2_000_000],
    ])
  })

  test('PLAN-6: more than the target is more than one; no target gives no share', () => {
    expect(shareOf(90, 120)).toBe(0.75)
    expect(shareOf(150, 120)).toBe(1.25)
    expect(shareOf(0, 120)).toBe(0)
    expect([shareOf(5, null), shareOf(5, 0), shareOf(null, 120)]).toEqual([null, null, null])
  })
})

describe('pasting from a spreadsheet', () => {
  test('PLAN-7: numbers as Excel shows them in Indonesian and in English', () => {
    const read = (text: string) => {
      const cell = readAmount(text)
      return cell.kind === 'amount' ? cell.amount : cell.kind
    }
    expect(['1200', '1.200', '1,200', '1 200', '1.250.000', 'Rp1.250.000,00', 'Rp 5.000,-', '1,250,000.00'].map(read)).toEqual([
      1200, 1200, 1200, 1200, 1_250_000, 1_250_000, 5000, 1_250_000,
    ])
    expect(['', ' ', '-'].map(read)).toEqual(['empty', 'empty', 'empty'])
    expect(['1,5', '1.5', '12.34.567', 'dua', '-4', '1e3'].map(read)).toEqual(Array(6).fill('unreadable'))
  })

  test('lines and columns stay where they were, empty ones too', () => {
    expect(readPasted('1\t2\r\n\t4\r\n').map((row) => row.map((cell) => cell.kind))).toEqual([
      ['amount', 'amount'],
      ['empty', 'amount'],
    ])
  })
})
