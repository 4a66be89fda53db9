import { describe, expect, test } from 'vitest'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import * as api from '#domain/proposals/proposals.api.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import { anAcceptedIn } from './testing/a-claim.ts'

const world = aWorld()
const village = '64.08.03.2001'
const officer = () => officerOf(world, village)
const correction = { kind: 'correction' as const, changes: { address: 'JL. KLAIM 1' } }
const reason = 'Alamatnya ternyata keliru (contoh)'

const later = () => void (world.clock.now = new Date(world.clock.now.getTime() + 60_000))

async function addressOf(id: PersonId) {
  const { facts } = made(await world.send(people.getPerson, { params: { id } }, await officer()))
  return facts.find(({ field }) => field === 'address')
}

async function reopen(id: ClaimId) {
  later()
  const { version } = made(await world.send(api.getClaim, { params: { id } }, await officer()))
  return world.send(api.reopenClaim, { params: { id }, body: { version, reason } }, await officer())
}

const setAddress = async (id: PersonId, address: string) => {
  later()
  const { version } = made(await world.send(people.getPerson, { params: { id } }, await officer()))
  const body = { version, changes: { address }, source: 'visit' as const, asOf: today }
  made(await world.send(people.correctPerson, { params: { id }, body }, await officer()))
}

test('what a correction replaced keeps who said it: the list or whoever, and never the one who corrected', async () => {
  const { person } = await anAcceptedIn(world, village, correction)
  const [old] = await world.query(
    "select source, recorded_by, batch_id from person_fact where person_id = $1 and field = 'address' and replaced_at is not null",
    [person.id],
  )
  expect(old).toEqual({ source: 'visit', recorded_by: null, batch_id: null })
})

describe('a correction that is taken back', () => {
  test('leaves what stood before with the source and the day that it had: taking back is nobody’s new word', async () => {
    const { id, person } = await anAcceptedIn(world, village, correction)
    expect(await addressOf(person.id)).toMatchObject({ value: 'JL. KLAIM 1', source: 'document', asOf: '2026-11-10' })
    made(await reopen(id))
    expect(await addressOf(person.id)).toMatchObject({ value: 'Jl. Poros 7', source: 'visit', asOf: today })
    const history = await world.query<{ value: string; source: string }>(
      "select value, source from person_fact where person_id = $1 and field = 'address' and replaced_at is not null order by recorded_at, replaced_at",
      [person.id],
    )
    expect(history).toEqual([
      { value: 'Jl. Poros 7', source: 'visit' },
      { value: 'JL. KLAIM 1', source: 'document' },
    ])
  })

  test('is refused where the same value was said again since, by whom it may stand', async () => {
    const { id, person } = await anAcceptedIn(world, village, correction)
    await setAddress(person.id, 'JL. LAIN 2')
    await setAddress(person.id, 'JL. KLAIM 1')
    expect((await reopen(id)).problem).toBe('claim-built-upon')
    expect(await addressOf(person.id)).toMatchObject({ value: 'JL. KLAIM 1', source: 'visit' })
  })

  test('that was accepted before its facts were kept goes by its fields', async () => {
    const { id, person } = await anAcceptedIn(world, village, correction)
    await world.query("update claim set carried = carried - 'facts' where claim_id = $1", [id])
    made(await reopen(id))
    expect(await addressOf(person.id)).toMatchObject({ value: 'Jl. Poros 7', source: 'visit' })
  })
})
