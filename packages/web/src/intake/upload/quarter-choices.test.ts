import { expect, test } from 'vitest'
import { quarterInName, recentQuarters } from './quarter-choices.ts'

test('the quarters offered begin with the present one and reach back two years', () => {
  const quarters = recentQuarters(new Date('2026-11-21T04:00:00Z'))
  expect(quarters).toHaveLength(8)
  expect(quarters.slice(0, 3)).toEqual(['2026-Q4', '2026-Q3', '2026-Q2'])
})

test('on the last evening of a quarter it is the next quarter in Kaltim already', () => {
  expect(recentQuarters(new Date('2026-09-30T16:30:00Z'))[0]).toBe('2026-Q4')
})

test('a file that is named after its quarter tells it', () => {
  expect(quarterInName('64.08-2026-Q3.csv')).toBe('2026-Q3')
  expect(quarterInName('DTSEN TW III 2026.xlsx')).toBe('2026-Q3')
  expect(quarterInName('bnba_triwulan_4_2025.csv')).toBe('2025-Q4')
  expect(quarterInName('BNBA Triwulan II Tahun 2026.xlsx')).toBe('2026-Q2')
  expect(quarterInName('persons.csv')).toBeUndefined()
})
