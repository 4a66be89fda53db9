import { afterAll, describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../platform/actor.ts'
import { openDatabase, openPool } from '../platform/db/database.ts'
import { noReach, reachOver } from '../platform/db/reach.ts'
import { transactor } from '../platform/db/transact.ts'
import { aPersonIn, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { grantMandate } from './open-account.ts'

const world = aWorld()
const kutim = '64.08.04.2001'
const kukar = '64.02.04.2001'
const nextDoor = '64.02.04.2002'

/** A social worker of Kutai Timur who is also the operator of one village in Kutai Kartanegara. */
async function withTwoMandates(): Promise<Caller> {
  const caller = await world.signIn('social-worker', '64.08')
  await world.asSystem((work) =>
    grantMandate(work, caller.accountId, {
      role: 'village-operator',
      regions: [kukar as RegionCode],
      validFrom: '2020-01-01' as LocalDate,
    }),
  )
  return caller
}

describe('two mandates in two regencies lend each other nothing', () => {
  test('a search finds people of both, and nobody of the village next door', async () => {
    const caller = await withTwoMandates()
    const name = { name: 'Hasan Basri Dua' }
    const [mine, village] = [await aPersonIn(world, kutim, name), await aPersonIn(world, kukar, name)]
    const neighbour = await aPersonIn(world, nextDoor, name)

    const { body } = await world.send(people.searchPeople, { body: { text: 'hasan basri dua' } }, caller)
    expect(body.rows.map((row) => row.id).sort()).toEqual([mine.id, village.id].sort())
    const byNik = await world.send(people.searchPeople, { body: { text: neighbour.nik } }, caller)
    expect(byNik.body.rows).toEqual([])
    const byCard = await world.send(people.searchPeople, { body: { text: neighbour.card } }, caller)
    expect(byCard.body.rows).toEqual([])
    const byBirth = await world.send(
      people.searchPeople,
      { body: { text: '', birthDate: '1990-03-05', within: '64.02' } },
      caller,
    )
    expect(byBirth.body.rows.map((row) => row.id)).toEqual([village.id])
  })

  test('what only the social worker may do ends at the border of Kutai Timur', async () => {
    const caller = await withTwoMandates()
    const [mine, village, neighbour] = [
      await aPersonIn(world, kutim),
      await aPersonIn(world, kukar),
      await aPersonIn(world, nextDoor),
    ]
    const may = async (id: typeof mine.id) => (await world.send(people.getPerson, { params: { id } }, caller)).body.may
    const reveal = (id: typeof mine.id) =>
      world.send(people.revealNik, { params: { id }, body: { reason: 'Verifikasi berkas' } }, caller)

    expect(await may(mine.id)).toEqual({
      revealNik: true,
      disclose: false,
      assignNeed: true,
      correct: true,
      correctPapers: false,
      merge: false,
      recordEvent: true,
      readRestricted: true,
    })
    expect(await may(village.id)).toEqual({
      revealNik: false,
      disclose: false,
      assignNeed: true,
      correct: true,
      correctPapers: false,
      merge: false,
      recordEvent: true,
      readRestricted: false,
    })
    expect((await reveal(mine.id)).body.nik).toBe(mine.nik)
    expect((await reveal(village.id)).problem).toBe('not-found')
    expect((await world.send(people.getPerson, { params: { id: neighbour.id } }, caller)).problem).toBe('not-found')
  })

  test('a restricted need is shown only where that mandate allows it', async () => {
    const caller = await withTwoMandates()
    const [mine, village] = [await aPersonIn(world, kutim), await aPersonIn(world, kukar)]
    const body = { category: 'PMKS-16', met: ['PMKS-16.a'], since: '2026-11-01', evidence: null, source: 'document' as const }
    for (const { id } of [mine, village]) {
      const assigned = await world.send(
        people.assignNeed,
        { params: { id }, body },
        await officerOf(world, id === mine.id ? kutim : kukar),
      )
      expect(assigned.status, assigned.text).toBe(201)
    }

    const here = await world.send(people.getPerson, { params: { id: mine.id } }, caller)
    const there = await world.send(people.getPerson, { params: { id: village.id } }, caller)
    expect([here.body.needs.length, there.body.needs.length]).toEqual([1, 0])
    expect(there.body.may.readRestricted).toBe(false)
    const timeline = await world.send(people.getTimeline, { params: { id: village.id } }, caller)
    expect(timeline.text).not.toContain('PMKS-16')
    const writing = await world.send(
      people.assignNeed,
      { params: { id: village.id }, body: { ...body, category: 'PMKS-17', met: [] } },
      caller,
    )
    expect(writing.problem).toBe('not-allowed')
  })

  test('figures count the whole of Kutai Timur and one village of Kutai Kartanegara', async () => {
    const caller = await withTwoMandates()
    await aPersonIn(world, nextDoor)
    const figuresOf = async (within?: string) =>
      (await world.send(people.getPeopleFigures, { query: within === undefined ? {} : { within } }, caller)).body
    const counted = async (below: string) =>
      (await world.query<{ persons: number }>('select count(*)::int as persons from person where region_code ^@ $1', [below]))[0]
        ?.persons

    expect((await figuresOf('64.08')).total.persons).toBe(await counted('64.08'))
    expect((await figuresOf('64.02')).total.persons).toBe(await counted(kukar))
    expect((await figuresOf(nextDoor)).total.persons).toBe(0)
    expect((await figuresOf()).total.persons).toBe(((await counted('64.08')) ?? 0) + ((await counted(kukar)) ?? 0))
  })

  test('nobody is registered where neither reaches', async () => {
    const caller = await withTwoMandates()
    const draft = draftFor(nextDoor)
    const answer = await world.send(people.registerPerson, { body: draft }, caller)
    expect(answer.problem).toBe('not-allowed')
    expect((await world.send(people.registerPerson, { body: draftFor(kukar) }, caller)).status).toBe(201)
  })
})

describe('powers end at once', () => {
  const search = (caller: Caller) => world.send(people.searchPeople, { body: { text: 'siti' } }, caller)

  test('when the mandate ends: its last day is still covered, the next is not', async () => {
    const caller = await world.signIn('village-head', kutim)
    await world.query('update mandate set valid_to = $1 where account_id = $2', ['2026-11-21', caller.accountId])
    expect((await search(caller)).status).toBe(200)

    const morning = world.clock.now
    // Past midnight in Sangatta, though not yet in Greenwich.
    world.clock.now = new Date('2026-11-21T16:30:00Z')
    const after = await search(caller)
    world.clock.now = morning
    expect(after.problem).toBe('not-allowed')
  })

  test('a mandate that has not begun gives none yet', async () => {
    const caller = await world.signIn('village-head', kutim)
    await world.query('update mandate set valid_from = $1 where account_id = $2', ['2026-11-22', caller.accountId])
    expect((await search(caller)).problem).toBe('not-allowed')
  })

  test('when the account is closed', async () => {
    const caller = await world.signIn('regency-officer', '64.08')
    await world.query('update account set closed_at = now() where account_id = $1', [caller.accountId])
    expect((await search(caller)).problem).toBe('not-signed-in')
    expect((await world.send(access.getSession, {}, caller)).body.account).toBeNull()
  })

  test('when one signs out: the cookie is worth nothing any more, to anybody', async () => {
    const caller = await world.signIn('regency-officer', '64.08')
    expect((await search(caller)).status).toBe(200)
    await world.send(access.signOut, {}, caller)
    expect((await search(caller)).problem).toBe('not-signed-in')
  })

  test('when the session is older than a working day', async () => {
    const caller = await world.signIn('regency-officer', '64.08')
    await world.query('update auth.session set "expiresAt" = $1 where "userId" = $2', [world.clock.now, caller.accountId])
    expect((await search(caller)).problem).toBe('not-signed-in')
  })

  test('a cookie that somebody made up opens nothing', async () => {
    const { accountId } = await world.signIn('regency-officer', '64.08')
    for (const cookie of [
      'rangkul.session_token=abc.def',
      'rangkul.session_token=',
      'rangkul.session_token=%E0%A4%A',
      `rangkul.session_token=${accountId}`,
    ]) {
      expect((await search({ accountId, cookie })).problem).toBe('not-signed-in')
    }
  })
})

describe('a connection that served a wide mandate', () => {
  const pool = { close: () => Promise.resolve() }
  afterAll(() => pool.close())

  test('shows nobody to whoever comes next with none', async () => {
    await aPersonIn(world, kutim)
    const db = openDatabase(openPool(world.connection, { max: 1 }))
    pool.close = () => db.destroy()
    const { transact } = transactor(db, () => world.clock.now)
    const seenWith = (regions: string[]) =>
      transact(
        {
          mode: 'read',
          actor: nobody,
          reach: regions.length === 0 ? noReach : reachOver(regions as RegionCode[]),
          requestId: 'test',
        },
        (work) =>
          Promise.all(
            (['person', 'family', 'journal', 'people_tally', 'stored_file'] as const).map(
              async (table) => (await work.db.selectFrom(table).select('region_code').execute()).length,
            ),
          ),
      )

    const wide = await seenWith(['ID'])
    expect(wide[0]).toBeGreaterThan(0)
    expect(await seenWith([])).toEqual([0, 0, 0, 0, 0])
    expect((await db.selectFrom('person').select('person_id').execute()).length).toBe(0)
    expect(await seenWith(['64.08', kukar])).not.toEqual([0, 0, 0, 0, 0])
    expect(await seenWith([])).toEqual([0, 0, 0, 0, 0])
    expect((await db.selectFrom('person').select('person_id').execute()).length).toBe(0)
  })
})

function draftFor(village: string): people.PersonDraft {
  return {
    name: 'Orang Baru',
    nik: null,
    nikMissingReason: 'papers-lost',
    sex: 'male',
    birthDate: '1970-01-01' as LocalDate,
    birthPlace: null,
    motherName: null,
    occupation: null,
    familyCardNumber: null,
    relation: null,
    regionCode: village as RegionCode,
    address: null,
    source: 'visit',
    asOf: '2026-11-20' as LocalDate,
  }
}
