import { expect, test } from 'vitest'
import * as delivery from '#domain/delivery/delivery.api.ts'
import * as people from '#domain/people/people.api.ts'
import { anApprovedList } from '../../delivery/testing/approved-list.ts'
import { aPersonIn, made, officerOf } from '../../platform/testing/fixtures.ts'
import { merged, propose } from '../../platform/testing/merges.ts'
import { aWorld } from '../../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'

test('a month to which the record that went was entitled is shown with the survivor, and no list gives it again', async () => {
  const officer = await officerOf(world, village)
  const keep = await aPersonIn(world, village, { familyCardNumber: null, relation: null })
  const other = await aPersonIn(world, village, {
    nik: null,
    nikMissingReason: 'papers-lost',
    familyCardNumber: null,
    relation: null,
  })
  const listed = ({ id, nik, name }: typeof keep) => [{ id, nik, name, beneficiary: id }]
  const first = await anApprovedList(world, officer, listed(other), { months: ['2026-07', '2026-08'], beneficiary: 'person' })
  const refused = await propose(world, keep.id, other.id, officer)
  expect([refused.problem, refused.text]).toEqual(['merge-unsound', expect.stringContaining('"hindrance":"unpaid","amount":2')])

  await world.query("update entitlement set state = 'delivered' where beneficiary_id = $1", [other.id])
  await merged(world, village, keep.id, other.id)
  const { programmeId } = first
  await anApprovedList(world, officer, listed(keep), {
    programmeId,
    months: ['2026-07', '2026-08', '2026-09'],
    beneficiary: 'person',
  })
  const { rows } = made(await world.send(delivery.getDelivered, { params: { id: keep.id } }, officer))
  expect(rows.map(({ month, state }) => [month, state])).toEqual([
    ['2026-09', 'open'],
    ['2026-08', 'delivered'],
    ['2026-07', 'delivered'],
  ])
})

test('the survivor does not go on waiting for a month that the other was paid', async () => {
  const officer = await officerOf(world, village)
  const keep = await aPersonIn(world, village, { familyCardNumber: null, relation: null })
  const other = await aPersonIn(world, village, {
    nik: null,
    nikMissingReason: 'papers-lost',
    familyCardNumber: null,
    relation: null,
  })
  const both = [keep, other].map(({ id, nik, name }) => ({ id, nik, name, beneficiary: id }))
  await anApprovedList(world, officer, both, { months: ['2026-07'], beneficiary: 'person' })
  await world.query("update entitlement set state = 'delivered' where beneficiary_id = $1", [other.id])
  const refused = await propose(world, keep.id, other.id, officer)
  expect(refused.text).toContain('"hindrance":"same-month","amount":1')
  await world.query("update entitlement set state = 'delivered' where beneficiary_id = $1", [keep.id])
  await merged(world, village, keep.id, other.id)
  const page = made(await world.send(people.getPerson, { params: { id: keep.id } }, officer))
  expect(page.merged).toHaveLength(1)
})
