import { expect, test } from 'vitest'
import type { FamilyId, PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { LifeFacts, LifePerson } from './life-facts.ts'
import { consequencesOfSplit, isSplitUnsound } from './split.rules.ts'

const on = '2026-10-12' as LocalDate
const person = (id: string, relation: LifePerson['relation'], birthDate = '1985-01-01'): LifePerson => ({
  id: id as PersonId,
  name: id.toUpperCase(),
  relation,
  sex: 'male',
  birthDate: birthDate as LocalDate,
  deceasedOn: null,
  away: false,
})
const father = person('ayah', 'head', '1960-01-01')
const mother = person('ibu', 'spouse', '1962-01-01')
const son = person('anak', 'child')
const wife = person('menantu', 'child-in-law')
const grandchild = person('cucu', 'grandchild', '2015-01-01')
const facts = (subject: LifePerson): LifeFacts => ({
  subject,
  region: '64.08.04.2001' as RegionCode,
  placeName: 'Sepaso',
  destination: null,
  partner: null,
  partnerElsewhere: false,
  hasCard: true,
  cardHeldBy: null,
  familyId: 'keluarga' as FamilyId,
  members: [father, mother, son, wife, grandchild],
  needs: [],
  aid: [],
  rights: [],
  household: null,
  kin: [],
  leftOn: null,
  familyBenefits: ['PKH', 'SEMBAKO'],
  openLists: 0,
  openProposals: 0,
})
const split = (...along: LifePerson[]) => ({ kind: 'split' as const, along: along.map(({ id }) => id), newHead: null })
const after = (subject: LifePerson, ...along: LifePerson[]) =>
  consequencesOfSplit(facts(subject), split(...along), { on, newHead: null }).map(({ kind, person: whom, about, count }) =>
    [kind, whom.id, about, count].filter((part) => part !== null),
  )

test('LIFE-19: somebody heads a family of their own, with whoever goes along', () => {
  expect(after(son, wife, grandchild)).toEqual([
    ['founds-family', 'anak'],
    ['joins-family', 'anak', 'head'],
    ['joins-family', 'menantu', 'spouse'],
    ['joins-family', 'cucu', 'child'],
    ['relations-to-check', 'anak', 2],
  ])
  expect(after(mother, father), 'the old family is headed by its oldest adult').toEqual([
    ['founds-family', 'ibu'],
    ['joins-family', 'ibu', 'head'],
    ['joins-family', 'ayah', 'spouse'],
    ['relations-to-check', 'ibu', 1],
    ['head-replaced', 'anak', 'head'],
    ['relations-to-check', 'anak', 2],
  ])
})

test('LIFE-20: the new head is of age, those who go along belong to the family, and somebody stays', () => {
  const unsound = (subject: LifePerson, ...along: LifePerson[]) => isSplitUnsound(facts(subject), split(...along), { on })
  expect(unsound(son, wife)).toBe(false)
  expect(unsound(grandchild)).toBe(true)
  expect(unsound(son, person('orang lain', 'child'))).toBe(true)
  expect(unsound(son, father, mother, wife, grandchild)).toBe(true)
  expect(isSplitUnsound({ ...facts(son), familyId: null }, split(), { on })).toBe(true)
})
