import { expect, test } from 'vitest'
import type { FamilyId, PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { consequencesOfBirth, isBirthUnsound, motherOf, relationOfChild } from './birth.rules.ts'
import type { LifeFacts, LifePerson } from './life-facts.ts'

const on = '2026-10-12' as LocalDate
const person = (id: string, over: Partial<LifePerson>): LifePerson => ({
  id: id as PersonId,
  name: id.toUpperCase(),
  relation: 'head',
  sex: 'male',
  birthDate: '1985-01-01' as LocalDate,
  deceasedOn: null,
  away: false,
  ...over,
})
const father = person('ayah', {})
const mother = person('ibu', { relation: 'spouse', sex: 'female' })
const facts = (subject: LifePerson, ...others: LifePerson[]): LifeFacts => ({
  subject,
  region: '64.08.04.2001' as RegionCode,
  placeName: 'Sepaso',
  destination: null,
  partner: null,
  partnerElsewhere: false,
  hasCard: true,
  cardHeldBy: null,
  familyId: 'keluarga' as FamilyId,
  members: [subject, ...others],
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
const birth = (name: string) => ({ kind: 'birth' as const, name, sex: 'female' as const, birthPlace: null, newHead: null })

test('LIFE-17: a child comes into the family of the parent as what it is to the head, with the name of its mother', () => {
  expect(consequencesOfBirth(facts(father), birth('Putri'), on).map(({ kind, weight, about }) => [kind, weight, about])).toEqual([
    ['is-born', 'event', 'Putri'],
    ['nik-to-ask', 'note', 'Putri'],
  ])
  const relations = ['head', 'spouse', 'child', 'child-in-law', 'parent', null] as const
  expect(relations.map(relationOfChild)).toEqual(['child', 'child', 'grandchild', 'grandchild', 'relative', 'relative'])
  expect(motherOf(facts(father, mother))?.id).toBe('ibu')
  expect(motherOf(facts(mother, father))?.id).toBe('ibu')
  const son = person('anak', { relation: 'child' })
  expect(motherOf(facts(son, father, mother)), "the grandmother is not the child's mother").toBeUndefined()
})

test('LIFE-18: nobody is born twice, nor without a name', () => {
  const twin = person('putri', { relation: 'child', birthDate: on })
  expect(isBirthUnsound(facts(father, twin), birth('Putri'), on)).toBe(true)
  expect(isBirthUnsound(facts(father, twin), birth('Putra'), on)).toBe(false)
  expect(isBirthUnsound(facts(father), birth('123'), on)).toBe(true)
})
