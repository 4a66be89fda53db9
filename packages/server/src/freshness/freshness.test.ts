import { describe, expect, test } from 'vitest'
import * as api from '#domain/freshness/freshness.api.ts'
import type { HouseId, PersonFreshness } from '#domain/freshness/house.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { heard } from '../platform/testing/heard.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'
import { aHalfLifeIn, aHouseIn, lookIn, receives } from './testing/a-house.ts'

const world = aWorld()
const village = '64.08.04.2001'
const day = (text: string) => text as LocalDate

const freshnessOf = async (id: PersonId, caller: Caller): Promise<PersonFreshness> =>
  made(await world.send(api.getPersonFreshness, { params: { id } }, caller))
const staleOf = async (id: PersonId, caller: Caller) =>
  (await freshnessOf(id, caller)).facts.filter(({ stale }) => stale).map(({ field }) => field)
const queue = async (caller: Caller, query: Record<string, string> = {}) =>
  made(await world.send(api.listStaleHouses, { query }, caller)).rows
const board = async (caller: Caller, query: Record<string, string> = {}) =>
  made(await world.send(api.getFreshnessBoard, { query }, caller))

/** What is cured and found again is so at another moment. */
function minuteLater() {
  world.clock.now = new Date(world.clock.now.getTime() + 60_000)
}

async function visit(id: PersonId, caller: Caller, over: Partial<{ result: string; visitedOn: string; note: string }> = {}) {
  const { house } = await freshnessOf(id, caller)
  const members = house.members.map((member) => ({ id: member.id, version: member.version }))
  const body = { result: 'as-it-was', visitedOn: today, note: '', members, ...over } as never
  return world.send(api.recordRecheck, { params: { id: house.id }, body }, caller)
}

describe('the facts of a person', () => {
  test('grow old by their kind: work after a year, the rest after two, who somebody is hardly ever', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, { asOf: day('2025-06-30'), occupation: 'Petani' })
    expect(await staleOf(id, officer)).toEqual(['occupation'])
    const old = await aPersonIn(world, village, { asOf: day('2023-06-30') })
    expect((await staleOf(old.id, officer)).toSorted()).toEqual(['address', 'relation', 'village'])
    const fresh = await aPersonIn(world, village, { occupation: 'Petani' })
    expect(await staleOf(fresh.id, officer)).toEqual([])
  })

  test('are known as of the last list that says them again, but what a visitor set is not', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, { asOf: day('2023-06-30'), source: 'statement' })
    await world.query("update person set source = 'DTSEN' where person_id = $1", [id])
    await world.query(
      `insert into source_record (source, source_key, person_id, region_code, first_batch_id, last_batch_id, last_as_of)
       values ('DTSEN', $1::text, $1::uuid, $2, $1::uuid, $1::uuid, '2026-09-30')`,
      [id, village],
    )
    await world.query(
      `insert into person_fact (person_id, fact_id, region_code, field, value, source, as_of, recorded_at)
       values ($1, gen_random_uuid(), $2, 'address', 'Jl. Poros 7', 'visit', '2023-07-01', now())`,
      [id, village],
    )
    expect(await staleOf(id, officer)).toEqual(['address'])
  })

  test('of the dead are not asked for any more', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, { asOf: day('2020-06-30') })
    await world.query("update person set status = 'deceased', deceased_on = '2026-01-01' where person_id = $1", [id])
    expect(await freshnessOf(id, officer)).toMatchObject({ facts: [], may: { recheck: false } })
  })
})

describe('a visit', () => {
  test('that finds everything as it was makes the whole family fresh, with the visit as the source; taken back, all is as before', async () => {
    const operator = await holderOf(world, 'village-operator', village)
    const { id, card } = await aHouseIn(world, village, '2022-06-30', { occupation: 'Nelayan' })
    const child = await aPersonIn(world, village, {
      familyCardNumber: card,
      relation: 'child',
      asOf: day('2022-06-30'),
      birthDate: day('2012-01-01'),
    })
    await heard(world)
    expect((await queue(operator)).some(({ members }) => members[0]?.id === id)).toBe(true)
    expect((await freshnessOf(id, operator)).house.staleMembers).toEqual([child.id])

    const { id: recheck, confirmed } = made(await visit(id, operator))
    expect(confirmed).toBeGreaterThan(10)
    expect(await staleOf(id, operator)).toEqual([])
    expect(await staleOf(child.id, operator)).toEqual([])
    const page = made(await world.send(people.getPerson, { params: { id } }, operator))
    const facts = new Map(page.facts.map((fact) => [fact.field, fact]))
    expect(facts.get('address')).toMatchObject({ value: 'Jl. Poros 7', source: 'visit', asOf: today })
    expect(facts.get('nik')).toMatchObject({ asOf: '2022-06-30' })
    const timeline = made(await world.send(people.getTimeline, { params: { id } }, operator)).rows
    expect(timeline.filter(({ kind }) => kind === 'rechecked')).toMatchObject([{ on: today, about: 'as-it-was' }])
    expect(timeline.filter(({ kind }) => kind === 'fact')).toEqual([])
    await heard(world)
    expect((await queue(operator)).some(({ members }) => members[0]?.id === id)).toBe(false)

    minuteLater()
    const house = (await freshnessOf(id, operator)).house.id
    const other = await officerOf(world, village)
    expect(await world.send(api.undoRecheck, { params: { id: house, recheck } }, other)).toMatchObject({ status: 403 })
    expect(await world.send(api.undoRecheck, { params: { id: house, recheck } }, operator)).toMatchObject({ status: 204 })
    expect(await staleOf(id, operator)).toContain('occupation')
    expect((await freshnessOf(id, operator)).rechecks).toEqual([])
    await heard(world)
    expect((await queue(operator)).some(({ members }) => members[0]?.id === id)).toBe(true)
  })

  test('is refused where somebody of the house was changed meanwhile, or the day is ahead', async () => {
    const officer = await officerOf(world, village)
    const { id, house } = await aHouseIn(world, village, '2022-06-30')
    const body = { result: 'as-it-was' as const, visitedOn: today, members: [{ id: id as string, version: 7 }] }
    expect(await world.send(api.recordRecheck, { params: { id: house }, body }, officer)).toMatchObject({
      status: 409,
      body: { type: '/problems/stale-version' },
    })
    expect(await visit(id, officer, { visitedOn: '2026-11-22' })).toMatchObject({ status: 422 })
    const absent = '01900000-0000-7000-8000-000000000000' as HouseId
    expect(await world.send(api.recordRecheck, { params: { id: absent }, body }, officer)).toMatchObject({ status: 404 })
  })

  test('that finds something else, or nobody, leaves the house to be checked and says so', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aHouseIn(world, village, '2022-06-30')
    expect(await visit(id, officer, { result: 'differs', note: 'pindah' })).toMatchObject({ status: 422 })
    made(await visit(id, officer, { result: 'not-met' }))
    made(await visit(id, officer, { result: 'differs', note: 'Rumah sudah kosong' }))
    await lookIn(world, '64.08')
    const row = (await queue(officer, { limit: '100' })).find(({ members }) => members[0]?.id === id)
    expect(row?.lastVisit).toEqual({ on: today, result: 'differs' })
    expect((await freshnessOf(id, officer)).rechecks.map(({ result }) => result)).toEqual(['differs', 'not-met'])
  })

  test('cannot be taken back while a correction stands on it', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aHouseIn(world, village, '2022-06-30')
    const { id: recheck } = made(await visit(id, officer))
    const { version } = made(await world.send(people.getPerson, { params: { id } }, officer))
    const changed = { version, changes: { address: 'Jl. Baru 1' }, source: 'visit', asOf: today } as const
    made(await world.send(people.correctPerson, { params: { id }, body: changed }, officer))
    const { house } = await freshnessOf(id, officer)
    expect(await world.send(api.undoRecheck, { params: { id: house.id, recheck } }, officer)).toMatchObject({
      body: { type: '/problems/correction-built-upon' },
    })
  })
})

describe('the queue of those to be visited again', () => {
  const other = '64.08.05.2001'

  test('goes by what may go astray: the older facts and the more rupiah first, and holds nobody who receives nothing', async () => {
    const regency = '64.01'
    const place = '64.01.01.2009'
    const officer = await officerOf(world, place)
    const little = await aHouseIn(world, place, '2020-01-01')
    const much = await aHouseIn(world, '64.01.02.2004', '2020-01-01')
    await receives(world, much.id, 'BLT-DD')
    const younger = await aHouseIn(world, place, '2024-06-30')
    await aHouseIn(world, place, today)
    await aPersonIn(world, place, { asOf: day('2020-01-01') })
    const ended = await aPersonIn(world, place, { asOf: day('2020-01-01') })
    await receives(world, ended.id, 'SEMBAKO', '2026-Q2')
    await lookIn(world, '64.01')

    const rows = await queue(officer, { within: regency })
    expect(rows.map(({ members }) => members[0]?.id)).toEqual([much.id, little.id, younger.id])
    expect(rows.map(({ atStake, withoutAmount }) => [atStake, withoutAmount])).toEqual([
      [500_000, 0],
      [200_000, 0],
      [200_000, 0],
    ])
    expect(rows[1]).toMatchObject({ knownAsOf: '2020-01-01', kinds: ['household', 'residence'], subject: 'family' })
    const paged: (string | undefined)[] = []
    for (let after: string | undefined; ; ) {
      const query = { within: regency as RegionCode, limit: 1, ...(after !== undefined && { after }) }
      const page = made(await world.send(api.listStaleHouses, { query }, officer))
      paged.push(...page.rows.map(({ members }) => members[0]?.id))
      // Visited while somebody reads on: the next page still begins where this one ended.
      if (after === undefined) {
        made(await visit(much.id, officer))
        await heard(world)
      }
      if (page.next === null) break
      after = page.next
    }
    expect(paged).toEqual([much.id, little.id, younger.id])
    expect((await queue(officer, { within: regency })).map(({ members }) => members[0]?.id)).toEqual([little.id, younger.id])
  })

  test('in a village goes RT by RT, that with most at stake first', async () => {
    const place = '64.01.03.2001'
    const officer = await officerOf(world, place)
    const houses = []
    for (const rt of ['001', '002', '002', '003']) {
      const house = await aHouseIn(world, place, '2020-01-01')
      await world.query('update family set rt = $2 where family_id = $1', [house.familyId, rt])
      houses.push(house)
    }
    const [, , second] = houses
    await receives(world, second?.id ?? '', 'BLT-DD')
    await lookIn(world, '64.01')
    const rows = await queue(officer, { within: place })
    expect(rows.map(({ neighbourhood }) => neighbourhood)).toEqual(['RT 002', 'RT 002', 'RT 001', 'RT 003'])
    expect(rows[0]?.members[0]?.id).toBe(second?.id)
    const pages: (string | null)[] = []
    for (let after: string | undefined; ; ) {
      const query = { within: place as RegionCode, limit: 3, ...(after !== undefined && { after }) }
      const page = made(await world.send(api.listStaleHouses, { query }, officer))
      pages.push(...page.rows.map(({ neighbourhood }) => neighbourhood))
      if (page.next === null) break
      after = page.next
    }
    expect(pages).toEqual(rows.map(({ neighbourhood }) => neighbourhood))
  })

  test('is taken along as a file without NIKs, and holds nobody outside the mandate', async () => {
    const { nik } = await aHouseIn(world, other, '2020-01-01')
    await aHouseIn(world, '64.02.04.2001', '2020-01-01')
    await lookIn(world, '64.08')
    const operator = await holderOf(world, 'village-operator', other)
    expect(new Set((await queue(operator, { limit: '100' })).map(({ place }) => place.code))).toEqual(new Set([other]))
    expect(await queue(operator, { within: '64.02' })).toEqual([])
    const file = await world.send(api.exportStaleHouses, { query: {} }, operator)
    expect(file.text).toContain('periksa')
    expect(file.text).toContain('Tempat tinggal')
    expect(file.text).not.toContain(nik)
    expect(file.text).not.toContain(nik.slice(-4))
  })
})

describe('half-lives', () => {
  test('come with Rangkul, unverified; another counts from its day on once a second person has confirmed it', async () => {
    const planner = await holderOf(world, 'regency-planner', '64.08')
    const { rows, mayPropose } = made(await world.send(api.listHalfLives, {}, planner))
    expect(rows.map(({ kind, months, verified }) => [kind, months, verified])).toContainEqual(['work', 12, false])
    expect(mayPropose).toEqual(['64.08'])

    const id = await aHalfLifeIn(world, village)
    const decide = (caller: Caller) => world.send(api.decideHalfLife, { params: { id }, body: { decision: 'confirmed' } }, caller)
    expect(await decide(planner)).toMatchObject({ status: 403 })
    expect(await decide(await holderOf(world, 'regency-planner', '64.02'))).toMatchObject({ status: 404 })
    expect(await decide(await holderOf(world, 'province-planner', '64'))).toMatchObject({ status: 204 })
    expect(await decide(await holderOf(world, 'province-planner', '64'))).toMatchObject({ status: 409 })

    const officer = await officerOf(world, village)
    const person = await aPersonIn(world, village, { asOf: day('2026-03-01'), occupation: 'Petani' })
    expect(await staleOf(person.id, officer)).toEqual([])
    const now = world.clock.now
    world.clock.now = new Date('2027-01-02T01:00:00Z')
    expect(await staleOf(person.id, await world.signIn('regency-officer', '64.08'))).toEqual(['occupation'])
    world.clock.now = now
  })

  test('for another regency, or narrower than one, are refused', async () => {
    const planner = await holderOf(world, 'regency-planner', '64.08')
    const draft = { kind: 'work', months: 9, since: day('2027-01-01'), ground: 'Nota dinas (contoh)' } as const
    const set = (region: string) => world.send(api.proposeHalfLife, { body: { ...draft, region } }, planner)
    expect(await set('64.02')).toMatchObject({ status: 403 })
    expect(await set('64.08.04')).toMatchObject({ status: 422 })
  })
})

describe('the board of freshness', () => {
  test('counts families that receive aid and agrees with the queue; keeps each month as it was last counted', async () => {
    const place = '64.03.01.2001'
    const officer = await officerOf(world, place)
    for (const asOf of ['2020-01-01', '2020-01-01', today]) await aHouseIn(world, place, asOf)
    await lookIn(world, '64.03')
    const { total, regions, trend } = await board(officer)
    expect(total).toEqual({ families: 3, fresh: 1, atStake: 400_000 })
    expect(regions).toMatchObject([{ place: { code: '64.03.01' }, families: 3, fresh: 1 }])
    expect(trend).toEqual([{ month: '2026-11', families: 3, fresh: 1 }])
    expect((await queue(officer)).length).toBe(2)

    const now = world.clock.now
    world.clock.now = new Date('2026-12-20T01:00:00Z')
    await lookIn(world, '64.03')
    const later = await world.signIn('regency-officer', '64.03')
    expect((await board(later)).trend?.map(({ month }) => month)).toEqual(['2026-11', '2026-12'])
    world.clock.now = now
  })

  test('tells whoever may not open people no small count, neither of the fresh nor of the others', async () => {
    const place = '64.72.01.1001'
    for (let count = 0; count < 6; count++) await aHouseIn(world, place, today)
    await aHouseIn(world, place, '2020-01-01')
    await lookIn(world, '64.72')
    const officer = await officerOf(world, place)
    expect((await board(officer)).total).toMatchObject({ families: 7, fresh: 6 })
    const regent = await holderOf(world, 'approver', '64.72')
    expect((await board(regent)).total).toEqual({ families: 7, fresh: null, atStake: null })
    expect((await board(regent)).trend).toMatchObject([{ families: 7, fresh: null }])
  })
})
