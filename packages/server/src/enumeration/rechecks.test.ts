import { describe, expect, test } from 'vitest'
import * as rechecks from '#domain/enumeration/rechecks.api.ts'
import { undoVisit } from '#domain/enumeration/rounds.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { VisitDraft, VisitId } from '#domain/enumeration/visit.ts'
import { asOfficer } from '../platform/testing/as-officer.ts'
import { made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today, type World } from '../platform/testing/world.ts'
import { undoVisit as takeBack } from './record-visit.ts'
import { findVisit } from './visits.sql.ts'
import { aRoundIn, belongs, type OpenRound, visit } from './testing/a-round.ts'

const village = '64.08.04.2001'
const notSo = { result: 'not-so' } as const

/** A visit with that result, drawn. */
async function drawn(world: World, result: Partial<VisitDraft>): Promise<OpenRound & { visit: VisitId }> {
  const officer = await officerOf(world, village)
  const round = await aRoundIn(world, village)
  const { visit: first } = made(await visit(world, round, officer, result))
  made(await world.send(rechecks.drawSample, { params: { id: round.id }, body: { percent: 10 } }, officer))
  return { ...round, visit: first }
}

const again = (
  world: World,
  { candidate, visit: first }: OpenRound & { visit: VisitId },
  caller: Caller,
  over: Partial<VisitDraft>,
) => {
  const body = { result: 'not-so' as const, visitedOn: today, met: [], note: '', ...over }
  return world.send(rechecks.recordRevisit, { params: { subject: candidate.subject, visit: first }, body }, caller)
}

const readOf = async (world: World, { id }: OpenRound, caller: Caller) =>
  made(await world.send(rechecks.readRecheck, { params: { id } }, caller))

const openNeeds = async (world: World, { candidate }: OpenRound, caller: Caller) => {
  const id = candidate.subject as unknown as PersonId
  const { needs } = made(await world.send(people.getPerson, { params: { id } }, caller))
  return needs.filter(({ until }) => until === null).map(({ category }) => category)
}

describe('visits that are made again', () => {
  const world = aWorld()

  test('by somebody else, who is not told what the first one found', async () => {
    const officer = await officerOf(world, village)
    const second = await world.signIn('social-worker', '64.08')
    const round = await drawn(world, belongs)
    const listed = async (caller: Caller) =>
      made(await world.send(rechecks.listRevisits, { query: {} }, caller)).rows.filter((row) => row.visit === round.visit)
    expect(await listed(officer)).toEqual([])
    const [row] = await listed(second)
    expect(row).toMatchObject({ category: 'PMKS-13', notMet: 0 })
    expect(JSON.stringify(row)).not.toMatch(/belongs|result/)

    expect((await again(world, round, officer, notSo)).problem).toBe('own-visit')
    expect(made(await again(world, round, second, { result: 'not-met' }))).toEqual({ made: false })
    expect(await listed(second)).toMatchObject([{ notMet: 1 }])
    expect((await again(world, round, second, { result: 'belongs', met: [] })).problem).toBe('need-unsound')
    expect(made(await again(world, round, second, belongs))).toEqual({ made: true })
    expect((await again(world, round, second, belongs)).problem).toBe('revisit-made')

    const { agreements, disagreements, drawings } = await readOf(world, round, officer)
    expect(agreements).toMatchObject([{ enumerator: { id: officer.accountId }, drawn: 1, of: 1, agreed: 1, share: 1 }])
    expect(agreements[0]?.low).toBeCloseTo(0.2065, 3)
    expect(disagreements).toEqual([])
    expect(drawings).toMatchObject([{ percent: 10, drawn: 1 }])
    const [entry] = await world.query<{ facts: object }>(
      "select facts from journal where event = 'sample.drawn' and subject_id = $1",
      [round.id],
    )
    expect(entry?.facts).toMatchObject({ seed: drawings[0]?.seed, percent: 10, of: 1, drawn: 1 })
  })

  test.each([
    ['the first stands: nothing changes', belongs, notSo, 'first', ['PMKS-13']],
    ['the second stands: the category ends as recorded in error', belongs, notSo, 'second', []],
    ['the second stands: the category is recorded by its checklist', notSo, belongs, 'second', ['PMKS-13']],
  ] as const)('where two differ a third decides: %s', async (_, first, other, verdict, needs) => {
    const officer = await officerOf(world, village)
    const second = await world.signIn('regency-officer', '64.08')
    const third = await world.signIn('regency-officer', '64.08')
    const round = await drawn(world, first)
    const decide = (caller: Caller) => {
      const params = { subject: round.candidate.subject, visit: round.visit }
      return world.send(rechecks.decideRevisit, { params, body: { verdict } }, caller)
    }
    expect((await decide(third)).problem).toBe('revisit-not-ready')
    made(await again(world, round, second, other))
    expect((await decide(officer)).problem).toBe('own-visit')
    expect((await decide(second)).problem).toBe('own-visit')
    expect((await readOf(world, round, third)).disagreements).toMatchObject([{ verdict: null, mayDecide: true }])
    made(await decide(third))
    expect(await openNeeds(world, round, officer)).toEqual(needs)
    expect((await readOf(world, round, third)).disagreements).toMatchObject([{ verdict }])
    expect((await decide(third)).problem).toBe('revisit-not-ready')
  })

  test('what was drawn stays as it is, and nothing is drawn twice', async () => {
    const officer = await officerOf(world, village)
    const round = await drawn(world, notSo)
    const undone = await world.send(undoVisit, { params: { id: round.id, visit: round.visit } }, officer)
    expect(undone.problem).toBe('visit-drawn')
    const more = await world.send(rechecks.drawSample, { params: { id: round.id }, body: { percent: 100 } }, officer)
    expect(more.problem).toBe('nothing-to-draw')
  })

  test('what is drawn at the moment in which it is taken back is either drawn or taken back', async () => {
    const officer = await officerOf(world, village)
    const round = await aRoundIn(world, village)
    const { visit: first } = made(await visit(world, round, officer, notSo))
    const params = { id: round.id, visit: first }
    let drawing: number | undefined
    const undoing = asOfficer(world, officer, async (work) => {
      await findVisit(work.db, round.id, first)
      drawing ??= (await world.send(rechecks.drawSample, { params, body: { percent: 100 } }, officer)).status
      return takeBack(work, round.id, first)
    })
    await expect(undoing).rejects.toMatchObject({ code: 'visit-drawn' })
    expect(drawing).toBe(201)
  })
})
