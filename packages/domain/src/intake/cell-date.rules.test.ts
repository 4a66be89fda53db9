import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf, type LocalDate, localDate } from '../platform/local-date.ts'
import { readDate } from './cell-date.rules.ts'
import type { CellValue } from './cell.ts'

test.each<[CellValue, string]>([
  ['04/10/2024', '2024-10-04'],
  ['4/1/2024', '2024-01-04'],
  ["'04/10/2024", '2024-10-04'],
  ['2-10-2026', '2026-10-02'],
  ['02.10.2026', '2026-10-02'],
  ['04/10/2024 00:00:00', '2024-10-04'],
  ['1994-02-02', '1994-02-02'],
  ['1994/2/2', '1994-02-02'],
  ['1994-02-02T00:00:00', '1994-02-02'],
  ['1994-02-02T00:00:00.000Z', '1994-02-02'],
  ['1994-02-01T16:00:00.000Z', '1994-02-02'],
  ['1994-02-01T23:59:48.000Z', '1994-02-02'],
  ['1993-12-31T16:00:00.000Z', '1994-01-01'],
  ['13 Agustus 1968', '1968-08-13'],
  ['6 Juli 2013', '2013-07-06'],
  ['6-Jul-2013', '2013-07-06'],
  ['13 AGT 1968', '1968-08-13'],
  ['Senin, 13 Nopember 1968', '1968-11-13'],
  ['1 Mei 2000', '2000-05-01'],
  ['13 August 1968', '1968-08-13'],
  ['19680813', '1968-08-13'],
  ['13081968', '1968-08-13'],
  [45569, '2024-10-04'],
  ['45569', '2024-10-04'],
  [45569.5, '2024-10-04'],
  [new Date('2024-10-04T00:00:00Z'), '2024-10-04'],
  [new Date('2024-10-03T16:00:00Z'), '2024-10-04'],
])('INT-10: %j is %s', (cell, date) => {
  expect(readDate(cell)).toEqual({ value: date, fault: undefined })
})

test.each<[CellValue]>([
  ['00/00/0000'],
  ['31/02/1990'],
  ['32-13-1985'],
  ['1990'],
  [1990],
  ['03/21/1991'],
  ['13/08/68'],
  ['29 Februari 1991'],
  ['13 Agstuus 1968'],
  ['lahir 1990'],
  [new Date(Number.NaN)],
  [Number.NaN],
  [-1],
])('INT-10: %j is no date, and none is guessed', (cell) => {
  expect(readDate(cell)).toEqual({ value: undefined, fault: 'no-such-date' })
})

test.each<[CellValue]>([[''], [null], ['-'], [undefined]])('INT-10: %j says nothing', (cell) => {
  expect(readDate(cell)).toEqual({ value: undefined, fault: undefined })
})

const day = fc
  .tuple(fc.integer({ min: 1906, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => localDate(year, month, date))
  .filter((date): date is LocalDate => date !== undefined)

test('INT-10: a day is the same day in every form, also as a number of Excel and as a real date', () => {
  fc.assert(
    fc.property(day, (date) => {
      const { year, month, day: dayOfMonth } = partsOf(date)
      const instant = new Date(`${date}T00:00:00Z`)
      const forms = [
        `${dayOfMonth}/${month}/${year}`,
        date,
        `${date}T00:00:00.000Z`,
        instant,
        instant.getTime() / 86_400_000 + 25_569,
      ]
      expect(forms.map((form) => readDate(form).value)).toEqual(forms.map(() => date))
    }),
  )
})

test('INT-10: reading never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[\d/\-. T:Z]{0,24}$/)), (cell) => void readDate(cell)),
  )
})
