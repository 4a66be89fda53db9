import { describe, expect, test } from 'vitest'
import * as life from '#domain/life/life.api.ts'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { anApprovedList } from '../delivery/testing/approved-list.ts'
import { listsOf } from '../intake/testing/lists.ts'
import { aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { confirmEvent, tellOf, undoEvent } from '../platform/testing/life.ts'
import { aWorld } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const neighbour = '64.08.05.2001'
const elsewhere = '64.02.13.1007'
const officer = () => officerOf(world, village)
const province = () => holderOf(world, 'province-officer', '64')
const move = (to: string, who: 'person' | 'family' = 'family'): LifeEventDetails => ({
  kind: 'move',
  who,
  to: to as RegionCode,
  address: 'Jl. Baru 1',
  newHead: null,
})

async function aCouple() {
  const head = await aPersonIn(world, village, { name: 'Rusdi', sex: 'male' })
  const kin = { familyCardNumber: head.card, nik: null, nikMissingReason: 'not-in-file' } as const
  return { head, spouse: await aPersonIn(world, village, { ...kin, name: 'Siti', relation: 'spouse' }) }
}

describe('a move within the regency', () => {
  test('takes the whole family, its card and all that stands about it along, told by the village it leaves', async () => {
    const { head, spouse } = await aCouple()
    const operator = await holderOf(world, 'village-operator', village)
    const { id } = made(await tellOf(world, head.id, operator, move(neighbour)))
    made(await confirmEvent(world, id, await officer()))
    for (const person of [head, spouse]) {
      const page = made(await world.send(people.getPerson, { params: { id: person.id } }, await officer()))
      expect([page.place.code, page.address]).toEqual([neighbour, 'Jl. Baru 1'])
      expect(page.facts.find(({ field }) => field === 'village')).toMatchObject({ source: 'document', asOf: '2026-10-12' })
    }
    expect((await world.send(people.getPerson, { params: { id: head.id } }, operator)).problem).toBe('not-found')
    made(await undoEvent(world, id, await officer()))
    expect((await world.send(people.getPerson, { params: { id: head.id } }, operator)).status).toBe(200)
  })

  test('of one alone leaves the card to the others, whom the spouse then heads', async () => {
    const { head, spouse } = await aCouple()
    const { id } = made(await tellOf(world, head.id, await officer(), move(neighbour, 'person')))
    made(await confirmEvent(world, id, await officer()))
    const gone = made(await world.send(people.getPerson, { params: { id: head.id } }, await officer()))
    const left = made(await world.send(people.getPerson, { params: { id: spouse.id } }, await officer()))
    expect([gone.family, left.place.code]).toEqual([null, village])
    expect(left.facts.find(({ field }) => field === 'relation')?.value).toBe('head')
  })
})

describe('a move to another regency', () => {
  test('is told by the regency, confirmed by the province, and ends what the regency pays', async () => {
    const { head } = await aCouple()
    const months = ['2026-10', '2026-11']
    const listed = { id: head.id, nik: head.nik, name: head.name, beneficiary: head.familyId }
    await anApprovedList(world, await officer(), [listed], { months })
    const { id } = made(await tellOf(world, head.id, await officer(), move(elsewhere)))
    expect((await confirmEvent(world, id, await officer())).problem).toBe('not-allowed')
    expect(made(await world.send(life.getLifeEvent, { params: { id } }, await officer())).may.confirm).toBe(false)

    made(await confirmEvent(world, id, await province()))
    const states = await world.query<{ month: string; state: string }>(
      'select month, state from entitlement where beneficiary_id = $1 order by month',
      [head.familyId],
    )
    expect(states.map(({ month, state }) => `${month} ${state}`)).toEqual(['2026-10 open', '2026-11 withheld'])
    expect((await world.send(people.getPerson, { params: { id: head.id } }, await officer())).problem).toBe('not-found')
    const there = await officerOf(world, elsewhere)
    expect(made(await world.send(people.getPerson, { params: { id: head.id } }, there)).place.code).toBe(elsewhere)
    expect((await undoEvent(world, id, await officer())).problem).toBe('not-allowed')
    made(await undoEvent(world, id, await province()))
    expect((await world.send(people.getPerson, { params: { id: head.id } }, await officer())).status).toBe(200)
  })

  test('is followed by the next list of the regency where they live now', async () => {
    const { check, apply } = listsOf(world)
    const [here, there] = [await officer(), await officerOf(world, elsewhere)]
    const list = (period: string, regency: string, code: string) =>
      [{ source: 'DTSEN', period, regency }, 'ID_DTSEN,KODE DESA,NIK,NAMA', `M1,${code},6408990203700881,RUSMAN`] as const
    await apply(here, await check(here, ...list('2026-Q1', '64.08', village)))
    const [row] = await world.query<{ id: PersonId }>(`select person_id as id from source_record where source_key = 'id:M1'`)
    const { id } = made(await tellOf(world, row?.id as PersonId, here, move(elsewhere, 'person')))
    made(await confirmEvent(world, id, await province()))
    const next = await check(there, ...list('2026-Q2', '64.02', elsewhere))
    expect(next.counts?.changes).toMatchObject({ same: 1, elsewhere: 0 })
    await apply(there, next)
    made(await undoEvent(world, id, await province()))
    const [back] = await world.query(`select region_code from source_record where source_key = 'id:M1'`)
    expect(back).toEqual({ region_code: '64.08' })
  })

  test('leads to a village that there is', async () => {
    const { head } = await aCouple()
    for (const to of ['64.08.05.9999', village, '64.08'])
      expect((await tellOf(world, head.id, await officer(), move(to))).problem).toBe('life-event-unsound')
  })
})
