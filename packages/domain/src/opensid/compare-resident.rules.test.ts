import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../people/person-id.ts'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { isClaimable } from '../proposals/path.rules.ts'
import {
  compareResident,
  correctionsOf,
  type HeldResident,
  impairmentsOf,
  type Known,
  pregnanciesOf,
} from './compare-resident.rules.ts'
import type { Resident } from './resident-row.rules.ts'

const asOf = '2026-11-20' as LocalDate
const day = '2026-10-01' as LocalDate
const row: Resident = {
  nik: '6408994101850001',
  name: 'SITI RAHMAH',
  card: '6408990101200001',
  sex: 'female',
  birthPlace: 'Sangatta',
  birthDate: '1985-01-01' as LocalDate,
  occupation: 'Petani/Pekebun',
  relation: 'head',
  fatherNik: null,
  motherNik: null,
  motherName: 'Aminah',
  address: 'JALAN POROS 7',
  impairment: null,
  pregnant: false,
  standing: 'here',
}
const held: HeldResident = {
  person: 'p' as PersonId,
  name: 'Siti Rahmah',
  sex: 'female',
  birthDate: '1985-01-01' as LocalDate,
  birthPlace: 'SANGATTA',
  motherName: 'Aminah',
  occupation: 'PETANI / PEKEBUN',
  address: 'Jl. Poros 7',
  gone: false,
  asOf: { name: day, sex: day, birthDate: day, birthPlace: day, motherName: day, occupation: day, address: day },
  disabled: false,
  claims: [],
}
const nobody: Known = { held: undefined, elsewhere: false, parent: undefined, newcomer: null, perhapsKnown: false }
const compare = (over: Partial<Resident>, known: Partial<Known> = { held }) =>
  compareResident({ ...row, ...over }, { ...nobody, ...known }, asOf)
const kinds = (over: Partial<Resident>, known?: Partial<Known>) => compare(over, known).found.map(({ details }) => details.kind)

describe('OSID-5: which difference becomes which kind', () => {
  test('the same is nothing', () => expect(compare({})).toEqual({ found: [], fault: undefined, older: false }))
  test.each([
    ['dead', 'death', ['day']],
    ['moved', 'move', ['day', 'to']],
  ] as const)('%s is a %s', (standing, kind, asks) => {
    expect(compare({ standing }).found).toMatchObject([{ person: 'p', details: { kind }, asks }])
    expect(compare({ standing }, { held: { ...held, gone: true } }).found).toEqual([])
    expect(kinds({ standing }, {})).toEqual([])
  })
  test('unknown everywhere is somebody new, with all that the sheet says', () => {
    expect(compare({}, {}).found).toMatchObject([
      { person: null, details: { kind: 'new-person', person: { nik: row.nik, familyCardNumber: row.card, relation: 'head' } } },
    ])
    expect(compare({ relation: null }, {}).found).toMatchObject([
      { details: { person: { familyCardNumber: null, relation: null } } },
    ])
  })
  test('a child of the last months with a known parent is a birth', () => {
    const parent = { person: 'm' as PersonId, claims: [] }
    const birthDate = daysAfter(asOf, -30)
    expect(compare({ birthDate }, { parent }).found).toMatchObject([{ person: 'm', details: { kind: 'birth', on: birthDate } }])
    expect(kinds({ birthDate }, {})).toEqual(['new-person'])
    expect(kinds({ birthDate: daysAfter(asOf, -181) }, { parent })).toEqual(['new-person'])
    expect(kinds({ birthDate: daysAfter(asOf, 1) }, { parent })).toEqual(['new-person'])
  })
  test.each([
    ['registered elsewhere', {}, { elsewhere: true }, 'elsewhere'],
    ['perhaps known without NIK', {}, { perhapsKnown: true }, 'perhaps-known'],
    ['held as gone', {}, { held: { ...held, gone: true } }, 'gone-here'],
  ])('%s is put aside', (_what, over, known, fault) => {
    expect(compare(over, known)).toMatchObject({ found: [], fault: { fault } })
  })
  test('what is on its way already is found with its claim', () => {
    const claims = [{ kind: 'death', about: '', id: 'c' as never }]
    expect(compare({ standing: 'dead' }, { held: { ...held, claims } }).found).toMatchObject([{ claim: 'c' }])
    expect(compare({ standing: 'moved' }, { held: { ...held, claims } }).found).toMatchObject([{ claim: null }])
  })
})

describe('OSID-6: a fact differs where it is more than another spelling', () => {
  test('each that differs is a change of one correction', () => {
    const { found } = correctionsOf({ ...row, birthPlace: 'Bengalon', motherName: 'Hapsah' }, held, asOf)
    expect(found).toMatchObject([{ details: { kind: 'correction', changes: { birthPlace: 'Bengalon', motherName: 'Hapsah' } } }])
    expect(found[0]?.said).toEqual([
      { field: 'birthPlace', held: 'SANGATTA', says: 'Bengalon' },
      { field: 'motherName', held: 'Aminah', says: 'Hapsah' },
    ])
  })
  test('what is held of a later day stays, and is counted', () => {
    const later = { ...held, asOf: { ...held.asOf, birthPlace: daysAfter(asOf, 1) } }
    expect(correctionsOf({ ...row, birthPlace: 'Bengalon' }, later, asOf)).toEqual({ found: [], older: true })
    expect(correctionsOf({ ...row, birthPlace: 'Bengalon', motherName: 'Hapsah' }, later, asOf)).toMatchObject({
      older: true,
      found: [{ details: { changes: { motherName: 'Hapsah' } } }],
    })
  })
  test('occupation and address fill nothing that is empty; the sheet empties nothing', () => {
    expect(correctionsOf(row, { ...held, occupation: null, address: null }, asOf).found).toEqual([])
    const silent = { ...row, sex: null, birthPlace: null, birthDate: null, motherName: null, occupation: null, address: null }
    expect(correctionsOf(silent, held, asOf)).toEqual({ found: [], older: false })
  })
  test('what was corrected as the sheet says differs no more', () => {
    const words = fc.string({ minLength: 1 })
    fc.assert(
      fc.property(fc.record({ birthPlace: words, motherName: words, address: words }), (facts) => {
        expect(correctionsOf({ ...row, ...facts }, { ...held, ...facts }, asOf).found).toEqual([])
      }),
      { numRuns: 3_000 },
    )
  })
})

test('OSID-7: where name and birth year both differ, the NIK is somebody else’s', () => {
  const other = { name: 'BUDI HARTONO', birthDate: '1971-05-05' as LocalDate }
  expect(compare(other)).toMatchObject({ found: [], fault: { column: 'nik', fault: 'somebody-else' } })
  expect(compare({ ...other, standing: 'dead' })).toMatchObject({ found: [], fault: { fault: 'somebody-else' } })
  expect(kinds({ name: other.name })).toEqual(['correction'])
  expect(kinds({ birthDate: other.birthDate })).toEqual(['correction'])
})

describe('OSID-8: an impairment is a category of disability', () => {
  const child = { ...held, birthDate: '2018-01-01' as LocalDate }
  test.each([
    ['body', 'PMKS-05.a'],
    ['sight', 'PMKS-05.a'],
    ['hearing', 'PMKS-05.a'],
    ['mind', 'PMKS-05.b'],
    ['several', 'PMKS-05.c'],
  ] as const)('of a child by its kind: %s', (impairment, criterion) => {
    expect(impairmentsOf({ ...row, impairment }, child, asOf)).toMatchObject([
      { details: { category: 'PMKS-05', met: [criterion] }, asks: [] },
    ])
  })
  test('of an adult with what hinders them, which somebody has to say', () => {
    expect(impairmentsOf({ ...row, impairment: 'sight' }, held, asOf)).toMatchObject([
      { details: { category: 'PMKS-09', met: ['PMKS-09.a'] }, asks: ['hindrance'] },
    ])
    expect(impairmentsOf({ ...row, impairment: 'other' }, child, asOf)).toMatchObject([{ asks: ['hindrance'] }])
  })
  test('nothing where there is none, it stands already, or nobody knows the age', () => {
    expect(impairmentsOf({ ...row, impairment: 'none' }, held, asOf)).toEqual([])
    expect(impairmentsOf({ ...row, impairment: 'sight' }, { ...held, disabled: true }, asOf)).toEqual([])
    expect(impairmentsOf({ ...row, impairment: 'sight', birthDate: null }, { ...held, birthDate: null }, asOf)).toEqual([])
  })
  test('both categories may be claimed', () => expect([isClaimable('PMKS-05'), isClaimable('PMKS-09')]).toEqual([true, true]))
})

describe('OSID-9: a pregnancy is one of a woman of that age', () => {
  test.each([
    [{}, {}, 1],
    [{ pregnant: false }, {}, 0],
    [{}, { sex: 'male' as const }, 0],
    [{}, { birthDate: '1960-01-01' as LocalDate }, 0],
    [{}, { birthDate: '2018-01-01' as LocalDate }, 0],
    [{ birthDate: null }, { birthDate: null }, 1],
  ])('%o %o', (said, known, many) => {
    expect(pregnanciesOf({ ...row, pregnant: true, ...said }, { ...held, ...known }, asOf)).toHaveLength(many)
  })
})
