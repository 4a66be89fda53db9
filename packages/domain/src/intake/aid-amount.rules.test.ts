import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmount } from './aid-amount.rules.ts'
import type { CellValue } from './cell.ts'

test.each<[CellValue, number]>([
  ['Rp 600.000', 600_000],
  ['Rp600.000,-', 600_000],
  ['Rp. 600.000,00', 600_000],
  ['IDR 600,000.00', 600_000],
  ['600000', 600_000],
  ['600000.0', 600_000],
  ['600 000', 600_000],
  ['600.000 rupiah', 600_000],
  ["'1.500", 1_500],
  ['1,500', 1_500],
  ['1.500,00', 1_500],
  ['1,500.00', 1_500],
  ['42.000', 42_000],
  [600_000, 600_000],
])('INT-46: %j is %i rupiah', (cell, amount) => {
  expect(readAmount(cell)).toEqual({ value: amount, fault: undefined })
})

test.each<[CellValue]>([[''], [null], ['-'], ['Rp -'], ['Rp 0'], ['Rp 0,00'], [0], ['NIHIL']])(
  'INT-46: %j says nothing',
  (cell) => {
    expect(readAmount(cell)).toEqual({ value: undefined, fault: undefined })
  },
)

test.each<[CellValue]>([
  ['600 ribu'],
  ['600rb'],
  ['1,5 juta'],
  ['600.000,50'],
  ['1.500,000'],
  ['1,500.000'],
  ['1.50.000'],
  ['15.00.000'],
  ['600'],
  ['600.00'],
  [600],
  [42.5],
  [600_000.5],
  [-600_000],
  ['-600.000'],
  ['(600.000)'],
  ['6E+05'],
  ['0600.000'],
  ['600.000 x 3'],
  ['100.000.001'],
  [true],
  [new Date('2026-07-01')],
])('INT-46: %j is a fault, never a guess', (cell) => {
  expect(readAmount(cell)).toEqual({ value: undefined, fault: 'not-an-amount' })
})

const amounts = fc.integer({ min: 1_000, max: 100_000_000 })
const parted = (amount: number, mark: string) => String(amount).replace(/\B(?=(\d{3})+$)/g, mark)

test('INT-46: an amount comes back from every way in which it is written', () => {
  const ways: ((amount: number) => CellValue)[] = [
    (amount) => amount,
    String,
    (amount) => `${amount},00`,
    (amount) => parted(amount, '.'),
    (amount) => parted(amount, ','),
    (amount) => parted(amount, ' '),
    (amount) => `${parted(amount, '.')},00`,
    (amount) => `${parted(amount, ',')}.00`,
    (amount) => `Rp ${parted(amount, '.')}`,
    (amount) => `Rp${parted(amount, '.')},-`,
    (amount) => ` rp. ${parted(amount, '.')},00 `,
  ]
  fc.assert(
    fc.property(amounts, fc.constantFrom(...ways), (amount, way) => {
      expect(readAmount(way(amount)).value).toBe(amount)
    }),
    { numRuns: 5_000 },
  )
})

test('INT-46: whatever digits and marks stand there, what is read has exactly those digits, less noughts after a mark', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789.,'.split('')), minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(text, (cell) => {
      const { value } = readAmount(cell)
      if (value === undefined) return
      const digits = cell.replace(/\D/g, '')
      const cents = /[.,](0{1,2})$/.exec(cell)?.[1]?.length ?? 0
      expect(String(value)).toBe(digits.slice(0, digits.length - cents))
    }),
    { numRuns: 20_000 },
  )
})
