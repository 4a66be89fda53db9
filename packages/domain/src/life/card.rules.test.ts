import { expect, test } from 'vitest'
import type { FamilyId, PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { consequencesOfCard, isCardUnsound } from './card.rules.ts'
import type { LifeFacts, LifePerson } from './life-facts.ts'

const subject: LifePerson = {
  id: 'udin' as PersonId,
  name: 'UDIN',
  relation: 'head',
  sex: 'male',
  birthDate: '1990-01-01' as LocalDate,
  deceasedOn: null,
  away: false,
}
const facts = (over: Partial<LifeFacts> = {}): LifeFacts => ({
  subject,
  region: '64.08.04.2001' as RegionCode,
  placeName: 'Senambah',
  leftOn: null,
  destination: null,
  partner: null,
  partnerElsewhere: false,
  familyId: 'keluarga' as FamilyId,
  hasCard: false,
  cardHeldBy: null,
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
const card = (cardNumber = '6408991210260001') => ({ kind: 'card', cardNumber, newHead: null }) as const

test('LIFE-31: a family gets its number, which is told masked', () => {
  const told = consequencesOfCard(facts(), card(), '2026-10-12' as LocalDate)
  expect(told.map(({ kind, about, weight }) => [kind, about, weight])).toEqual([['gets-card', '640•••••••••0001', 'event']])
})

test('LIFE-32: only a family without a card gets one, by a sound number that no other family has', () => {
  expect(isCardUnsound(facts(), card())).toBe(false)
  expect(isCardUnsound(facts(), card('64089912102'))).toBe(true)
  expect(isCardUnsound(facts({ familyId: null }), card())).toBe(true)
  expect(isCardUnsound(facts({ hasCard: true }), card())).toBe(true)
  expect(isCardUnsound(facts({ cardHeldBy: { id: 'lain' as PersonId, name: 'LAIN' } }), card())).toBe(true)
})
