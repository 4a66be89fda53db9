import { expect, test } from 'vitest'
import * as life from '#domain/life/life.api.ts'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import { aNeedOf, aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import { confirmEvent, tellOf, undoEvent } from '../platform/testing/life.ts'
import { aWorld } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const officer = () => officerOf(world, village)
const birth = (name: string): LifeEventDetails => ({ kind: 'birth', name, sex: 'female', birthPlace: 'Sangatta', newHead: null })
const pageOf = async (id: PersonId) => made(await world.send(people.getPerson, { params: { id } }, await officer()))

test('a child is born into the family of its mother, without a NIK, and an undo takes it out again', async () => {
  const mother = await aPersonIn(world, village)
  const { id } = made(await tellOf(world, mother.id, await officer(), birth('Putri Rahmah')))
  expect((await tellOf(world, mother.id, await officer(), birth(' 1 '))).problem).toBe('life-event-unsound')
  made(await confirmEvent(world, id, await officer()))

  const child = (await pageOf(mother.id)).family?.members.find(({ name }) => name === 'Putri Rahmah')
  expect(child).toMatchObject({ relation: 'child', birthDate: '2026-10-12' })
  const page = await pageOf(child?.personId as PersonId)
  expect([page.nikMissingReason, page.place.code]).toEqual(['newborn', village])
  expect(page.facts.find(({ field }) => field === 'motherName')?.value).toBe('Siti Rahmah')
  const found = made(await world.send(people.searchPeople, { body: { text: 'putri rahmah' } }, await officer()))
  expect(found.rows.map((row) => row.id)).toContain(page.id)

  made(await undoEvent(world, id, await officer()))
  expect((await pageOf(mother.id)).family?.members.map(({ name }) => name)).toEqual(['Siti Rahmah'])
  expect((await world.send(people.getPerson, { params: { id: page.id } }, await officer())).problem).toBe('not-found')
})

test('a birth is not undone once something is recorded of the child', async () => {
  const mother = await aPersonIn(world, village)
  const { id } = made(await tellOf(world, mother.id, await officer(), birth('Putri Aminah')))
  made(await confirmEvent(world, id, await officer()))
  const child = (await pageOf(mother.id)).family?.members.find(({ name }) => name === 'Putri Aminah')
  await aNeedOf(world, village, child?.personId as PersonId, 'PMKS-01')
  expect((await undoEvent(world, id, await officer())).problem).toBe('life-event-built-upon')
  expect(made(await world.send(life.getLifeEvent, { params: { id } }, await officer())).obstacles).toEqual(['person-changed'])
})
