import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FamilyCardNumber } from '../people/family-card.ts'
import type { Nik } from '../people/nik.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { changedFields, comparedFields, type PersonState, personChange } from './change.rules.ts'

const siti: PersonState = {
  nik: '6408995308850001' as Nik,
  name: 'SITI AMINAH',
  familyCardNumber: '6408990506240233' as FamilyCardNumber,
  relation: 'spouse',
  sex: 'female',
  birthPlace: 'Kombeng',
  birthDate: '1985-08-13' as LocalDate,
  motherName: 'NORMA',
  occupation: 'PETANI/PEKEBUN',
  villageCode: '64.08.03.2001' as RegionCode,
  address: 'JL. DERMAGA NO 63',
  rt: '019',
  rw: '009',
  decile: 3,
  pkh: true,
  sembako: false,
  pbi: null,
}
const silent = Object.fromEntries(comparedFields.map((field) => [field, null])) as unknown as PersonState

describe('what a new file changes', () => {
  test.each<[string, Partial<PersonState>, string[]]>([
    ['another name', { name: 'SITI AMINAH H.' }, ['name']],
    ['the name in another case and spacing', { name: 'Siti  Aminah' }, []],
    ['another house number', { address: 'JL. DERMAGA NO 64' }, ['address']],
    ['the address with other punctuation', { address: 'Jl Dermaga No. 63' }, []],
    ['another house that only a dash tells apart', { address: 'JL. DERMAGA NO 6-3' }, ['address']],
    ['a blank NIK', { nik: null }, []],
    ['another NIK', { nik: '6408995308850002' as Nik }, ['nik']],
    ['a fact not known before', { pbi: false }, ['pbi']],
    ['a no for a yes', { pkh: false }, ['pkh']],
  ])('INT-21: %s', (_, change, fields) => {
    expect(changedFields(siti, { ...siti, ...change }).map(({ field }) => field)).toEqual(fields)
  })

  test('INT-21: a change keeps both values', () => {
    expect(changedFields(siti, { ...siti, decile: 4 })).toEqual([{ field: 'decile', before: 3, after: 4 }])
  })

  test('INT-21: a file that says nothing of a person changes nothing, and the same file twice neither', () => {
    const state = fc.record({
      name: fc.option(fc.string()),
      decile: fc.option(fc.integer({ min: 1, max: 10 })),
      pkh: fc.option(fc.boolean()),
      address: fc.option(fc.string()),
    })
    fc.assert(
      fc.property(state, (some) => {
        const before = { ...siti, ...some }
        expect(changedFields(before, silent)).toEqual([])
        expect(changedFields(before, before)).toEqual([])
      }),
    )
  })
})

describe('what a change means', () => {
  test.each<[string, Partial<PersonState>, Partial<PersonState>, string[]]>([
    ['another village', {}, { villageCode: '64.08.04.2002' as RegionCode }, ['moved']],
    ['a village that was not known', { villageCode: null }, { villageCode: '64.08.04.2002' as RegionCode }, []],
    ['a higher decile', {}, { decile: 4 }, ['decile-up']],
    ['a lower decile', {}, { decile: 1 }, ['decile-down']],
    ['a first decile', { decile: null }, { decile: 1 }, []],
    ['a yes for a no', {}, { sembako: true }, ['benefit-started']],
    ['a first yes', {}, { pbi: true }, ['benefit-started']],
    ['a first no', {}, { pbi: false }, []],
    ['a no for a yes', {}, { pkh: false }, ['benefit-ended']],
    ['one aid for another', {}, { pkh: false, sembako: true, pbi: true }, ['benefit-ended', 'benefit-started']],
    ['another address', {}, { address: 'JL. TRANS 2' }, []],
  ])('INT-22: %s', (_, before, after, marks) => {
    expect(personChange({ ...siti, ...before }, { ...siti, ...after })).toMatchObject({ kind: 'changed', marks })
  })

  test('INT-22: new, gone and the same', () => {
    expect(personChange(undefined, siti)).toEqual({ kind: 'new' })
    expect(personChange(siti, undefined)).toEqual({ kind: 'gone' })
    expect(personChange(siti, siti)).toEqual({ kind: 'same' })
    expect(personChange(undefined, undefined)).toEqual({ kind: 'same' })
  })
})
