import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { familyRelations, parseFamilyRelation } from '../people/family-relation.ts'
import type { LocalDate } from '../platform/local-date.ts'
import { readResident, residentColumnsIn } from './resident-row.rules.ts'
import {
  type ChangedResident,
  decileRows,
  decilesTitles,
  firstDayOf,
  levelOfRelation,
  mayLeave,
  participantCells,
  participantsTitles,
  programmeCells,
  residentCells,
  residentsTitles,
} from './sheets.rules.ts'

const today = '2026-11-20' as LocalDate
const one: ChangedResident = {
  isNew: true,
  nik: '6408994101850001',
  card: '6408990101200001',
  name: 'Siti Rahmah',
  sex: 'female',
  birthPlace: 'Sangatta',
  birthDate: '1985-01-01' as LocalDate,
  motherName: 'Aminah',
  occupation: 'Petani/Pekebun',
  relation: 'spouse',
  address: 'Jl. Poros 7',
  rt: '003',
  rw: '001',
}
const cellsOf = (resident: ChangedResident) =>
  Object.fromEntries(residentsTitles.map((title, at) => [title, residentCells(resident)[at]]))

describe('OSID-13: a resident stands in OpenSID’s own columns and numbers', () => {
  test('and is read back as they are', () => {
    const columns = residentColumnsIn(residentsTitles)
    if (!columns) throw new Error('the titles were not found')
    const { resident, faults } = readResident(columns, residentCells(one))
    expect(faults).toEqual([])
    expect(resident).toMatchObject({
      nik: one.nik,
      card: one.card,
      name: 'SITI RAHMAH',
      sex: 'female',
      occupation: one.occupation,
    })
    expect(resident).toMatchObject({
      relation: 'spouse',
      birthDate: one.birthDate,
      standing: 'here',
      impairment: null,
      pregnant: false,
    })
  })
  test('of somebody it has already, what it would refuse stays empty', () => {
    expect(cellsOf({ ...one, isNew: false })).toMatchObject({
      alamat: null,
      rw: null,
      rt: null,
      kk_level: null,
      status_dasar: null,
    })
  })
  test('disability and pregnancy are never written', () => {
    expect(cellsOf(one)).toMatchObject({ cacat_id: null, hamil: null, cara_kb_id: null })
  })
  test('a relation is the number that means it', () => {
    for (const relation of familyRelations)
      for (const sex of ['male', 'female'] as const)
        expect(parseFamilyRelation(String(levelOfRelation(relation, sex)), 'civil-registry')).toBe(relation)
    expect(levelOfRelation('spouse', null)).toBeNull()
  })
})

test('OSID-14: a number leaves only where the village brought it', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.option(fc.string()), (brought, number) => {
      expect(mayLeave(number, new Set(brought))).toBe(number !== null && brought.includes(number))
    }),
    { numRuns: 2_000 },
  )
})

describe('OSID-15: a decile stands once for a card', () => {
  const [head, wife] = [
    { card: '6408990101200001', decile: 2, nik: '6408990101850001', name: 'Budi' },
    { card: '6408990101200001', decile: 2, nik: '6408994101880002', name: 'Siti' },
  ]
  test('with its head, in the columns that OpenSID asks for', () => {
    const rows = decileRows([head, wife], new Set([head.card, head.nik, wife.nik]))
    expect(rows).toEqual([['6408990101200001', 2, '6408990101850001', 'Budi']])
    expect(rows[0]).toHaveLength(decilesTitles.length)
  })
  test('with another of the family where the village did not bring the head', () =>
    expect(decileRows([head, wife], new Set([head.card, wife.nik]))).toEqual([[head.card, 2, wife.nik, 'Siti']]))
  test.each([
    ['the card was not brought', [head.nik, wife.nik]],
    ['nobody of the family was brought', [head.card]],
  ])('not at all where %s', (_, brought) => expect(decileRows([head, wife], new Set(brought))).toEqual([]))
  test('once for each card, whatever was brought', () => {
    const digits = fc.stringMatching(/^[1-4]$/)
    const members = fc.array(fc.record({ card: digits, decile: fc.integer({ min: 1, max: 10 }), nik: digits, name: fc.string() }))
    fc.assert(
      fc.property(members, fc.array(digits), (given, brought) => {
        const rows = decileRows(given, new Set(brought))
        expect(new Set(rows.map(([card]) => card)).size).toBe(rows.length)
        for (const [card, , nik] of rows)
          expect([brought.includes(String(card)), brought.includes(String(nik))]).toEqual([true, true])
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('OSID-16: participants are told as persons, with the days of the programme', () => {
  test('in the order that the import reads', () => {
    const cells = participantCells(one)
    expect(cells).toHaveLength(participantsTitles.length)
    expect([cells[0], cells[2], cells[5]]).toEqual([one.nik, one.nik, '1985-01-01'])
    expect(programmeCells('PKH', '2026-Q3', today).slice(5)).toEqual([
      ['Rentang Waktu (Awal)', '2026-07-01'],
      ['Rentang Waktu (Akhir)', '2026-12-31'],
    ])
  })
  test.each([
    ['2026-Q1', '2026-01-01'],
    ['2025-11', '2025-11-01'],
    ['', '2026-01-01'],
    ['2026-13', '2026-01-01'],
  ])('%s begins on %s', (period, day) => expect(firstDayOf(period, today)).toBe(day))
})
