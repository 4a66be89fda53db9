import { expect, test } from 'vitest'
import type { NeedId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { claimFaults } from './claim.rules.ts'
import type { ClaimDetails } from './claim-details.ts'

const today = '2026-11-22' as LocalDate
const village = '64.08.04.2001' as RegionCode

function faults(details: ClaimDetails, over: Partial<Parameters<typeof claimFaults>[0]> = {}) {
  const claimed = {
    observedOn: today,
    note: 'Rumah kayu, tidak pernah terdata',
    details,
    village,
    person: 'ibu',
    family: 'keluarga',
  }
  return claimFaults({ ...claimed, ...over }, today).map((fault) => ('why' in fault ? fault.why : fault.rule))
}

const birth = (on: string): ClaimDetails => ({
  kind: 'birth',
  on: on as LocalDate,
  name: 'Putri',
  sex: 'female',
  birthPlace: null,
})
const someone = {
  name: 'Siti Rahmah',
  nik: null,
  nikMissingReason: 'papers-lost' as const,
  sex: 'female' as const,
  birthDate: '1980-02-03' as LocalDate,
  birthPlace: null,
  motherName: null,
  occupation: null,
  familyCardNumber: null,
  relation: null,
  address: null,
}

test('PROP-16: what was seen was seen on a day that has come, and within 180 days', () => {
  const seen = (observedOn: string) => faults({ kind: 'receives-nothing' }, { observedOn: observedOn as LocalDate })
  expect(seen('2026-11-22')).toEqual([])
  expect(seen('2026-05-26')).toEqual([])
  expect(seen('2026-05-25')).toEqual(['PROP-16'])
  expect(seen('2026-11-23')).toEqual(['PROP-16'])
})

test('PROP-17: a claim is of somebody named, unless it is of somebody new', () => {
  expect(faults({ kind: 'death', on: today }, { person: null })).toEqual(['nobody-named'])
  expect(faults({ kind: 'new-person', person: someone })).toEqual(['somebody-named'])
  expect(faults({ kind: 'new-person', person: someone }, { person: null, family: null })).toEqual([])
  expect(faults({ kind: 'new-person', person: { ...someone, nikMissingReason: null } }, { person: null })).toEqual(['PERSON-1'])
})

test('PROP-17: that a family is left out, or can do without, is told of a family and in words', () => {
  expect(faults({ kind: 'receives-nothing' }, { note: null })).toEqual(['nothing-said'])
  expect(faults({ kind: 'receives-nothing' }, { family: null })).toEqual(['no-family'])
  expect(faults({ kind: 'already-well-off', reasons: ['assets'] }, { note: null })).toEqual([])
  expect(faults({ kind: 'already-well-off', reasons: ['other'] }, { note: null })).toEqual(['nothing-said'])
})

test('PROP-17: a correction changes something that may stand so, and events lie on days that have come', () => {
  expect(faults({ kind: 'correction', changes: {} })).toEqual(['no-change'])
  expect(faults({ kind: 'correction', changes: { address: 'Jl. Poros 9' } })).toEqual([])
  expect(faults({ kind: 'correction', changes: { name: '' } })).toEqual(['NAME-1'])
  expect(faults(birth('2026-11-23'))).toEqual(['in-future'])
  expect(faults(birth('2026-11-20'))).toEqual([])
  expect(faults({ kind: 'death', on: '2027-01-01' as LocalDate })).toEqual(['in-future'])
})

test('PROP-6: a claim of a category that the law restricts is refused, whatever else it says', () => {
  expect(faults({ kind: 'category-found', category: 'PMKS-18', met: [] })).toEqual(['PROP-6'])
  expect(faults({ kind: 'category-found', category: 'PMKS-08', met: [] })).toEqual([])
  expect(faults({ kind: 'category-ended', need: 'x' as NeedId, reason: 'moved' })).toEqual([])
})
