import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import * as life from '#domain/life/life.api.ts'
import type { LifeEventId } from '#domain/life/life-event.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { anApprovedList } from '../delivery/testing/approved-list.ts'
import { aNeedOf, aPersonIn, holderOf, made, officerOf, type Registered } from '../platform/testing/fixtures.ts'
import { aDeathIn, confirmEvent, death, tellOf, undoEvent } from '../platform/testing/life.ts'
import { aWorld } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const officer = () => officerOf(world, village)
const read = async (id: LifeEventId) => made(await world.send(life.getLifeEvent, { params: { id } }, await officer()))
const pageOf = async (id: PersonId) => made(await world.send(people.getPerson, { params: { id } }, await officer()))

async function aid(person: PersonId, ...programmes: [string, string][]): Promise<void> {
  for (const [programme, payer] of programmes)
    await world.query(
      `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, recorded_at)
       values ($1, $2, $3, $4, $5, 'dtsen', '2025-Q1', now())`,
      [person, uuidv7(), village, programme, payer],
    )
}

/** A father with a wife and a child, who is paid for the family and himself, and gets aid of three sources. */
async function aFamily() {
  const father = await aPersonIn(world, village, { name: 'Rusdi', sex: 'male', birthDate: '1980-02-01' as LocalDate })
  const kin = { familyCardNumber: father.card, nik: null, nikMissingReason: 'not-in-file' } as const
  const mother = await aPersonIn(world, village, { ...kin, name: 'Siti', relation: 'spouse' })
  const child = await aPersonIn(world, village, { ...kin, name: 'Ani', relation: 'child', birthDate: '2015-01-01' as LocalDate })
  await aid(father.id, ['PKH', 'APBN'], ['SEMBAKO', 'APBN'], ['BLT DESA', 'APBDES'])
  await aNeedOf(world, village, father.id, 'PMKS-09')
  const months = ['2026-10', '2026-11', '2026-12']
  await anApprovedList(world, await officer(), [listed(father, father.id)], { months, beneficiary: 'person' })
  await anApprovedList(world, await officer(), [listed(father, father.familyId)], { months, amount: 300_000 })
  return { father, mother, child }
}

function listed({ id, nik, name }: Registered, beneficiary: string) {
  return { id, nik, name, beneficiary }
}

const rightsOf = (beneficiary: string) =>
  world.query<{ month: string; state: string; payee: string }>(
    'select month, state, payee_person_id as payee from entitlement where beneficiary_id = $1 order by month',
    [beneficiary],
  )

describe('the death of a head of family', () => {
  test('proposes what it brings with it; confirmed, all of it happens at once, and is undone at once', async () => {
    const { father, mother } = await aFamily()
    const { id } = made(await tellOf(world, father.id, await officer()))
    const waiting = await read(id)
    expect(waiting.consequences.map(({ kind, about, count, amount }) => [kind, about, count, amount])).toEqual([
      ['deceased', null, null, null],
      ['need-ends', 'PMKS-09', null, null],
      ['aid-ends', 'BLT DESA', null, null],
      ['aid-ends', 'PKH', null, null],
      ['aid-ends', 'SEMBAKO', null, null],
      ['rights-withheld', 'Tunjangan Lansia', 2, 400_000],
      ['due-to-heirs', 'Tunjangan Lansia', 1, 200_000],
      ['head-replaced', 'head', null, null],
      ['payee-replaced', 'Tunjangan Lansia', 3, 900_000],
      ['category-to-check', 'PMKS-23', null, null],
    ])
    expect((await pageOf(father.id)).deceasedOn, 'nothing happens before').toBeNull()

    expect((await confirmEvent(world, id, await officer())).status).toBe(204)
    const dead = await pageOf(father.id)
    expect(dead.deceasedOn).toBe('2026-10-12')
    expect(dead.aid.map(({ programme, until }) => [programme, until])).toEqual([
      ['BLT DESA', '2026-Q4'],
      ['PKH', '2026-Q4'],
      ['SEMBAKO', '2026-Q4'],
    ])
    expect(dead.needs.map(({ until, endReason }) => [until, endReason])).toEqual([[expect.any(String), 'died']])
    expect((await rightsOf(father.id)).map(({ state }) => state)).toEqual(['open', 'withheld', 'withheld'])
    expect((await rightsOf(father.familyId)).map(({ state, payee }) => [state, payee])).toEqual([
      ['open', mother.id],
      ['open', mother.id],
      ['open', mother.id],
    ])
    const widow = await pageOf(mother.id)
    expect(widow.facts.find(({ field }) => field === 'relation')).toMatchObject({ value: 'head', source: 'document' })
    const timeline = made(await world.send(people.getTimeline, { params: { id: mother.id } }, await officer()))
    expect(timeline.rows).toContainEqual({
      on: '2026-10-12',
      kind: 'family-event',
      about: 'death',
      value: null,
      source: 'document',
      event: id,
    })
    expect((await confirmEvent(world, id, await officer())).problem).toBe('life-event-not-waiting')

    expect((await undoEvent(world, id, await officer())).status).toBe(204)
    expect((await pageOf(father.id)).deceasedOn).toBeNull()
    expect((await pageOf(father.id)).aid.map(({ until }) => until)).toEqual([null, null, null])
    expect((await pageOf(mother.id)).facts.find(({ field }) => field === 'relation')).toMatchObject({
      value: 'spouse',
      source: 'visit',
    })
    expect((await rightsOf(father.id)).map(({ state }) => state)).toEqual(['open', 'open', 'open'])
    expect(await read(id)).toMatchObject({ state: 'undone', reason: 'Ternyata salah orang (contoh)' })
    expect((await undoEvent(world, id, await officer())).problem).toBe('life-event-not-confirmed')
  })

  test('leaves out what the officer unticks with a reason, but never the death itself', async () => {
    const { father } = await aFamily()
    const { id } = made(await tellOf(world, father.id, await officer()))
    const { consequences } = await read(id)
    const key = (kind: string, about: string | null) =>
      consequences.find((one) => one.kind === kind && one.about === about)?.key ?? ''
    const reason = 'Beralih ke istri sebagai pengurus'
    const refused = await confirmEvent(world, id, await officer(), [{ key: key('deceased', null), reason }])
    expect(refused.problem).toBe('life-event-unsound')
    made(await confirmEvent(world, id, await officer(), [{ key: key('aid-ends', 'PKH'), reason }]))
    expect((await pageOf(father.id)).aid.filter(({ until }) => until === null).map(({ programme }) => programme)).toEqual(['PKH'])
    expect((await read(id)).exceptions).toEqual([{ key: key('aid-ends', 'PKH'), reason }])
  })

  test('lets another be named as head, and refuses somebody who does not belong to the family', async () => {
    const { father, mother } = await aFamily()
    const kin = { familyCardNumber: father.card, nik: null, nikMissingReason: 'not-in-file' } as const
    const son = await aPersonIn(world, village, { ...kin, name: 'Udin', relation: 'child', birthDate: '2001-01-01' as LocalDate })
    const stranger = await aPersonIn(world, village)
    const { id } = made(await tellOf(world, father.id, await officer()))
    const amend = async (newHead: PersonId, version: number) =>
      world.send(life.amendLifeEvent, { params: { id }, body: { version, details: { kind: 'death', newHead } } }, await officer())
    expect((await amend(stranger.id, 1)).problem).toBe('life-event-unsound')
    expect((await amend(son.id, 1)).status).toBe(204)
    expect((await amend(mother.id, 1)).problem).toBe('stale-version')
    const { consequences, heads } = await read(id)
    expect(consequences.find(({ kind }) => kind === 'head-replaced')?.person.id).toBe(son.id)
    expect(heads.map(({ name }) => name)).toEqual(['Siti', 'Udin'])
  })
})

describe('an event', () => {
  test('is carried out only as it was looked at', async () => {
    const { id, person } = await aDeathIn(world, village)
    const { seen } = await read(id)
    await aid(person.id, ['PKH', 'APBN'])
    const stale = await world.send(
      life.confirmLifeEvent,
      { params: { id }, body: { seen: seen ?? '', exceptions: [] } },
      await officer(),
    )
    expect(stale.problem).toBe('stale-version')
  })

  test('is told by the village, and waits for an officer, once of its kind', async () => {
    const person = await aPersonIn(world, village)
    const operator = await holderOf(world, 'village-operator', village)
    const { id } = made(await tellOf(world, person.id, operator))
    expect((await tellOf(world, person.id, operator)).problem).toBe('life-event-waits-already')
    expect((await confirmEvent(world, id, operator)).problem).toBe('not-allowed')
    made(await world.send(life.dropLifeEvent, { params: { id }, body: { reason: 'Salah orang' } }, operator))
    expect((await confirmEvent(world, id, await officer())).problem).toBe('life-event-not-waiting')
    expect((await tellOf(world, person.id, operator, death, '2027-01-01')).problem).toBe('life-event-unsound')
  })

  test('is not undone while something later stands on it, and says what', async () => {
    const { father, mother } = await aFamily()
    const { id } = made(await tellOf(world, father.id, await officer()))
    made(await confirmEvent(world, id, await officer()))
    await aid(father.id, ['PKH', 'APBN'])
    await world.query("update entitlement set state = 'in-flight' where beneficiary_id = $1 and month = '2026-10'", [
      father.familyId,
    ])
    await world.query("update person set relation = 'child' where person_id = $1", [mother.id])
    expect((await read(id)).obstacles.toSorted()).toEqual(['aid-changed', 'person-changed', 'rights-changed'])
    const refused = await undoEvent(world, id, await officer())
    expect(refused.problem).toBe('life-event-built-upon')
    expect((await pageOf(father.id)).deceasedOn).toBe('2026-10-12')
  })

  test('many are confirmed at once as they were looked at, those that have changed are left', async () => {
    const [one, two, three] = [await aDeathIn(world, village), await aDeathIn(world, village), await aDeathIn(world, village)]
    const lines = made(await world.send(life.listLifeEvents, { query: { limit: '100' } }, await officer())).rows
    const events = [one, two, three].map(({ id }) => ({ id, seen: lines.find((line) => line.id === id)?.proposed?.seen ?? '' }))
    await aid(three.person.id, ['PKH', 'APBN'])
    const answer = made(await world.send(life.confirmLifeEvents, { body: { events } }, await officer()))
    expect(answer).toEqual({ confirmed: 2, left: 1 })
    expect((await read(three.id)).state).toBe('waiting')
    expect((await pageOf(one.person.id)).deceasedOn).toBe('2026-10-12')
  })
})
