import { expect, test } from 'vitest'
import type { FamilyId, PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import {
  consequencesOfApart,
  consequencesOfTogether,
  isHouseholdUnsound,
  leavesHousehold,
  type Together,
} from './household.rules.ts'
import type { HouseholdUnit, LifeFacts, LifePerson, LifeSide } from './life-facts.ts'

const on = '2026-10-12' as LocalDate
const person = (id: string): LifePerson => ({
  id: id as PersonId,
  name: id.toUpperCase(),
  relation: 'head',
  sex: 'female',
  birthDate: '1985-01-01' as LocalDate,
  deceasedOn: null,
  away: false,
})
const side = (subject: LifePerson, over: Partial<LifeSide> = {}): LifeSide => ({
  subject,
  region: '64.08.04.2001' as RegionCode,
  placeName: 'Senambah',
  leftOn: null,
  familyId: `kk-${subject.id}` as FamilyId,
  members: [subject],
  needs: [],
  aid: [],
  rights: [],
  household: null,
  kin: [],
  familyBenefits: ['PKH', 'SEMBAKO'],
  openLists: 0,
  openProposals: 0,
  ...over,
})
const facts = (mine: LifeSide, partner: LifeSide | null = null): LifeFacts => ({
  ...mine,
  destination: null,
  partner,
  partnerElsewhere: false,
  hasCard: true,
  cardHeldBy: null,
})
const [ani, budi, cici] = [person('ani'), person('budi'), person('cici')]
const unit = (of: LifePerson, type: HouseholdUnit['type'] = 'family'): HouseholdUnit => ({
  type,
  id: type === 'family' ? `kk-${of.id}` : of.id,
  person: { id: of.id, name: of.name },
})
const lives = (of: LifePerson, id: string, rest: HouseholdUnit[]) => side(of, { household: { id, unit: unit(of), rest } })
const together = (over: Partial<Together> = {}): Together => ({
  kind: 'together',
  with: budi.id,
  who: 'family',
  theirs: 'family',
  newHead: null,
  ...over,
})
const told = (all: ReturnType<typeof consequencesOfApart>) => all.map(({ kind, ids }) => [kind, ...ids].join(' ').trim())
const after = (from: LifeFacts, how = together()) => told(consequencesOfTogether(from, how, { on }))

test('LIFE-33: who share a home are one household, each alone or with the card; whoever belonged to another one leaves it', () => {
  expect(after(facts(side(ani), side(budi)))).toEqual(['joins-household kk-ani family', 'joins-household kk-budi family'])
  expect(after(facts(side(ani), side(budi)), together({ who: 'person' }))).toEqual([
    'joins-household ani person',
    'joins-household kk-budi family',
  ])
  expect(after(facts(side(ani), lives(budi, 'h1', [unit(cici)])))).toEqual(['joins-household kk-ani family h1'])
  expect(after(facts(lives(ani, 'h2', [unit(cici)]), side(budi)))).toEqual(['joins-household kk-budi family h2'])
  expect(after(facts(lives(ani, 'h2', [unit(cici)]), lives(budi, 'h1', [unit(person('dedi'))]))), 'cici is left alone').toEqual([
    'leaves-household kk-ani',
    'leaves-household kk-cici',
    'joins-household kk-ani family h1',
  ])
})

test('LIFE-34: who lives apart leaves, and one who would be left alone does, too', () => {
  const apart = (rest: HouseholdUnit[]) => told(consequencesOfApart(facts(lives(ani, 'h', rest)), { on }))
  expect(apart([unit(budi)])).toEqual(['leaves-household kk-ani', 'leaves-household kk-budi'])
  expect(apart([unit(budi), unit(cici)])).toEqual(['leaves-household kk-ani'])
})

test('LIFE-35: who moves to another village leaves the household there, but not the card where others of it stay', () => {
  const child = { ...person('anak'), relation: 'child' } as const
  const home = { ...lives(ani, 'h', [unit(budi)]), members: [ani, child] }
  expect(told(leavesHousehold(home, [ani, child], { on }))).toEqual(['leaves-household kk-ani', 'leaves-household kk-budi'])
  expect(leavesHousehold(home, [ani], { on })).toEqual([])
})

test('LIFE-36: the two live here and share no home yet; only who shares one leaves it', () => {
  const unsound = (from: LifeFacts) => isHouseholdUnsound(from, together())
  expect(unsound(facts(side(ani), side(budi)))).toBe(false)
  expect(unsound(facts(side(ani)))).toBe(true)
  expect(unsound(facts(side(ani), side({ ...budi, away: true })))).toBe(true)
  expect(unsound(facts(side(ani), side(budi, { familyId: side(ani).familyId }))), 'one card').toBe(true)
  expect(unsound(facts(lives(ani, 'h', [unit(budi)]), lives(budi, 'h', [unit(ani)])))).toBe(true)
  expect(isHouseholdUnsound(facts(side(ani)), { kind: 'apart', newHead: null })).toBe(true)
})
