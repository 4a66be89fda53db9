import { expect, test } from 'vitest'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import { confirmEvent, tellOf, undoEvent } from '../platform/testing/life.ts'
import { aWorld } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const officer = () => officerOf(world, village)
const pageOf = async (id: PersonId) => made(await world.send(people.getPerson, { params: { id } }, await officer()))
const familyOf = async (id: PersonId) =>
  (await pageOf(id)).family?.members.map(({ name, relation }) => `${name} ${relation ?? ''}`).toSorted()

test('a grown child founds a family with wife and child, which the old one then lacks, until it is undone', async () => {
  const father = await aPersonIn(world, village, { name: 'Rusdi', sex: 'male', birthDate: '1960-02-01' as LocalDate })
  const kin = { familyCardNumber: father.card, nik: null, nikMissingReason: 'not-in-file' } as const
  const son = await aPersonIn(world, village, { ...kin, name: 'Udin', sex: 'male', relation: 'child' })
  const wife = await aPersonIn(world, village, { ...kin, name: 'Sari', relation: 'child-in-law' })
  const born = '2020-01-01' as LocalDate
  const child = await aPersonIn(world, village, { ...kin, name: 'Ani', relation: 'grandchild', birthDate: born })
  const before = await familyOf(father.id)
  const split = (along: PersonId[]) => ({ kind: 'split' as const, along, newHead: null })

  expect((await tellOf(world, child.id, await officer(), split([]))).problem, 'a child heads no family').toBe(
    'life-event-unsound',
  )
  const { id } = made(await tellOf(world, son.id, await officer(), split([wife.id, child.id])))
  made(await confirmEvent(world, id, await officer()))
  expect(await familyOf(father.id)).toEqual(['Rusdi head'])
  expect(await familyOf(son.id)).toEqual(['Ani child', 'Sari spouse', 'Udin head'])
  expect((await pageOf(son.id)).family?.maskedCardNumber, 'the card comes from the civil registry').toBeNull()

  const late = await aPersonIn(world, village, {
    nik: null,
    nikMissingReason: 'not-in-file',
    familyCardNumber: null,
    relation: null,
  })
  const family = (await pageOf(son.id)).family?.id
  await world.query('update person set family_id = $1 where person_id = $2', [family, late.id])
  expect((await undoEvent(world, id, await officer())).problem, 'somebody has come into it').toBe('life-event-built-upon')
  await world.query('update person set family_id = null where person_id = $1', [late.id])
  made(await undoEvent(world, id, await officer()))
  expect(await familyOf(father.id)).toEqual(before)
})
