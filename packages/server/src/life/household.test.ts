import { expect, test } from 'vitest'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import { confirmEvent, tellOf, undoEvent } from '../platform/testing/life.ts'
import { aWorld } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const officer = () => officerOf(world, village)
const apart: LifeEventDetails = { kind: 'apart', newHead: null }
const together = (other: PersonId, who: 'person' | 'family' = 'family'): LifeEventDetails => ({
  kind: 'together',
  with: other,
  who,
  theirs: 'family',
  newHead: null,
})
const pageOf = async (id: PersonId) => made(await world.send(people.getPerson, { params: { id } }, await officer()))
const beside = async (id: PersonId) => (await pageOf(id)).household?.members.map(({ name }) => name).toSorted() ?? null

async function happens(id: PersonId, details: LifeEventDetails) {
  const event = made(await tellOf(world, id, await officer(), details))
  made(await confirmEvent(world, event.id, await officer()))
  return event.id
}

test('families of several cards share a home, whole or one of them alone; cards and deciles stay; an undo parts them', async () => {
  const rusdi = await aPersonIn(world, village, { name: 'Rusdi', sex: 'male' })
  const kin = { familyCardNumber: rusdi.card, nik: null, nikMissingReason: 'not-in-file' } as const
  const siti = await aPersonIn(world, village, { ...kin, name: 'Siti', relation: 'spouse' })
  const budi = await aPersonIn(world, village, { name: 'Budi', sex: 'male' })
  const cici = await aPersonIn(world, village, { name: 'Cici' })
  const before = await pageOf(rusdi.id)

  const first = await happens(rusdi.id, together(budi.id))
  expect(await beside(siti.id)).toEqual(['Budi'])
  expect(await beside(budi.id)).toEqual(['Rusdi', 'Siti'])
  expect((await pageOf(rusdi.id)).family).toEqual(before.family)
  expect((await tellOf(world, budi.id, await officer(), together(siti.id))).problem, 'they do already').toBe('life-event-unsound')

  const second = await happens(siti.id, together(cici.id, 'person'))
  expect(await beside(rusdi.id), 'of one card, in two homes').toEqual(['Budi'])
  expect(await beside(siti.id)).toEqual(['Cici'])
  expect(await beside(budi.id)).toEqual(['Rusdi'])
  made(await undoEvent(world, second, await officer()))
  expect(await beside(siti.id)).toEqual(['Budi'])

  await happens(cici.id, together(budi.id))
  expect((await undoEvent(world, first, await officer())).problem, 'somebody has joined them').toBe('life-event-built-upon')
  const left = await happens(budi.id, apart)
  expect(await beside(rusdi.id)).toEqual(['Cici'])
  made(await undoEvent(world, left, await officer()))
  expect(await beside(rusdi.id)).toEqual(['Budi', 'Cici'])
})

test('who moves to another village leaves the home that was shared', async () => {
  const [ani, budi] = [await aPersonIn(world, village, { name: 'Ani' }), await aPersonIn(world, village, { name: 'Budi' })]
  await happens(ani.id, together(budi.id))
  const move = { kind: 'move', who: 'family', to: '64.08.05.2001' as RegionCode, address: null, newHead: null } as const
  const id = await happens(ani.id, move)
  expect([await beside(ani.id), await beside(budi.id)]).toEqual([null, null])
  made(await undoEvent(world, id, await officer()))
  expect([await beside(ani.id), await beside(budi.id)]).toEqual([['Budi'], ['Ani']])
})
