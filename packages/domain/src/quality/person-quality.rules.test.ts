import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { type PersonState, personQuality } from './person-quality.rules.ts'
import { deliveredLimits } from '../settings/limit-catalogue.ts'
import { boundsOn } from './quality-bounds.rules.ts'

const day = (text: string) => text as LocalDate
const today = day('2026-11-22')
const sound: PersonState = {
  deceased: false,
  nik: '6408994503900001',
  nikStanding: 'held',
  name: 'SITI RAHMAH',
  sex: 'female',
  birthDate: day('1990-03-05'),
  motherName: 'AMINAH',
  region: '64.08.04.2001' as RegionCode,
  inFamily: true,
  confirmedOn: day('2026-09-30'),
  reviewsOn: [],
  likenessOpen: false,
}
const faults = (over: Partial<PersonState>) => personQuality({ ...sound, ...over }, boundsOn(today, deliveredLimits))

test('whoever is known well carries no fault', () => {
  expect(faults({})).toEqual([])
})

test('nothing is asked about the dead any more', () => {
  expect(faults({ deceased: true, nik: null, nikStanding: 'missing', birthDate: null })).toEqual([])
})

describe('QUAL-2: the NIK', () => {
  test.each([
    ['is missing', { nik: null, nikStanding: 'missing' }, ['nik.missing']],
    ['is not of a NIK’s shape', { nik: '64089945', nikStanding: 'unsound' }, ['nik.unsound']],
    ['is carried by somebody else', { nikStanding: 'contested' }, ['nik.contested']],
  ] as const)('%s', (_, over, expected) => {
    expect(faults(over)).toEqual(expected)
  })
})

describe('QUAL-3: a sound NIK says birth date and sex', () => {
  test.each([
    ['another day', { birthDate: day('1990-03-06') }, ['nik.birth-date-differs']],
    ['another century is not told apart', { birthDate: day('1890-03-05') }, ['birth-date.impossible']],
    ['another sex', { sex: 'male' }, ['nik.sex-differs']],
    ['what is not on record is not compared', { sex: null, birthDate: null }, ['birth-date.missing', 'sex.missing']],
    ['an unsound one says nothing', { nik: '6408994513900001', nikStanding: 'unsound', sex: 'male' }, ['nik.unsound']],
  ] as const)('%s', (_, over, expected) => {
    expect(faults(over)).toEqual(expected)
  })
})

test('QUAL-4: name, sex, birth date and mother are known', () => {
  expect(faults({ name: ' ', sex: null, birthDate: null, motherName: null })).toEqual([
    'name.missing',
    'birth-date.missing',
    'sex.missing',
    'mother-name.missing',
  ])
})

describe('QUAL-5: a birth date can be true', () => {
  const without = { nik: null, nikStanding: 'missing' } as const
  test.each([
    ['2026-11-23', 'birth-date.impossible'],
    ['2026-11-22', undefined],
    ['1915-11-23', undefined],
    ['1915-11-22', 'birth-date.very-old'],
    ['1905-11-23', 'birth-date.very-old'],
    ['1905-11-22', 'birth-date.impossible'],
  ])('%s: %s', (birthDate, expected) => {
    expect(faults({ ...without, birthDate: day(birthDate) })).toEqual(['nik.missing', ...(expected ? [expected] : [])])
  })
})

test('QUAL-6: the place is a village, and everybody belongs to a family', () => {
  expect(faults({ region: '64.08' as RegionCode, inFamily: false })).toEqual(['place.wide', 'family.none'])
})

test('QUAL-7: facts are confirmed within two years', () => {
  expect(faults({ confirmedOn: day('2024-11-22') })).toEqual([])
  expect(faults({ confirmedOn: day('2024-11-21') })).toEqual(['facts.old'])
})

test('QUAL-8: a category is reviewed by its day', () => {
  expect(faults({ reviewsOn: [today] })).toEqual([])
  expect(faults({ reviewsOn: [day('2027-01-01'), day('2026-11-21')] })).toEqual(['need.review-due'])
})

test('QUAL-9: a pair that may be one person waits for a verdict', () => {
  expect(faults({ likenessOpen: true })).toEqual(['likeness.open'])
})
