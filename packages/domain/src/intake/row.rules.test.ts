import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { Quarter } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { CellValue } from './cell.ts'
import { faultLabels } from './fault-labels.ts'
import { FaultCode } from './faults.ts'
import type { IntakeField } from './fields.ts'
import { type IntakeSource, listKinds } from './list-kinds.ts'
import { mappingOf } from './mapping.rules.ts'
import { isBlankRow, readRow } from './row.rules.ts'
import { placesIn } from './place-match.rules.ts'

const context = {
  today: '2026-11-21' as LocalDate,
  places: placesIn({
    only: '64.08' as RegionCode,
    villages: [{ code: '64.08.03.2001', name: 'Benhes', districtCode: '64.08.03', districtName: 'Muara Wahau' }],
  }),
  // 6473 was Tarakan while it belonged to East Kalimantan.
  knownRegencies: new Set(['6408', '6473']),
}

const sound = {
  sourceId: '6408A0000001',
  nik: "'6408995308850001",
  name: 'SITI AMINAH',
  familyCardNumber: '6408990506240233',
  relation: 'ISTRI',
  sex: 'PEREMPUAN',
  birthPlace: 'Kombeng',
  birthDate: '13/08/1985',
  motherName: 'NORMA',
  occupation: 'PETANI/PEKEBUN',
  districtName: 'MUARA WAHAU',
  villageName: 'BENHES',
  address: 'JL. DERMAGA NO 63',
  rtRw: '019/009',
  decile: '3',
  pkh: 'YA',
  sembako: 'TIDAK',
  pbi: '1',
} satisfies Partial<Record<IntakeField, CellValue>>

function read(change: Partial<Record<keyof typeof sound, CellValue>>) {
  const row: Partial<Record<IntakeField, CellValue>> = { ...sound, ...change }
  return readRow(Object.values(row), mappingOf(Object.keys(row) as IntakeField[]), context)
}
const codesOf = (change: Parameters<typeof read>[0]) => read(change).faults.map(({ code }) => code)

describe('reading a row', () => {
  test('INT-14: a sound row is read whole', () => {
    expect(read({})).toEqual({
      standsForPerson: true,
      place: { village: '64.08.03.2001', regency: '64.08', way: 'name', certainty: 1 },
      faults: [],
      record: {
        sourceId: '6408A0000001',
        nik: '6408995308850001',
        name: 'SITI AMINAH',
        familyCardNumber: '6408990506240233',
        relation: 'spouse',
        sex: 'female',
        birthPlace: 'Kombeng',
        birthDate: '1985-08-13',
        motherName: 'NORMA',
        occupation: 'PETANI/PEKEBUN',
        villageCode: '64.08.03.2001',
        address: 'JL. DERMAGA NO 63',
        rt: '019',
        rw: '009',
        decile: 3,
        pkh: true,
        sembako: false,
        pbi: true,
      },
    })
  })

  test.each<[string, Parameters<typeof read>[0], string[]]>([
    ['no NIK', { nik: '' }, ['nik.missing']],
    ['a dash for a NIK', { nik: '-' }, ['nik.missing']],
    ['a NIK cut short', { nik: "'6408995308" }, ['nik.format']],
    ['a NIK ruined by Excel', { nik: '6,408E+15' }, ['nik.format']],
    ['a NIK typed as a number', { nik: 6408995308850000 }, ['nik.format']],
    ['a NIK with serial 0000', { nik: '6408995308850000' }, ['nik.format']],
    ['the NIK of a man', { nik: '6408991308850001' }, ['nik.sex-mismatch']],
    ['another birth date', { birthDate: '14/08/1985' }, ['nik.birthdate-mismatch']],
    ['both', { nik: '6408991408850001' }, ['nik.sex-mismatch', 'nik.birthdate-mismatch']],
    ['a region that never was', { nik: '9908995308850001' }, ['nik.region-unknown']],
    ['a former regency', { nik: '6473995308850001' }, []],
    ['no birth date', { birthDate: '' }, []],
    ['31 February', { birthDate: '31/02/1990' }, ['birth-date.invalid']],
    ['someone 130 years old', { birthDate: '13/08/1885' }, ['birth-date.invalid']],
    ['a name that is none', { name: 'TIDAK TAHU' }, ['name.missing']],
    ['a short KK', { familyCardNumber: '6408990506240' }, ['family-number.format']],
    ['no KK: there are people without a family', { familyCardNumber: '' }, []],
    ['a village nobody knows', { villageName: 'XXX' }, ['village.unknown']],
    ['a village that is misspelt', { villageName: 'BENHEZ' }, ['village.misspelt']],
    ['decile 11', { decile: '11' }, ['decile.range']],
    ['no decile', { decile: '' }, []],
  ])('INT-14: %s', (_, change, codes) => {
    expect(codesOf(change)).toEqual(codes)
    expect(read(change).standsForPerson).toBe(true)
  })

  test('INT-14: a fault says the field and what stood there, and the rest is used', () => {
    const { faults, record } = read({ nik: "'6408995308", villageName: 'XXX' })
    expect(faults).toEqual([
      { field: 'nik', code: 'nik.format', value: '6408995308' },
      { field: 'villageName', code: 'village.unknown', value: 'MUARA WAHAU · XXX' },
    ])
    expect(record).toMatchObject({ nik: null, villageCode: null, name: 'SITI AMINAH', decile: 3 })
  })

  test('INT-15: a row without a name and without a sound NIK stands for nobody', () => {
    expect(read({ name: '-', nik: '' }).standsForPerson).toBe(false)
    expect(read({ name: '-', nik: '6408995308' }).standsForPerson).toBe(false)
    expect(read({ name: '-' }).standsForPerson).toBe(true)
    expect(read({ nik: '' }).standsForPerson).toBe(true)
  })

  test('INT-16: a birth date in the future is one fault, not two', () => {
    expect(codesOf({ birthDate: '05/01/2031' })).toEqual(['birth-date.future'])
    expect(read({ birthDate: '05/01/2031' }).record.birthDate).toBeNull()
  })

  test('a row of blanks is told from one that says something', () => {
    expect(isBlankRow(['', null, undefined, '  ', "'"])).toBe(true)
    expect(isBlankRow(['', 0])).toBe(false)
  })

  test('INT-14: reading never throws, and a faulty NIK, date, decile or village is never passed on', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.constantFrom(...Object.values(sound)), fc.constant(null))
    const mapping = mappingOf(Object.keys(sound) as IntakeField[])
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
        const { record, faults } = readRow(cells, mapping, context)
        const codes = new Set<FaultCode>(faults.map(({ code }) => code))
        expect(record.nik === null).toBe(codes.has('nik.format') || codes.has('nik.missing'))
        expect(record.villageCode === null).toBe(codes.has('village.unknown'))
        expect(record.name === null).toBe(codes.has('name.missing'))
        const isPassedOn = (code: FaultCode, value: unknown) => codes.has(code) && value !== null
        expect(isPassedOn('decile.range', record.decile)).toBe(false)
        expect(isPassedOn('birth-date.invalid', record.birthDate) || isPassedOn('birth-date.future', record.birthDate)).toBe(
          false,
        )
      }),
    )
  })
})

test('each fault has its words in both languages', () => {
  const words = FaultCode.options.flatMap((code) => [faultLabels[code].id, faultLabels[code].en])
  expect(new Set(words).size).toBe(2 * FaultCode.options.length)
})

describe('rows of other lists', () => {
  const readIn = (source: IntakeSource, row: Partial<Record<IntakeField, CellValue>>) =>
    readRow(Object.values(row), mappingOf(Object.keys(row) as IntakeField[]), { ...context, kind: listKinds[source] })
  const person = { nik: sound.nik, name: sound.name }

  test('INT-15: to stand in a list of recipients is to receive; nothing else is asked of the row', () => {
    const { record, faults, standsForPerson } = readIn('PKH', person)
    expect({ pkh: record.pkh, sembako: record.sembako, faults, standsForPerson }).toEqual({
      pkh: true,
      sembako: null,
      faults: [],
      standsForPerson: true,
    })
    expect(readIn('PKH', { nik: '', name: 'SITI' })).toMatchObject({ standsForPerson: false, faults: [{ code: 'nik.missing' }] })
    expect(readIn('OWN', { nik: sound.nik, name: '-' })).toMatchObject({ standsForPerson: false })
  })

  test.each([
    ['Rp 600.000', 'Tahap III 2026', { amount: 600_000, period: '2026-T3' }, []],
    ['', '', { amount: null, period: null }, []],
    ['600 ribu', 'Juli 2026', { amount: null, period: '2026-07' }, ['aid-amount.invalid']],
    ['600.000', 'Tahap III', { amount: 600_000, period: null }, ['aid-period.invalid']],
    ['600.000', '2026-Q4', { amount: 600_000, period: null }, ['aid-period.invalid']],
  ])('INT-48: a recipient with %j for %j receives all the same', (aidAmount, aidPeriod, aid, faults) => {
    const row = { ...person, aidAmount, aidPeriod }
    const read = readRow(Object.values(row), mappingOf(Object.keys(row) as IntakeField[]), {
      ...context,
      kind: listKinds.PKH,
      quarter: '2026-Q3' as Quarter,
    })
    expect(read).toMatchObject({ standsForPerson: true, record: { pkh: true }, aid })
    expect(read.faults.map(({ code }) => code)).toEqual(faults)
  })

  test('INT-15: a decile stands for a family by its card', () => {
    expect(readIn('DECILES', { familyCardNumber: sound.familyCardNumber, decile: 4 })).toMatchObject({
      standsForPerson: true,
      faults: [],
      record: { decile: 4 },
    })
    expect(readIn('DECILES', { familyCardNumber: '12', decile: 4 })).toMatchObject({ standsForPerson: false })
  })

  test.each([
    ['19/10/2026', true],
    ['2/10/2026', true],
    ['22/11/2026', false],
    ['31/02/2026', false],
    ['', false],
  ])('INT-15: a death on %s', (deathDate, isSound) => {
    const { faults, standsForPerson, diedOn } = readIn('DEATHS', { ...person, deathDate })
    expect(standsForPerson).toBe(isSound)
    expect(faults.map(({ code }) => code)).toEqual(isSound ? [] : ['death-date.invalid'])
    expect(diedOn !== undefined).toBe(isSound)
  })
})
