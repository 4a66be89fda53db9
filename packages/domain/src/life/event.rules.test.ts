import { expect, test } from 'vitest'
import type { PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { Consequence } from './consequence.ts'
import { exceptionFaults, lifeEventFaults } from './event.rules.ts'
import type { LifeFacts, LifePerson } from './life-facts.ts'

const today = '2026-11-22' as LocalDate
const person = (id: string, over: Partial<LifePerson> = {}): LifePerson => ({
  id: id as PersonId,
  name: id.toUpperCase(),
  relation: 'head',
  sex: 'female',
  birthDate: '1950-01-01' as LocalDate,
  deceasedOn: null,
  away: false,
  ...over,
})
const facts = (subject: LifePerson, ...others: LifePerson[]): LifeFacts => ({
  subject,
  region: '64.08.04.2001' as RegionCode,
  placeName: 'Sepaso',
  destination: null,
  partner: null,
  partnerElsewhere: false,
  hasCard: true,
  cardHeldBy: null,
  familyId: null,
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
const death = (on: string, reported: 'no' | 'stands' | 'taken-back' = 'no', newHead: string | null = null) => ({
  on: on as LocalDate,
  reported,
  details: { kind: 'death' as const, newHead: newHead as PersonId | null },
})

test('LIFE-9: an event lies neither in the future nor before the birth', () => {
  expect(lifeEventFaults(facts(person('ibu')), death('2026-11-22'), today)).toEqual([])
  expect(lifeEventFaults(facts(person('ibu')), death('2026-11-23'), today)).toEqual([{ rule: 'LIFE-9', why: 'in-future' }])
  expect(lifeEventFaults(facts(person('ibu')), death('1949-12-31'), today)).toEqual([{ rule: 'LIFE-9', why: 'before-birth' }])
})

test('LIFE-10: nobody dies twice, but a death that a list reported and an officer confirmed still has its consequences', () => {
  const dead = facts(person('ibu', { deceasedOn: '2026-10-01' as LocalDate }))
  expect(lifeEventFaults(dead, death('2026-10-01'), today)).toEqual([{ rule: 'LIFE-10' }])
  expect(lifeEventFaults(dead, death('2026-10-01', 'stands'), today)).toEqual([])
})

test('LIFE-11: the family is headed by somebody of it who lives', () => {
  const small = person('cucu', { birthDate: '2015-01-01' as LocalDate })
  const family = facts(person('ibu'), person('anak'), small, person('paman', { deceasedOn: today }))
  expect(lifeEventFaults(family, death('2026-11-01', 'no', 'anak'), today)).toEqual([])
  for (const wrong of ['paman', 'ibu', 'orang-lain', 'cucu'])
    expect(lifeEventFaults(family, death('2026-11-01', 'no', wrong), today)).toEqual([{ rule: 'LIFE-11' }])
})

test('LIFE-12: what happened itself and what is only noted is not left out', () => {
  const one = (key: string, weight: Consequence['weight']): Consequence => ({
    key,
    weight,
    kind: 'aid-ends',
    rule: 'LIFE-3',
    person: { id: 'ibu' as PersonId, name: 'IBU' },
    about: null,
    from: null,
    count: null,
    amount: null,
    ticked: true,
  })
  const all = [one('meninggal', 'event'), one('pkh', 'proposed'), one('catatan', 'note')]
  const leave = (...keys: string[]) =>
    exceptionFaults(
      all,
      keys.map((key) => ({ key, reason: 'Masih diperiksa' })),
    )
  expect(leave('pkh')).toEqual([])
  expect(leave('meninggal', 'catatan', 'lain', 'pkh', 'pkh')).toEqual([
    { rule: 'LIFE-12', keys: ['meninggal', 'catatan', 'lain', 'pkh'] },
  ])
})

test('LIFE-13: a death of a list that was taken back has no consequences', () => {
  expect(lifeEventFaults(facts(person('ibu')), death('2026-10-01', 'taken-back'), today)).toEqual([{ rule: 'LIFE-13' }])
})

test('LIFE-16: a move leads to another village, one that there is', () => {
  const from = facts(person('ibu'))
  const to = (code: string, known = true) => {
    const destination = known ? { code: code as RegionCode, name: 'Sepaso' } : null
    const details = { kind: 'move' as const, who: 'person' as const, to: code as RegionCode, address: null, newHead: null }
    return lifeEventFaults({ ...from, destination }, { on: today, reported: 'no', details }, today)
  }
  expect(to('64.08.05.2001')).toEqual([])
  expect(to('64.08.04.2001')).toEqual([{ rule: 'LIFE-16' }])
  expect(to('64.08.05.9999', false)).toEqual([{ rule: 'LIFE-16' }])
})
