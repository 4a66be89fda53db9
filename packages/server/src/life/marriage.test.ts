import { expect, test } from 'vitest'
import * as life from '#domain/life/life.api.ts'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { confirmEvent, tellOf, undoEvent } from '../platform/testing/life.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const elsewhere = '64.02.13.1007'
const officer = () => officerOf(world, village)
const province = () => holderOf(world, 'province-officer', '64')
const marriage = (more: Partial<LifeEventDetails & { kind: 'marriage' }>): LifeEventDetails => ({
  kind: 'marriage',
  partner: null,
  partnerNik: null,
  partnerName: null,
  home: 'new',
  along: [],
  dispensation: false,
  newHead: null,
  ...more,
})
const pageOf = async (id: PersonId, caller: Caller) => made(await world.send(people.getPerson, { params: { id } }, caller))
const familyOf = async (id: PersonId, caller: Caller) =>
  (await pageOf(id, caller)).family?.members.map(({ name, relation }) => `${name} ${relation ?? ''}`).toSorted()
const born = '1998-01-01' as LocalDate
const aMan = (name: string, where = village) => aPersonIn(world, where, { name, sex: 'male', birthDate: born })
const aWoman = (name: string) => aPersonIn(world, village, { name, sex: 'female', birthDate: born })

test('two of one regency marry onto a card of their own, each page tells of it, and an undo parts them again', async () => {
  const father = await aPersonIn(world, village, { name: 'Rusdi', sex: 'male', birthDate: '1960-02-01' as LocalDate })
  const kin = { familyCardNumber: father.card, nik: null, nikMissingReason: 'not-in-file' } as const
  const daughter = await aPersonIn(world, village, { ...kin, name: 'Rina', sex: 'female', birthDate: born, relation: 'child' })
  const groom = await aMan('Budi')
  const before = [await familyOf(father.id, await officer()), await familyOf(groom.id, await officer())]

  expect((await tellOf(world, daughter.id, await officer(), marriage({}))).problem).toBe('life-event-unsound')
  const { id } = made(await tellOf(world, daughter.id, await officer(), marriage({ partner: groom.id })))
  made(await confirmEvent(world, id, await officer()))
  expect(await familyOf(daughter.id, await officer())).toEqual(['Budi head', 'Rina spouse'])
  expect(await familyOf(father.id, await officer())).toEqual(['Rusdi head'])
  const past = made(await world.send(people.getTimeline, { params: { id: groom.id } }, await officer()))
  expect(past.rows).toContainEqual(expect.objectContaining({ kind: 'life-event', about: 'marriage', event: id }))

  made(await undoEvent(world, id, await officer()))
  expect([await familyOf(father.id, await officer()), await familyOf(groom.id, await officer())]).toEqual(before)
})

test('the other one lives in another regency: told by NIK, which is not shown, and confirmed by the province', async () => {
  const bride = await aWoman('Siti')
  const groom = await aMan('Joko', elsewhere)
  const told = marriage({ partnerNik: groom.nik, home: 'other' })
  const { id } = made(await tellOf(world, bride.id, await officer(), told))
  const seen = made(await world.send(life.getLifeEvent, { params: { id } }, await officer()))
  expect(seen.may.confirm).toBe(false)
  expect(JSON.stringify(seen)).not.toContain(groom.nik)
  expect((await confirmEvent(world, id, await officer())).problem).toBe('not-allowed')

  made(await confirmEvent(world, id, await province()))
  const there = await officerOf(world, elsewhere)
  expect(await familyOf(groom.id, there)).toEqual(['Joko head', 'Siti spouse'])
  expect((await pageOf(bride.id, there)).place.code).toBe(elsewhere)
  expect((await world.send(people.getPerson, { params: { id: bride.id } }, await officer())).problem).toBe('not-found')

  expect((await undoEvent(world, id, await officer())).problem).toBe('not-allowed')
  made(await undoEvent(world, id, await province()))
  expect((await pageOf(bride.id, await officer())).place.code).toBe(village)
})

test('nobody marries under 19 unless a court has allowed it', async () => {
  const young = await aPersonIn(world, village, { name: 'Dewi', sex: 'female', birthDate: '2008-05-01' as LocalDate })
  const partner = { partner: (await aMan('Anto')).id }
  expect((await tellOf(world, young.id, await officer(), marriage(partner))).problem).toBe('life-event-unsound')
  const { id } = made(await tellOf(world, young.id, await officer(), marriage({ ...partner, dispensation: true })))
  const { consequences } = made(await world.send(life.getLifeEvent, { params: { id } }, await officer()))
  expect(consequences.map(({ kind, about }) => `${kind} ${about ?? ''}`)).toContain('marriage-age court')
})
