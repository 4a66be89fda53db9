import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { PersonDraft } from './people.api.ts'
import { correctionFaults, personFaults } from './person.rules.ts'

const today = '2026-11-21' as LocalDate
const sound: PersonDraft = {
  name: 'Siti Aminah',
  nik: '6408994503900001',
  nikMissingReason: null,
  sex: 'female',
  birthDate: '1990-03-05' as LocalDate,
  birthPlace: null,
  motherName: null,
  occupation: null,
  familyCardNumber: '6408990101200001',
  relation: 'head',
  regionCode: '64.08.04.2001' as RegionCode,
  address: null,
  source: 'visit',
  asOf: today,
}
const rules = (over: Partial<PersonDraft>) =>
  personFaults({ ...sound, ...over }, today, new Set(['6408'])).map(({ rule }) => rule)

describe('a person registered by hand', () => {
  test('is sound when everything fits', () => {
    expect(rules({})).toEqual([])
  })

  test('PERSON-1: has a NIK, or a reason why there is none', () => {
    expect(rules({ nik: null })).toEqual(['PERSON-1'])
    expect(rules({ nik: null, nikMissingReason: 'papers-lost' })).toEqual([])
  })

  test('PERSON-2: is told of today or earlier', () => {
    expect(rules({ asOf: '2026-11-22' as LocalDate })).toEqual(['PERSON-2'])
    expect(correctionFaults({ name: 'Siti' }, '2026-11-22' as LocalDate, today).map(({ rule }) => rule)).toEqual(['PERSON-2'])
    expect(correctionFaults({ name: 'Siti' }, today, today)).toEqual([])
  })

  test('PERSON-3: on a family card has a relation to its head', () => {
    expect(rules({ relation: null })).toEqual(['PERSON-3'])
    expect(rules({ relation: null, familyCardNumber: null })).toEqual([])
  })

  test('may carry an old NIK that does not fit sex, date or region', () => {
    expect(rules({ sex: 'male', birthDate: '1954-01-01' as LocalDate })).toEqual([])
    expect(rules({ nik: '9999994503900001' })).toEqual([])
  })

  test('tells every fault, not the first', () => {
    expect(rules({ nik: null, asOf: '2027-01-01' as LocalDate, relation: null })).toEqual(['PERSON-1', 'PERSON-2', 'PERSON-3'])
  })
})
