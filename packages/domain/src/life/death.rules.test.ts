import { describe, expect, test } from 'vitest'
import type { FamilyId, PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { consequencesOfDeath } from './death.rules.ts'
import { headAfter } from './left-behind.rules.ts'
import type { LifeFacts, LifePerson, LifeRight } from './life-facts.ts'

const on = '2026-10-12' as LocalDate
const person = (id: string, over: Partial<LifePerson> = {}): LifePerson => ({
  id: id as PersonId,
  name: id.toUpperCase(),
  relation: 'child',
  sex: 'female',
  birthDate: '2015-01-01' as LocalDate,
  deceasedOn: null,
  away: false,
  ...over,
})
const father = person('ayah', { relation: 'head', sex: 'male', birthDate: '1980-01-01' as LocalDate })
const mother = person('ibu', { relation: 'spouse', birthDate: '1985-01-01' as LocalDate })
const child = person('anak')
const facts = (over: Partial<LifeFacts> = {}): LifeFacts => ({
  subject: father,
  region: '64.08.04.2001' as RegionCode,
  placeName: 'Sepaso',
  destination: null,
  partner: null,
  partnerElsewhere: false,
  hasCard: true,
  cardHeldBy: null,
  familyId: 'keluarga' as FamilyId,
  members: [father, mother, child],
  needs: [],
  aid: [],
  rights: [],
  household: null,
  kin: [],
  leftOn: null,
  familyBenefits: ['PKH', 'SEMBAKO'],
  openLists: 0,
  openProposals: 0,
  ...over,
})
const right = (month: string, over: Partial<LifeRight> = {}): LifeRight => ({
  id: `hak-${month}`,
  beneficiary: 'person',
  programmeId: 'program',
  programme: 'Tunjangan Lansia',
  owner: '64.08' as RegionCode,
  month,
  amount: 200_000,
  state: 'open',
  payee: father.id,
  ...over,
})
const after = (given: LifeFacts, newHead: PersonId | null = null) =>
  consequencesOfDeath(given, { on, newHead }).map(({ kind, person: who, about, from, count, amount }) =>
    [kind, who.id, about, from, count, amount].filter((part) => part !== null),
  )

describe('a death', () => {
  test('LIFE-1: stands from its day on, and nobody may leave it out', () => {
    const [first] = consequencesOfDeath(facts(), { on, newHead: null })
    expect(first).toMatchObject({ kind: 'deceased', weight: 'event', ticked: true, from: on })
  })

  test('LIFE-2: ends every category of the person, none before it began, and none of the family', () => {
    const needs = [
      { id: '1', subject: 'person', category: 'PMKS-08', since: '2026-01-01' as LocalDate },
      { id: '2', subject: 'person', category: 'PMKS-09', since: '2026-11-01' as LocalDate },
      { id: '3', subject: 'family', category: 'PMKS-24', since: '2026-01-01' as LocalDate },
    ] as const
    expect(after(facts({ needs })).filter(([kind]) => kind === 'need-ends')).toEqual([
      ['need-ends', 'ayah', 'PMKS-08', '2026-10-12'],
      ['need-ends', 'ayah', 'PMKS-09', '2026-11-01'],
    ])
  })

  test('LIFE-3: ends all aid of the person in the period of the death, in months where it is told by months', () => {
    const aid = [
      { id: '1', programme: 'PKH', payer: 'APBN', since: '2025-Q1' },
      { id: '2', programme: 'BLT', payer: 'APBD', since: '2026-07' },
      { id: '3', programme: 'PBI-JK', payer: 'APBN', since: '2027-Q1' },
    ]
    expect(after(facts({ aid })).filter(([kind]) => kind === 'aid-ends')).toEqual([
      ['aid-ends', 'ayah', 'PKH', '2026-Q4'],
      ['aid-ends', 'ayah', 'BLT', '2026-10'],
      ['aid-ends', 'ayah', 'PBI-JK', '2027-Q1'],
    ])
  })

  test('LIFE-4: withholds months after that of the death which nobody has begun to pay; the family keeps its own', () => {
    const rights = [right('2026-10'), right('2026-11'), right('2026-12'), right('2026-12', { beneficiary: 'family', id: 'kk' })]
    expect(after(facts({ rights })).filter(([kind]) => kind === 'rights-withheld')).toEqual([
      ['rights-withheld', 'ayah', 'Tunjangan Lansia', '2026-11', 2, 400_000],
    ])
    const alone = facts({ members: [father], rights })
    expect(after(alone).filter(([kind]) => kind === 'rights-withheld')).toEqual([
      ['rights-withheld', 'ayah', 'Tunjangan Lansia', '2026-11', 3, 600_000],
    ])
  })

  test('LIFE-5: never changes money that was paid or is on its way; what is owed until then goes to the heirs, by hand', () => {
    const rights = [
      right('2026-09'),
      right('2026-11', { state: 'delivered' }),
      right('2026-12', { state: 'in-flight' }),
      right('2027-01', { state: 'withheld' }),
    ]
    const told = consequencesOfDeath(facts({ rights }), { on, newHead: null }).filter(({ rule }) => rule === 'LIFE-5')
    expect(told.map(({ kind, weight, ticked, amount }) => [kind, weight, ticked, amount])).toEqual([
      ['to-settle', 'note', false, 400_000],
      ['due-to-heirs', 'note', false, 200_000],
    ])
  })

  test('LIFE-6: of a head lets the spouse head the family, else the oldest adult, or whom the officer names', () => {
    const head = (members: LifePerson[], newHead: string | null = null) =>
      headAfter(facts({ members }), { on, newHead: newHead as PersonId | null })?.id
    const [elder, younger] = [
      person('kakak', { birthDate: '2000-01-01' as LocalDate }),
      person('adik', { birthDate: '2004-01-01' as LocalDate }),
    ]
    expect(head([father, elder, mother])).toBe('ibu')
    expect(head([father, younger, elder, child])).toBe('kakak')
    expect(head([father, younger, elder], 'adik')).toBe('adik')
    expect(head([father, person('ibu', { relation: 'spouse', deceasedOn: on }), child])).toBeUndefined()
    expect(headAfter(facts({ subject: mother }), { on, newHead: null }), 'who did not head it').toBeUndefined()
    expect(after(facts({ members: [father, younger, elder] }))).toContainEqual(['relations-to-check', 'kakak', 1])
  })

  test('LIFE-7: lets what the family was to get through the person be paid to whom PAY-10 names; children need a guardian', () => {
    const rights = [right('2026-11', { beneficiary: 'family' }), right('2026-12', { beneficiary: 'family', payee: mother.id })]
    expect(after(facts({ rights })).filter(([kind]) => kind === 'payee-replaced')).toEqual([
      ['payee-replaced', 'ibu', 'Tunjangan Lansia', '2026-11', 1, 200_000],
    ])
    expect(after(facts({ rights, members: [father, child] })).filter(([kind]) => kind === 'nobody-to-pay')).toEqual([
      ['nobody-to-pay', 'ayah', 'Tunjangan Lansia', '2026-11', 1, 200_000],
    ])
  })

  test('LIFE-8: has somebody look after children without an adult, a widow with children, proposals and lists on their way', () => {
    const small = person('bayi', { birthDate: '2023-01-01' as LocalDate })
    const notes = (given: LifeFacts) => after(given).filter(([kind]) => /to-check|open/.test(String(kind)))
    expect(notes(facts({ openLists: 1, openProposals: 2 }))).toEqual([
      ['category-to-check', 'ibu', 'PMKS-23'],
      ['on-open-lists', 'ayah', 1],
      ['proposals-open', 'ayah', 2],
    ])
    expect(notes(facts({ members: [father, child, small] }))).toEqual([
      ['category-to-check', 'anak', 'PMKS-02'],
      ['category-to-check', 'bayi', 'PMKS-01'],
    ])
    expect(notes(facts({ members: [father, mother] }))).toEqual([])
  })
})
