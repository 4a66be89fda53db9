import { describe, expect, test } from 'vitest'
import type { Quarter } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { type Reached, toldReached } from './told-reached.rules.ts'

const quarter = '2026-Q4' as Quarter
const each = 600_000

/** So many families of a regency, with one payment each. */
function aRegency(code: string, families: number): Reached[] {
  const cell = { regency: code as RegionCode, quarter }
  return [
    { ...cell, unit: 'families', realised: families },
    { ...cell, unit: 'payments', realised: families },
    { ...cell, unit: 'rupiah', realised: families * each },
  ]
}
const closed = () => false

describe('what is told of what was reached', () => {
  test('PLAN-8: few families are withheld with their payments and their rupiah, and a second regency with them', () => {
    const { cells, totals } = toldReached(
      [...aRegency('64.02', 2), ...aRegency('64.08', 12), ...aRegency('64.72', 90), ...aRegency('64.74', 0)],
      closed,
    )
    const of = (code: string) => cells.filter(({ regency }) => regency === code).map(({ realised }) => realised)
    expect([of('64.02'), of('64.08')]).toEqual([
      [null, null, null],
      [null, null, null],
    ])
    expect([of('64.72'), of('64.74')]).toEqual([
      [90, 90, 90 * each],
      [0, 0, 0],
    ])
    expect(totals.map(({ realised }) => realised)).toEqual([104, 104, 104 * each])
  })

  test('PLAN-8: few in all regencies together are told in none', () => {
    const { cells, totals } = toldReached([...aRegency('64.02', 2), ...aRegency('64.08', 1)], closed)
    expect([...cells, ...totals].map(({ realised }) => realised)).toEqual(Array.from({ length: 9 }, () => null))
  })

  test('PLAN-8: where the people are open to the reader, nothing is withheld and nothing hides another', () => {
    const cells = [...aRegency('64.02', 2), ...aRegency('64.08', 12), ...aRegency('64.72', 90)]
    expect(toldReached(cells, () => true).cells).toEqual(cells)
    const mixed = toldReached(cells, (regency) => regency === '64.02')
    expect(mixed.cells).toEqual(cells)
  })

  test('PLAN-8: each quarter is judged by itself', () => {
    const later = { quarter: '2026-Q3' as Quarter }
    const cells = [...aRegency('64.02', 2), ...aRegency('64.08', 12)]
    const others = [...aRegency('64.02', 20), ...aRegency('64.08', 12)].map((cell) => ({ ...cell, ...later }))
    const told = toldReached([...cells, ...others], closed).cells
    expect(told.filter((cell) => cell.quarter === later.quarter)).toEqual(others)
  })
})
