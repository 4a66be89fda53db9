import { expect, test } from 'vitest'
import { type LocalDate, localDate } from '../platform/local-date.ts'
import { birthDateFaults } from './birth-date.rules.ts'

const faults = (date: string, today = '2026-11-21') =>
  birthDateFaults(date as LocalDate, today as LocalDate).map((fault) => `${fault.rule} ${fault.code}`)

test('somebody born today or a hundred and twenty years ago has a sound birth date', () => {
  expect(faults('2026-11-21')).toEqual([])
  expect(faults('1990-05-17')).toEqual([])
  expect(faults('1906-11-21')).toEqual([])
  expect(faults('1905-11-22')).toEqual([])
})

test('BIRTH-1: nobody is born tomorrow', () => {
  expect(faults('2026-11-22')).toEqual(['BIRTH-1 birth-date.future'])
  expect(faults('2031-01-05')).toEqual(['BIRTH-1 birth-date.future'])
})

test('BIRTH-2: nobody is a hundred and twenty-one', () => {
  expect(faults('1905-11-21')).toEqual(['BIRTH-2 birth-date.invalid'])
  expect(faults('1900-01-01')).toEqual(['BIRTH-2 birth-date.invalid'])
  expect(faults('0001-01-01')).toEqual(['BIRTH-2 birth-date.invalid'])
})

test('each day of three centuries has at most one fault, and only the years 1905 to 2026 have none', () => {
  for (let year = 1800; year < 2100; year++) {
    for (let month = 1; month <= 12; month++) {
      const date = localDate(year, month, 28) as string
      const sound = date > '1905-11-21' && date <= '2026-11-21'
      expect([date, faults(date).length]).toEqual([date, sound ? 0 : 1])
    }
  }
})
