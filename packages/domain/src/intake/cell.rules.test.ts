import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameFaults } from '../people/person-name.rules.ts'
import { readDecile, readDigits, readName, readRt, readRtRw, readSex, readYesNo } from './cell.rules.ts'
import { textOf } from './cell-text.rules.ts'
import type { CellValue } from './cell.ts'

describe('the text of a cell', () => {
  test.each<[CellValue, string]>([
    ["'6408990410240290", '6408990410240290'],
    ["'' 007", '007'],
    ['="6408990410240290"', '6408990410240290'],
    ['\ufeffID_DTSEN', 'ID_DTSEN'],
    ['\u00a0SITI\u00a0 AMINAH\t', 'SITI AMINAH'],
    ['SI\u200bTI', 'SITI'],
    ['JL. A\r\nRT 1', 'JL. A RT 1'],
    [null, ''],
    [undefined, ''],
    [3, '3'],
    [true, 'true'],
  ])('INT-3: %j is read as %j', (cell, text) => {
    expect(textOf(cell)).toBe(text)
  })

  test('INT-3: tidying a tidy text changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => textOf(textOf(text)) === textOf(text)))
  })
})

describe('NIK and KK numbers', () => {
  test.each<[CellValue, string]>([
    ["'6408990410240290", '6408990410240290'],
    [' 6408 9904 1024 0290 ', '6408990410240290'],
    ['640899.041024.0290', '6408990410240290'],
    ['6408990410240290.0', '6408990410240290'],
    ['640899041024', '640899041024'],
    [640899041024, '640899041024'],
  ])('INT-4: %j holds the digits %s', (cell, digits) => {
    expect(readDigits(cell)).toEqual({ value: digits, fault: undefined })
  })

  test.each<[CellValue, string]>([
    ["'6.40899E+15", 'number-ruined'],
    ['6,408E+15', 'number-ruined'],
    ['6E+15', 'number-ruined'],
    [6408990410240290, 'number-ruined'],
    [6408990410240.5, 'number-ruined'],
    ['64O8990410240290', 'not-a-number'],
    ['hilang', 'not-a-number'],
  ])('INT-4: %j is never guessed back', (cell, fault) => {
    expect(readDigits(cell)).toEqual({ value: undefined, fault })
  })

  test.each<[CellValue]>([[''], ['-'], ['  '], ['TIDAK ADA'], [null]])('INT-4: %j says nothing', (cell) => {
    expect(readDigits(cell)).toEqual({ value: undefined, fault: undefined })
  })
})

test.each<[string, CellValue[], string | undefined]>([
  ['male', ['L', 'l', 'LAKI-LAKI', 'Laki - laki', 'laki laki', '1', 1, '1. Laki-laki', 'Pria', 'LK'], undefined],
  ['female', ['P', 'PEREMPUAN', 'perempuan ', '2', 2, '2 - Perempuan', 'Wanita', 'PR'], undefined],
  ['unreadable', ['X', '3', 'LP', 'L/P'], 'not-a-sex'],
])('INT-5: sex is %s in %j', (sex, cells, fault) => {
  for (const cell of cells) expect(readSex(cell)).toEqual({ value: fault ? undefined : sex, fault })
})

test.each<[boolean | undefined, CellValue[], string | undefined]>([
  [true, ['YA', 'ya', 'Y', '1', 1, true, 'Penerima'], undefined],
  [false, ['TIDAK', 'Tidak', 'T', 'TDK', 'N', '0', 0, false, 'Bukan penerima'], undefined],
  [undefined, ['', '-', null], undefined],
  [undefined, ['2', 'mungkin'], 'not-yes-or-no'],
])('INT-6: the answer is %s in %j', (answer, cells, fault) => {
  for (const cell of cells) expect(readYesNo(cell)).toEqual({ value: answer, fault })
})

test.each<[CellValue, number | undefined, string | undefined]>([
  ['1', 1, undefined],
  ['10', 10, undefined],
  [7, 7, undefined],
  ['03', 3, undefined],
  ['3.0', 3, undefined],
  ['D4', 4, undefined],
  ['Desil 10', 10, undefined],
  ['', undefined, undefined],
  ['0', undefined, 'not-a-decile'],
  ['11', undefined, 'not-a-decile'],
  ['-', undefined, 'not-a-decile'],
  ['A', undefined, 'not-a-decile'],
  ['3.5', undefined, 'not-a-decile'],
])('INT-7: the decile in %j is %s', (cell, value, fault) => {
  expect(readDecile(cell)).toEqual({ value, fault })
})

test.each<[CellValue, string | null, string | null]>([
  ['007/001', '007', '001'],
  ['7/1', '007', '001'],
  ['009/000', '009', null],
  ['RT 07 RW 01', '007', '001'],
  ['RT.007/RW.001', '007', '001'],
  ['RT07RW01', '007', '001'],
  ['12', '012', null],
  ['', null, null],
  ['-', null, null],
])('INT-8: %j is RT %s, RW %s', (cell, rt, rw) => {
  expect(readRtRw(cell)).toEqual({ rt, rw })
})

test('INT-8: an RT alone has three digits, and there is no RT 000', () => {
  expect(['7', '007', 7, 'RT 7', '000', '0', '-', 'x'].map(readRt)).toEqual(['007', '007', '007', '007', null, null, null, null])
})

describe('names', () => {
  test('INT-9: a name keeps its spelling, without what surrounds it', () => {
    expect(["'SITI  AMINAH ", 'Ma’rifah', 'DA', 'H. Ahmad, S.Pd'].map(readName)).toEqual([
      'SITI AMINAH',
      'Ma’rifah',
      'DA',
      'H. Ahmad, S.Pd',
    ])
  })

  test('INT-9: stand-ins are no names', () => {
    expect(['', '-', 'NN', 'TIDAK TAHU', 'tidak tahu', ' ? '].map(readName)).toEqual([null, null, null, null, null, null])
  })

  test('INT-9: the short way for plain words agrees with NAME-1', () => {
    const words = fc.array(
      fc.constantFrom('TIDAK', 'ADA', 'tahu', 'NN', 'Tanpa', 'NAMA', 'Siti', 'XXX', 'diketahui', 'N', 'Noname'),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(fc.property(words, (parts) => (readName(parts.join(' ')) === null) === nameFaults(parts.join(' ')).length > 0))
  })
})

test('INT-14: no reader throws, whatever stands in the cell', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: false }),
  )
  fc.assert(
    fc.property(anything, (cell) => {
      for (const read of [readDigits, readSex, readYesNo, readDecile, readRt, readRtRw, readName]) read(cell)
    }),
  )
})
