import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AidPeriod } from '../people/aid-period.ts'
import type { Quarter } from '../platform/period.ts'
import { beginsAfter, readAidPeriod } from './aid-period.rules.ts'
import type { CellValue } from './cell.ts'

test.each<[CellValue, string]>([
  ['Tahap II 2026', '2026-T2'],
  ['TAHAP 2 TAHUN 2026', '2026-T2'],
  ['Tahap ke-3 2026', '2026-T3'],
  ['Thp. IV/2026', '2026-T4'],
  ['2026-T2', '2026-T2'],
  ['Triwulan 3 2026', '2026-Q3'],
  ['Triwulan III Tahun 2026', '2026-Q3'],
  ['TW III 2026', '2026-Q3'],
  ['TW.3/2026', '2026-Q3'],
  ['2026-Q3', '2026-Q3'],
  ['Q3 2026', '2026-Q3'],
  ['Juli-September 2026', '2026-Q3'],
  ['Juli s/d September 2026', '2026-Q3'],
  ['JULI S.D. SEPT 2026', '2026-Q3'],
  ['Juli – September 2026', '2026-Q3'],
  ['Jul - Ags 2026', '2026-07/2026-08'],
  ['Nov 2025 - Jan 2026', '2025-11/2026-01'],
  ['2026-07/2026-12', '2026-07/2026-12'],
  ['2026-07 s/d 2026-09', '2026-Q3'],
  ['Semester 2 Tahun 2026', '2026-07/2026-12'],
  ['Jul 2026', '2026-07'],
  ['Bulan Juli 2026', '2026-07'],
  ['Juli-2026', '2026-07'],
  ['07/2026', '2026-07'],
  ['2026-07', '2026-07'],
  ['202607', '2026-07'],
  [202607, '2026-07'],
  [new Date('2026-07-01T00:00:00Z'), '2026-07'],
  [new Date('2026-06-30T16:00:00Z'), '2026-07'],
  ['Januari - Desember 2026', '2026'],
  ['Tahun 2026', '2026'],
  [2026, '2026'],
])('INT-47: %j is %s', (cell, period) => {
  expect(readAidPeriod(cell)).toEqual({ value: period, fault: undefined })
})

test.each<[CellValue]>([[''], [null], ['-'], ['TIDAK ADA']])('INT-47: %j says nothing', (cell) => {
  expect(readAidPeriod(cell)).toEqual({ value: undefined, fault: undefined })
})

test.each<[CellValue]>([
  ['Tahap II'],
  ['Juli'],
  ['Jul-26'],
  ['Triwulan 5 2026'],
  ['Triwulan 0 2026'],
  ['Tahap XIII 2026'],
  ['Tahap IIV 2026'],
  ['Semester 3 2026'],
  ['2026-13'],
  ['13/2026'],
  ['01/07/2026'],
  ['2026-07-01'],
  [new Date('2026-07-15T00:00:00Z')],
  ['September-Juli 2026'],
  ['November - Januari 2026'],
  ['Juli 2025 - Agustus 2026'],
  ['Juli, September 2026'],
  [46204],
  [true],
])('INT-47: %j is a fault, never a guess', (cell) => {
  expect(readAidPeriod(cell)).toEqual({ value: undefined, fault: 'not-a-period' })
})

const two = (n: number) => String(n).padStart(2, '0')
const years = fc.integer({ min: 2000, max: 2099 })
const months = fc.integer({ min: 1, max: 12 })
const periods = fc.oneof(
  years.map(String),
  fc.tuple(years, months).map(([year, month]) => `${year}-${two(month)}`),
  fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => `${year}-Q${quarter}`),
  fc.tuple(years, months).map(([year, stage]) => `${year}-T${stage}`),
)

test('INT-47: what is read is kept in a form that reads as itself', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(readAidPeriod(period).value).toBe(period)
      expect(AidPeriod.safeParse(period).success).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

const names = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')
const romans = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

test('INT-47: months from one to another are those months, however they are written', () => {
  fc.assert(
    fc.property(years, months, months, fc.constantFrom('-', ' - ', ' s/d ', ' s.d. ', ' sampai '), (year, from, to, mark) => {
      const { value } = readAidPeriod(`${names[from - 1]}${mark}${names[to - 1]} ${year}`)
      if (from > to) {
        expect(value).toBeUndefined()
        return
      }
      const quarter = to - from === 2 && from % 3 === 1 && `${year}-Q${(from + 2) / 3}`
      const one = from === to && `${year}-${two(from)}`
      const whole = from === 1 && to === 12 && String(year)
      const said = quarter || one || whole || `${year}-${two(from)}/${year}-${two(to)}`
      expect(value).toBe(said)
      expect(readAidPeriod(said).value).toBe(said)
    }),
    { numRuns: 3_000 },
  )
})

test('INT-47: a stage stays the stage of its year, in digits and in Roman numbers', () => {
  fc.assert(
    fc.property(years, months, fc.boolean(), (year, stage, roman) => {
      expect(readAidPeriod(`Tahap ${roman ? romans[stage - 1] : stage} ${year}`).value).toBe(`${year}-T${stage}`)
    }),
    { numRuns: 1_000 },
  )
})

test('INT-47: anything at all is a period, nothing or a fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer(), fc.date()), (cell) => {
      const { value } = readAidPeriod(cell)
      if (value !== undefined) expect(AidPeriod.safeParse(value).success).toBe(true)
    }),
    { numRuns: 5_000 },
  )
})

test.each([
  ['2026-Q3', false],
  ['2026-Q4', true],
  ['2026-09', false],
  ['2026-10', true],
  ['2026-09/2026-12', false],
  ['2026-T4', false],
  ['2026', false],
  ['2027', true],
  ['2027-T1', true],
  ['2025-11/2026-10', false],
])('INT-47: for a list of the third quarter of 2026 %s begins after it: %s', (period, after) => {
  expect(beginsAfter(AidPeriod.parse(period), '2026-Q3' as Quarter)).toBe(after)
})
