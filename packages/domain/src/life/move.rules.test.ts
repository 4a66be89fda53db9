import { expect, test } from 'vitest'
import type { FamilyId, PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { LifeFacts, LifePerson, LifeRight } from './life-facts.ts'
import { consequencesOfMove } from './move.rules.ts'

const on = '2026-10-12' as LocalDate
const person = (id: string, relation: LifePerson['relation'], deceasedOn: LocalDate | null = null): LifePerson => ({
  id: id as PersonId,
  name: id.toUpperCase(),
  relation,
  sex: 'female',
  birthDate: '1985-01-01' as LocalDate,
  deceasedOn,
  away: false,
})
const [father, mother, elder] = [person('ayah', 'head'), person('ibu', 'spouse'), person('nenek', 'parent', on)]
const right = (over: Partial<LifeRight>): LifeRight => ({
  id: `hak-${over.month}-${over.owner}`,
  beneficiary: 'family',
  programmeId: over.owner ?? '',
  programme: over.owner === '64' ? 'Program provinsi' : 'Program kabupaten',
  owner: '64.08' as RegionCode,
  month: '2026-11',
  amount: 200_000,
  state: 'open',
  payee: father.id,
  ...over,
})
const facts = (over: Partial<LifeFacts> = {}): LifeFacts => ({
  subject: father,
  region: '64.08.04.2001' as RegionCode,
  placeName: 'Sepaso',
  destination: { code: '64.08.05.2001' as RegionCode, name: 'Sepaso' },
  partner: null,
  partnerElsewhere: false,
  hasCard: true,
  cardHeldBy: null,
  familyId: 'keluarga' as FamilyId,
  members: [father, mother, elder],
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
const after = (given: LifeFacts, who: 'person' | 'family', to = '64.08.05.2001') =>
  consequencesOfMove(given, { kind: 'move', who, to: to as RegionCode, address: null, newHead: null }, { on, newHead: null }).map(
    ({ kind, person: whom, about, amount }) => [kind, whom.id, about, amount].filter((part) => part !== null),
  )

test('LIFE-14: all who live of a family move with its card, or one alone, who leaves it to the others', () => {
  expect(after(facts(), 'family')).toEqual([
    ['moves', 'ayah', 'Sepaso'],
    ['moves', 'ibu', 'Sepaso'],
    ['family-moves', 'ayah', 'Sepaso'],
  ])
  const rights = [right({ month: '2026-11' })]
  expect(after(facts({ rights }), 'person')).toEqual([
    ['moves', 'ayah', 'Sepaso'],
    ['leaves-family', 'ayah'],
    ['head-replaced', 'ibu', 'head'],
    ['payee-replaced', 'ibu', 'Program kabupaten', 200_000],
  ])
  expect(after(facts({ members: [father, elder] }), 'person'), 'nobody else of it lives').toContainEqual([
    'family-moves',
    'ayah',
    'Sepaso',
  ])
})

test('LIFE-15: what the regency gives ends where somebody leaves it, what the centre and the province give goes along', () => {
  const aid = [
    { id: '1', programme: 'PKH', payer: 'APBN', since: '2025-Q1' },
    { id: '2', programme: 'BLT DESA', payer: 'APBDES', since: '2025-Q1' },
  ]
  const rights = [
    right({ month: '2026-10' }),
    right({ month: '2026-11' }),
    right({ month: '2026-12', state: 'delivered' }),
    right({ month: '2026-11', owner: '64' as RegionCode }),
  ]
  const given = facts({ aid, rights })
  const money = (who: 'person' | 'family', to: string) =>
    after(given, who, to).filter(([kind]) => ['aid-ends', 'rights-withheld', 'to-settle'].includes(String(kind)))
  expect(money('family', '64.08.05.2001')).toEqual([])
  expect(money('family', '64.02.13.1007')).toEqual([
    ['aid-ends', 'ayah', 'BLT DESA'],
    ['rights-withheld', 'ayah', 'Program kabupaten', 200_000],
    ['to-settle', 'ayah', 'Program kabupaten', 200_000],
  ])
  expect(money('person', '64.02.13.1007'), 'what is given to the family stays with it').toEqual([
    ['aid-ends', 'ayah', 'BLT DESA'],
  ])
})
