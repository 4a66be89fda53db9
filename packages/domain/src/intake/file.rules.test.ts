import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FamilyCardNumber } from '../people/family-card.ts'
import type { Nik } from '../people/nik.ts'
import type { LocalDate } from '../platform/local-date.ts'
import { disagreeingDeciles, type FileRow, fileCounts, fileFaults, repeatedRows, sharedNiks } from './file.rules.ts'
import type { PersonRow } from './person-row.ts'

const nik = '6408995308850001' as Nik
const card = '6408990506240233' as FamilyCardNumber
const born = (date: string) => date as LocalDate

const nobody: PersonRow = {
  sourceId: null,
  nik: null,
  name: null,
  familyCardNumber: null,
  relation: null,
  sex: null,
  birthPlace: null,
  birthDate: null,
  motherName: null,
  occupation: null,
  villageCode: null,
  address: null,
  rt: null,
  rw: null,
  decile: null,
  pkh: null,
  sembako: null,
  pbi: null,
}
/** Rows from line 5 on, as below three title lines and a header. */
const fileOf = (...people: Partial<PersonRow>[]): FileRow[] =>
  people.map((person, i) => ({ row: i + 5, record: { ...nobody, ...person } }))
const linesOf = (faults: readonly { row: number }[]) => faults.map(({ row }) => row)

describe('a NIK on several rows', () => {
  const siti = { nik, name: 'SITI AMINAH', birthDate: born('1985-08-13') }

  test.each<[string, Partial<PersonRow>, number[]]>([
    ['name and birth year differ', { nik, name: 'RUDI', birthDate: born('2004-01-01') }, [5, 6]],
    ['only the name differs', { nik, name: 'RUDI', birthDate: born('1985-12-17') }, []],
    ['only the year differs', { nik, name: 'Siti aminah', birthDate: born('1983-08-13') }, []],
    ['the name differs by a space', { nik, name: 'SIT IAMINAH', birthDate: born('1983-08-13') }, []],
    ['the other row has no birth date', { nik, name: 'RUDI' }, []],
    ['the other row has no name', { nik, birthDate: born('2004-01-01') }, []],
    ['the other row has another NIK', { name: 'RUDI', birthDate: born('2004-01-01') }, []],
  ])('INT-18: %s', (_, other, lines) => {
    expect(linesOf(sharedNiks(fileOf(siti, other)))).toEqual(lines)
  })

  test('INT-18: of three rows only those are shared that differ from one of the others', () => {
    const rows = fileOf(siti, { ...siti, name: 'RUDI' }, { nik, name: 'RUDI', birthDate: born('2004-01-01') })
    expect(linesOf(sharedNiks(rows))).toEqual([5, 7])
  })

  test('INT-18: the order of the rows does not matter', () => {
    const person = fc.record({
      name: fc.constantFrom('SITI', 'RUDI', null),
      birthDate: fc.constantFrom(born('1985-01-01'), born('2004-01-01'), null),
    })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 6 }), (people) => {
        const rows = fileOf(...people.map((each) => ({ ...each, nik })))
        const lines = (of: FileRow[]) => linesOf(sharedNiks(of)).sort((a, b) => a - b)
        expect(lines([...rows].reverse())).toEqual(lines(rows))
      }),
    )
  })
})

describe('repeated rows', () => {
  test('INT-17: the second and later rows of a source id are repeated, whatever else they say', () => {
    expect(
      repeatedRows(fileOf({ sourceId: 'A1' }, { sourceId: 'A2' }, { sourceId: 'A1', name: 'RUDI' }, { sourceId: 'A1' })),
    ).toEqual([
      { row: 7, sourceId: 'A1', field: 'sourceId', code: 'row.repeated' },
      { row: 8, sourceId: 'A1', field: 'sourceId', code: 'row.repeated' },
    ])
  })

  test('INT-17: without source ids a row is repeated when all it says is the same', () => {
    expect(linesOf(repeatedRows(fileOf({ nik, name: 'RUDI' }, { nik, name: 'RUDI' }, { nik, name: 'SITI' })))).toEqual([6])
  })
})

describe('deciles of one family card', () => {
  test('INT-19: several deciles on one card make all its rows with a decile faulty', () => {
    const rows = fileOf(
      { familyCardNumber: card, decile: 2 },
      { familyCardNumber: card, decile: 3 },
      { familyCardNumber: card },
      { familyCardNumber: '6408990506240234' as FamilyCardNumber, decile: 4 },
    )
    expect(linesOf(disagreeingDeciles(rows))).toEqual([5, 6])
  })

  test('INT-19: people without a family card have each their own', () => {
    expect(disagreeingDeciles(fileOf({ decile: 2 }, { decile: 3 }))).toEqual([])
  })
})

describe('counting a file', () => {
  test('INT-20: persons are distinct source ids, families distinct sound cards', () => {
    const rows = fileOf(
      { sourceId: 'A1', familyCardNumber: card },
      { sourceId: 'A1', familyCardNumber: card },
      { sourceId: 'A2', familyCardNumber: card },
      { sourceId: 'A3' },
    )
    expect(fileCounts(rows)).toEqual({ rows: 4, persons: 3, families: 1 })
  })

  test('INT-20: without source ids a NIK is one person, and a row without NIK another', () => {
    expect(fileCounts(fileOf({ nik }, { nik }, { name: 'RUDI' }, { name: 'RUDI' }))).toEqual({ rows: 4, persons: 3, families: 0 })
  })
})

test('the faults of a file come in the order of its rows', () => {
  const rows = fileOf(
    { sourceId: 'A1', nik, name: 'SITI', birthDate: born('1985-08-13') },
    { sourceId: 'A2', familyCardNumber: card, decile: 1 },
    { sourceId: 'A2', familyCardNumber: card, decile: 2 },
    { sourceId: 'A3', nik, name: 'RUDI', birthDate: born('2004-01-01') },
  )
  expect(fileFaults(rows).map(({ row, code }) => `${row} ${code}`)).toEqual([
    '5 nik.shared',
    '6 decile.disagrees',
    '7 row.repeated',
    '7 decile.disagrees',
    '8 nik.shared',
  ])
})
