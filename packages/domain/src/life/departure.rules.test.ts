import { expect, test } from 'vitest'
import type { FamilyId, PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { consequencesOfDeparture, consequencesOfReturn, isAwayUnsound } from './departure.rules.ts'
import type { LifeAid, LifeFacts, LifeNeed, LifePerson, LifeRight } from './life-facts.ts'

const on = '2026-10-12' as LocalDate
const person = (id: string, relation: LifePerson['relation'], over: Partial<LifePerson> = {}): LifePerson => ({
  id: id as PersonId,
  name: id.toUpperCase(),
  relation,
  sex: 'female',
  birthDate: '1985-01-01' as LocalDate,
  deceasedOn: null,
  away: false,
  ...over,
})
const mother = person('ibu', 'head')
const son = person('anak', 'child')
const need = (id: string, subject: LifeNeed['subject']): LifeNeed => ({
  id,
  subject,
  category: 'PMKS-24',
  since: '2026-01-01' as LocalDate,
})
const aid = (programme: string, payer: string): LifeAid => ({ id: programme, programme, payer, since: '2026-Q1' })
const right = (month: string, state: LifeRight['state']): LifeRight => ({
  id: `${month} ${state}`,
  beneficiary: 'family',
  programmeId: 'p',
  programme: 'Santunan',
  owner: '64' as RegionCode,
  month,
  amount: 200_000,
  state,
  payee: mother.id,
})
const facts = (over: Partial<LifeFacts> = {}): LifeFacts => ({
  subject: mother,
  region: '64.08.04.2001' as RegionCode,
  placeName: 'Senambah',
  leftOn: null,
  destination: { code: '64.08.05.2001' as RegionCode, name: 'Sepaso' },
  partner: null,
  partnerElsewhere: false,
  hasCard: true,
  cardHeldBy: null,
  familyId: 'keluarga' as FamilyId,
  members: [mother, son],
  needs: [need('n1', 'person'), need('n2', 'family')],
  aid: [aid('PKH', 'APBN'), aid('SANTUNAN', 'APBD')],
  rights: [right('2026-10', 'open'), right('2026-11', 'open'), right('2026-12', 'in-flight')],
  household: null,
  kin: [{ person: son, needs: [need('n3', 'person')], aid: [aid('BEASISWA', 'APBD')], rights: [] }],
  familyBenefits: ['PKH', 'SEMBAKO'],
  openLists: 0,
  openProposals: 0,
  ...over,
})
const leaves = (who: 'person' | 'family', given = facts()) =>
  consequencesOfDeparture(given, { kind: 'departure', who, toward: 'Sulawesi', newHead: null }, { on, newHead: null })
const told = (all: ReturnType<typeof leaves>, rule: string) =>
  all.filter((one) => one.rule === rule).map(({ kind, person: whom, ids }) => [kind, whom.id, ...ids].join(' '))

test('LIFE-27: all who live of a family leave with its card, or one alone, who leaves it to the others', () => {
  expect(told(leaves('family'), 'LIFE-27')).toEqual(['leaves-province ibu', 'leaves-province anak', 'family-leaves-province ibu'])
  const alone = leaves('person')
  expect(told(alone, 'LIFE-27')).toEqual(['leaves-province ibu', 'leaves-family ibu'])
  expect(told(alone, 'LIFE-6')).toEqual(['head-replaced anak anak'])
})

test('LIFE-28: categories and aid of all who leave end, the centre is told, and months not yet paid are withheld', () => {
  expect(told(leaves('family'), 'LIFE-28')).toEqual([
    'need-ends ibu n2',
    'need-ends ibu n1',
    'aid-to-report ibu PKH',
    'aid-ends ibu SANTUNAN',
    'rights-withheld ibu 2026-11 open',
    'to-settle ibu 2026-12 in-flight',
    'need-ends anak n3',
    'aid-ends anak BEASISWA',
  ])
  expect(told(leaves('person'), 'LIFE-28'), 'what is the family’s stays').toEqual([
    'need-ends ibu n1',
    'aid-to-report ibu PKH',
    'aid-ends ibu SANTUNAN',
  ])
  expect(leaves('family').find(({ kind }) => kind === 'need-ends')?.weight, 'nobody here looks after them').toBe('event')
})

test('LIFE-29: who comes back lives in the village named, alone or with all who had left, and nothing begins by itself', () => {
  const [away, gone] = [person('ibu', 'head', { away: true }), person('anak', 'child', { away: true })]
  const given = facts({ subject: away, members: [away, gone, person('paman', 'relative')] })
  const back = (who: 'person' | 'family') =>
    consequencesOfReturn(given, { kind: 'return', who, to: '64.08.05.2001' as RegionCode, address: null, newHead: null }, { on })
  expect(back('family').map(({ kind, person: whom }) => `${kind} ${whom.id}`)).toEqual([
    'returns ibu',
    'returns anak',
    'family-returns ibu',
    'to-assess-anew ibu',
  ])
  expect(back('person').map(({ kind }) => kind)).toEqual(['returns', 'leaves-family', 'to-assess-anew'])
})

test('LIFE-30: whoever has left only dies or comes back, and only they come back', () => {
  const away = facts({ subject: person('ibu', 'head', { away: true }) })
  const move = { kind: 'move', who: 'person', to: '64.08.05.2001' as RegionCode, address: null, newHead: null } as const
  const back = { ...move, kind: 'return' } as const
  expect([isAwayUnsound(away, move), isAwayUnsound(away, back), isAwayUnsound(facts(), back)]).toEqual([true, false, true])
  expect(isAwayUnsound({ ...away, destination: null }, back)).toBe(true)
  expect(isAwayUnsound(away, { kind: 'death', newHead: null })).toBe(false)
  expect(isAwayUnsound(facts({ partner: away }), { kind: 'split', along: [], newHead: null })).toBe(true)
})
