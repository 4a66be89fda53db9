import { describe, expect, test } from 'vitest'
import * as candidates from '#domain/categories/candidates.api.ts'
import * as rounds from '#domain/enumeration/rounds.api.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import * as life from '#domain/life/life.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aCandidateIn } from '../categories/testing/a-candidate.ts'
import { aNeedOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today, type World } from '../platform/testing/world.ts'
import { aPlannedRoundIn, aRoundIn, belongs, doorsOf, draftOf, type OpenRound, visit } from './testing/a-round.ts'

const village = '64.08.04.2001'
const other = '64.08.04.2011'
const code = (region: string) => region as RegionCode

const progressOf = async (world: World, id: RoundId, caller: Caller) => {
  const { villages } = made(await world.send(rounds.getRound, { params: { id } }, caller))
  return villages.map(({ place, progress, late }) => ({ village: place.code, late, ...progress }))
}

const needsOf = async (world: World, officer: Caller, id: PersonId) =>
  made(await world.send(people.getPerson, { params: { id } }, officer)).needs.map(({ category, until }) => [category, until])

const personOf = ({ candidate }: OpenRound) => candidate.subject as unknown as PersonId

describe('planning a round', () => {
  const world = aWorld()

  test('an officer plans it, changes all of it, opens it, and then only who goes where', async () => {
    const officer = await officerOf(world, village)
    const draft = draftOf(village, officer)
    const id = await aPlannedRoundIn(world, village)
    const change = (over: object, version: number) =>
      world.send(rounds.changeRound, { params: { id }, body: { ...draft, ...over, version } }, officer)
    const both = [...draft.villages, { region: code(other), enumerator: null, expected: null }]

    expect((await change({ villages: both, categories: ['PMKS-13', 'PMKS-12'] }, 1)).status).toBe(200)
    expect((await change({}, 1)).problem).toBe('stale-version')
    const open = (version: number) => world.send(rounds.openRound, { params: { id }, body: { version, all: false } }, officer)
    expect((await open(2)).problem).toBe('round-unsound')
    expect((await change({}, 2)).status).toBe(200)
    expect((await open(3)).status).toBe(200)

    expect((await change({ villages: both }, 4)).problem).toBe('round-not-ready')
    expect((await change({ categories: ['PMKS-12'] }, 4)).problem).toBe('round-not-ready')
    expect((await change({ name: 'Pendataan November', to: '2026-12-05' }, 4)).status).toBe(200)
    expect(made(await world.send(rounds.getRound, { params: { id } }, officer))).toMatchObject({
      name: 'Pendataan November',
      to: '2026-12-05',
      state: 'open',
      villages: [{ expected: 3, enumerator: { id: officer.accountId } }],
    })
  })

  test('who is named must have a mandate there, and protected categories are visited by no round', async () => {
    const officer = await officerOf(world, village)
    const stranger = await world.signIn('village-operator', other)
    const plan = (over: object) => world.send(rounds.planRound, { body: { ...draftOf(village, officer), ...over } }, officer)
    const faultsOf = async (over: object) => (await plan(over)).body as unknown as { faults: { rule: string }[] }

    expect(await faultsOf({ villages: [{ region: village, enumerator: stranger.accountId, expected: null }] })).toMatchObject({
      faults: [{ rule: 'ENUM-3', villages: [village] }],
    })
    expect(await faultsOf({ categories: ['PMKS-16'] })).toMatchObject({ faults: [{ rule: 'ENUM-2' }] })
    expect((await plan({ region: '64.02', villages: [] })).status).toBe(400)
    expect((await plan({ region: '64.02' })).problem).toBe('not-allowed')
    expect((await plan({ villages: [{ region: '64.08.99.9999', enumerator: null, expected: null }] })).problem).toBe(
      'region-unknown',
    )

    const { rows } = made(await world.send(rounds.listEnumerators, { query: { regency: code('64.08') } }, officer))
    expect(rows.find(({ id }) => id === stranger.accountId)?.regions).toEqual([other])
  })
})

describe('going from door to door', () => {
  const world = aWorld()

  test('who belongs carries the category, who does not is refused, and the round counts both', async () => {
    const officer = await officerOf(world, village)
    const first = await aRoundIn(world, village)
    const second = { ...first, candidate: await aCandidateIn(world, village) }
    const asking = { params: second.candidate, body: { version: 1, wanted: true } }
    made(await world.send(candidates.askForVisit, asking, officer))
    expect(await progressOf(world, first.id, officer)).toEqual([
      { village, late: true, waiting: 2, visited: 0, found: 0, notFound: 0, notMet: 0, newPeople: 0 },
    ])

    expect((await visit(world, first, officer, { result: 'belongs', met: ['PMKS-13.b'] })).problem).toBe('need-unsound')
    made(await visit(world, first, officer, { ...belongs, note: 'Di TPA Sangatta' }))
    made(await visit(world, second, officer, { result: 'not-met' }))
    expect(await progressOf(world, first.id, officer)).toMatchObject([{ waiting: 1, visited: 1, found: 1, notMet: 1 }])
    expect(await doorsOf(world, first.id, officer)).toMatchObject([{ candidate: { id: second.candidate.id }, notMet: 1 }])
    made(await visit(world, second, officer))

    expect(await needsOf(world, officer, personOf(first))).toEqual([['PMKS-13', null]])
    expect(await needsOf(world, officer, personOf(second))).toEqual([])
    expect(await progressOf(world, first.id, officer)).toMatchObject([
      { late: false, waiting: 0, visited: 2, found: 1, notFound: 1, notMet: 0 },
    ])
    const { rows } = made(await world.send(candidates.listCandidates, { query: { step: 'decided' } }, officer))
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['confirmed', 'refused'])
  })

  test('a visit of one’s own is taken back with all that it did', async () => {
    const officer = await officerOf(world, village)
    const round = await aRoundIn(world, village)
    const { visit: made_ } = made(await visit(world, round, officer, belongs))
    const undo = (caller: Caller) => world.send(rounds.undoVisit, { params: { id: round.id, visit: made_ } }, caller)
    const colleague = await world.signIn('regency-officer', '64.08')
    expect((await undo(colleague)).problem).toBe('decision-of-another')
    made(await undo(officer))
    expect((await needsOf(world, officer, personOf(round))).map(([, until]) => until)).toEqual([today])
    expect(await progressOf(world, round.id, officer)).toMatchObject([{ waiting: 1, visited: 0 }])
    made(await visit(world, round, officer, belongs))
    expect(await progressOf(world, round.id, officer)).toMatchObject([{ waiting: 0, visited: 1, found: 1 }])
  })

  test('who has died waits for the event, and the visit says whether it was told', async () => {
    const officer = await officerOf(world, village)
    const round = await aRoundIn(world, village)
    made(await visit(world, round, officer, { result: 'died' }))
    const told = async () =>
      made(await world.send(rounds.listVisits, { params: { id: round.id }, query: {} }, officer)).rows.map((row) => [
        row.result,
        row.told,
      ])
    expect(await told()).toEqual([['died', false]])
    const body = {
      person: personOf(round),
      on: '2026-11-10' as LocalDate,
      source: 'visit' as const,
      evidence: 'Pendataan',
      paperNumber: null,
      details: { kind: 'death' as const, newHead: null },
    }
    made(await world.send(life.recordLifeEvent, { body }, officer))
    expect(await told()).toEqual([['died', true]])
    expect(await doorsOf(world, round.id, officer)).toEqual([])
  })

  test('only whoever goes there by the plan, or leads the round, records what was found', async () => {
    const officer = await officerOf(world, village)
    const operator = await world.signIn('village-operator', village)
    const round = await aRoundIn(world, village)
    expect((await visit(world, round, operator)).problem).toBe('not-allowed')

    const draft = draftOf(village, officer, {
      villages: [{ region: code(village), enumerator: operator.accountId, expected: null }],
    })
    made(await world.send(rounds.changeRound, { params: { id: round.id }, body: { ...draft, version: 2 } }, officer))
    const mine = async (caller: Caller) =>
      made(await world.send(rounds.listMyRounds, {}, caller)).rows.map(({ id, villages }) => [id, villages.length])
    expect(await mine(operator)).toEqual([[round.id, 1]])
    expect((await mine(officer)).map(([id]) => id)).not.toContain(round.id)
    made(await visit(world, round, operator, belongs))
    expect((await visit(world, round, operator, { visitedOn: '2026-10-31' as LocalDate })).problem).toBe('candidate-decided')
  })

  test('somebody whom no list knew is registered by the round, and counted once they carry a category', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aRoundIn(world, village)
    const draft = {
      name: 'Nurhayati',
      nik: null,
      nikMissingReason: 'papers-lost',
      sex: 'female',
      birthDate: '1984-03-05' as LocalDate,
      birthPlace: null,
      motherName: null,
      occupation: null,
      familyCardNumber: null,
      relation: null,
      regionCode: code(village),
      address: null,
      source: 'visit',
      asOf: today,
    } as const
    const register = (over: object) => world.send(rounds.registerFound, { params: { id }, body: { ...draft, ...over } }, officer)
    expect((await register({ regionCode: other })).problem).toBe('not-allowed')
    const person = made(await register({}))
    const found = async () => made(await world.send(rounds.listFound, { params: { id }, query: {} }, officer)).rows
    expect(await found()).toMatchObject([{ id: person.id, name: 'Nurhayati', categories: [] }])
    await aNeedOf(world, village, person.id, 'PMKS-13')
    expect(await found()).toMatchObject([{ categories: ['PMKS-13'] }])
    expect(await progressOf(world, id, officer)).toMatchObject([{ newPeople: 1 }])
  })
})

describe('opening a round for everybody', () => {
  const world = aWorld()

  test('asks for a visit to every candidate of its villages and categories, and to nobody else', async () => {
    const officer = await officerOf(world, village)
    const [here, there] = [await aCandidateIn(world, village), await aCandidateIn(world, other)]
    const id = await aPlannedRoundIn(world, village)
    const opened = made(await world.send(rounds.openRound, { params: { id }, body: { version: 1, all: true } }, officer))
    expect(opened).toMatchObject({ version: 2, asked: 1 })
    expect((await doorsOf(world, id, officer)).map(({ candidate }) => candidate.id)).toEqual([here.id])
    const ofBeggars = { params: { id }, query: { category: 'PMKS-12' as const } }
    expect(made(await world.send(rounds.listDoors, ofBeggars, officer)).rows).toEqual([])
    const { rows } = made(await world.send(candidates.listCandidates, { query: {} }, officer))
    expect(rows.map((row) => row.id)).toEqual([there.id])
  })
})

describe('closing a round', () => {
  const world = aWorld()

  test('keeps who was left, records nothing more, and another round goes on with them', async () => {
    const officer = await officerOf(world, village)
    const round = await aRoundIn(world, village)
    made(await world.send(rounds.closeRound, { params: { id: round.id }, body: { version: 2 } }, officer))
    expect((await visit(world, round, officer, { version: 2 })).problem).toBe('round-not-ready')
    const next = await aPlannedRoundIn(world, village)
    made(await world.send(rounds.openRound, { params: { id: next }, body: { version: 1, all: false } }, officer))
    made(await visit(world, { ...round, id: next }, officer))
    expect(await progressOf(world, round.id, officer)).toMatchObject([{ waiting: 1, visited: 0, late: false }])
    expect(await progressOf(world, next, officer)).toMatchObject([{ waiting: 0, visited: 1 }])
    const { rows } = made(await world.send(rounds.listRounds, { query: {} }, officer))
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [next, 'open'],
      [round.id, 'closed'],
    ])
  })
})
