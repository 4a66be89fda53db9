import { expect, test } from 'vitest'
import type { FamilyId, PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { LifeFacts, LifePerson, LifeSide } from './life-facts.ts'
import { consequencesOfMarriage, type Marriage, marriageFaults } from './marriage.rules.ts'

const on = '2026-10-12' as LocalDate
const person = (id: string, relation: LifePerson['relation'], sex: LifePerson['sex'], born = '1995-01-01'): LifePerson => ({
  id: id as PersonId,
  name: id.toUpperCase(),
  relation,
  sex,
  birthDate: born as LocalDate,
  deceasedOn: null,
  away: false,
})
const side = (subject: LifePerson, others: LifePerson[], more: Partial<LifeSide> = {}): LifeSide => ({
  subject,
  region: '64.08.04.2001' as RegionCode,
  placeName: 'Senambah',
  familyId: `keluarga ${subject.id}` as FamilyId,
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
  ...more,
})
const bride = person('rina', 'child', 'female')
const her = side(bride, [person('ayah', 'head', 'male', '1965-01-01')])
const groom = person('budi', 'head', 'male')
const his = side(groom, [person('adik', 'relative', 'female', '2012-01-01')], {
  region: '64.02.13.1007' as RegionCode,
  placeName: 'Loa Bakung',
})
const facts = (mine: LifeSide, partner: LifeSide | null, partnerElsewhere = false): LifeFacts => ({
  ...mine,
  destination: null,
  partner,
  partnerElsewhere,
  hasCard: true,
  cardHeldBy: null,
})
const marriage = (more: Partial<Marriage> = {}): Marriage => ({
  kind: 'marriage',
  partner: groom.id,
  partnerNik: null,
  partnerName: null,
  home: 'new',
  along: [],
  dispensation: false,
  newHead: null,
  ...more,
})
const after = (from: LifeFacts, told: Marriage) =>
  consequencesOfMarriage(from, told, { on, newHead: null }).map(({ kind, person: whom, about }) =>
    [kind, whom.id, about].filter((part) => part !== null).join(' '),
  )

test('LIFE-21: a new card stands at the home of whoever it is told of, and is headed by the husband, who comes there', () => {
  expect(after(facts(her, his), marriage())).toEqual([
    'marries rina BUDI',
    'marries budi RINA',
    'moves budi Senambah',
    'founds-family budi',
    'joins-family budi head',
    'joins-family rina spouse',
  ])
})

test('LIFE-21: who joins the card of the other one moves there with whoever goes along, and the card left behind gets a head', () => {
  const child = person('ani', 'child', 'female', '2018-01-01')
  const mother = person('ibu', 'parent', 'female', '1960-01-01')
  const widow = person('sari', 'head', 'female')
  const widows = side(widow, [child, mother])
  expect(after(facts(widows, his), marriage({ home: 'other', along: [child.id] }))).toEqual([
    'marries sari BUDI',
    'marries budi SARI',
    'moves sari Loa Bakung',
    'moves ani Loa Bakung',
    'joins-family sari spouse',
    'joins-family ani child',
    'relations-to-check budi',
    'head-replaced ibu head',
  ])
  expect(after(facts(her, side(groom, [], { familyId: null })), marriage({ home: 'other' })), 'he has no card yet').toEqual([
    'marries rina BUDI',
    'marries budi RINA',
    'moves rina Senambah',
    'founds-family budi',
    'joins-family budi head',
    'joins-family rina spouse',
  ])
  const sameHouse = side(groom, [bride], { familyId: her.familyId })
  expect(after(facts({ ...her, members: [...her.members, groom] }, sameHouse), marriage({ home: 'own' }))).toContain(
    'joins-family budi child-in-law',
  )
})

test('LIFE-21: somebody may marry whom nobody here knows', () => {
  const unknown = { partner: null, partnerName: 'Joko' }
  expect(after(facts(her, null), marriage(unknown))).toEqual([
    'marries rina Joko',
    'partner-unknown rina Joko',
    'founds-family rina',
    'joins-family rina head',
  ])
  expect(after(facts(her, null), marriage({ ...unknown, home: 'other' }))).toEqual([
    'marries rina Joko',
    'partner-unknown rina Joko',
    'leaves-family rina',
  ])
  expect(after(facts(her, null), marriage({ ...unknown, home: 'own' }))).toEqual([
    'marries rina Joko',
    'partner-unknown rina Joko',
  ])
})

test('LIFE-23: a family that nobody is left of ends with its categories and its open months', () => {
  const alone = side(groom, [], {
    needs: [{ id: 'n', subject: 'family', category: 'PMKS-24', since: '2025-01-01' as LocalDate }],
    rights: [right('2026-10', 'open'), right('2026-11', 'open'), right('2026-12', 'in-flight')],
  })
  const told = consequencesOfMarriage(facts(her, alone), marriage(), { on, newHead: null })
  expect(told.filter(({ rule }) => rule === 'LIFE-23').map(({ kind, count, ticked }) => [kind, count, ticked])).toEqual([
    ['need-ends', null, true],
    ['rights-withheld', 1, true],
  ])
})

test('LIFE-23: months that end because somebody alone on a card goes to another regency end once', () => {
  const alone = side(groom, [], {
    region: '64.02.13.1007' as RegionCode,
    rights: [{ ...right('2026-11', 'open'), owner: '64.02' as RegionCode }],
  })
  const told = consequencesOfMarriage(facts(her, alone), marriage({ home: 'own' }), { on, newHead: null })
  expect(told.filter(({ kind }) => kind === 'rights-withheld').map(({ rule, count }) => [rule, count])).toEqual([['LIFE-15', 1]])
  expect(new Set(told.map(({ key }) => key)).size).toBe(told.length)
})

test('LIFE-24: age, an earlier marriage and categories of the single are looked after by somebody', () => {
  const young = person('rina', 'child', 'female', '2008-01-01')
  const neglected = { id: 'n', subject: 'person', category: 'PMKS-02', since: '2025-01-01' as LocalDate } as const
  const married = side(groom, [person('istri', 'spouse', 'female')])
  const told = after(facts(side(young, [], { needs: [neglected] }), married), marriage({ dispensation: true }))
  expect(told).toEqual(
    expect.arrayContaining(['marriage-age rina court', 'need-to-check rina PMKS-02', 'married-already budi ISTRI']),
  )
})

test('LIFE-25: aid for a family is told to its payer where somebody who receives it leaves others behind', () => {
  const aid = ['PKH', 'PBI-JK'].map((programme) => ({ id: programme, programme, payer: 'APBN', since: '2025-Q1' }))
  expect(after(facts({ ...her, aid }, his), marriage()).filter((one) => one.startsWith('aid-'))).toEqual([
    'aid-to-check rina PKH',
  ])
  expect(after(facts({ ...her, members: [bride], aid }, his), marriage()).filter((one) => one.startsWith('aid-'))).toEqual([])
})

test('LIFE-22: both are 19, or a court has allowed it', () => {
  const young = side(person('rina', 'child', 'female', '2008-01-01'), [])
  expect(marriageFaults(facts(young, his), marriage(), { on })).toEqual(['LIFE-22'])
  expect(marriageFaults(facts(his, young), marriage(), { on })).toEqual(['LIFE-22'])
  expect(marriageFaults(facts(young, his), marriage({ dispensation: true }), { on })).toEqual([])
})

test('LIFE-26: the two are different people who live, a man and a woman, not married to each other, and known or named', () => {
  const unsound = (from: LifeFacts, told = marriage()) => marriageFaults(from, told, { on }).length > 0
  expect(unsound(facts(her, his))).toBe(false)
  expect(unsound(facts(her, null, true)), 'beyond reach').toBe(false)
  expect(unsound(facts(her, null), marriage({ partner: null }))).toBe(true)
  expect(unsound(facts(her, null), marriage({ partner: null, partnerName: 'Joko' }))).toBe(false)
  expect(unsound(facts(her, her))).toBe(true)
  expect(unsound(facts(her, side({ ...groom, deceasedOn: on }, [])))).toBe(true)
  expect(unsound(facts(her, side({ ...groom, sex: 'female' }, [])))).toBe(true)
  const wife = person('rina', 'spouse', 'female')
  expect(unsound(facts(side(wife, [groom]), his))).toBe(true)
  expect(unsound(facts(her, his), marriage({ home: 'own', along: [her.members[1]?.id ?? groom.id] })), 'nobody leaves hers').toBe(
    true,
  )
})

function right(month: string, state: 'open' | 'in-flight'): LifeSide['rights'][number] {
  return {
    id: month,
    beneficiary: 'family',
    programmeId: 'p',
    programme: 'Santunan',
    owner: '64' as RegionCode,
    month,
    amount: 200_000,
    state,
    payee: groom.id,
  }
}
