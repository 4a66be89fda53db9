import { describe, expect, test } from 'vitest'
import type { FamilyId } from '#domain/people/person.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import type { FindingId } from '#domain/upkeep/finding.ts'
import * as api from '#domain/upkeep/upkeep.api.ts'
import { aFindingIn } from '../platform/testing/findings.ts'
import { holderOf, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const operator = () => holderOf(world, 'village-operator', village)
const officer = () => officerOf(world, village)

type FindingEnd = Input<typeof api.endFinding>['body']
const inError: FindingEnd = { version: 1, until: today, reason: 'found-wrong', note: 'Motor itu milik tetangga.' }

const list = (id: FamilyId, caller: Caller) => world.send(api.listFindings, { params: { id } }, caller)
const end = ({ family: id, finding: findingId }: { family: FamilyId; finding: FindingId }, body: FindingEnd, caller: Caller) =>
  world.send(api.endFinding, { params: { id, findingId }, body }, caller)

describe('a finding', () => {
  test('names its claim, and leaves the centre’s decile as it is', async () => {
    const found = await aFindingIn(world, village)
    const { body } = await list(found.family, await operator())
    expect(body.findings).toMatchObject([
      { kind: 'already-well-off', since: '2026-11-10', until: null, claimId: found.claim, reasons: ['business-grown'] },
    ])
    expect(body.findings[0]?.notice?.state).toBe('to-send')
    expect(body.may).toEqual({ end: false })
    expect((await list(found.family, await officer())).body.may).toEqual({ end: true })
  })

  test('UP-8: is ended once, with a reason, by whoever may and as it was seen', async () => {
    const found = await aFindingIn(world, village)
    const by = async (body: FindingEnd, caller?: Caller) => (await end(found, body, caller ?? (await officer()))).problem
    expect(await by({ ...inError, note: null })).toBe('finding-unsound')
    expect(await by(inError, await operator())).toBe('not-allowed')
    expect(await by({ ...inError, version: 9 })).toBe('stale-version')
    expect(await by(inError)).toBeUndefined()
    expect(await by({ ...inError, version: 2 })).toBe('finding-already-ended')
    const { findings } = (await list(found.family, await operator())).body
    expect(findings).toMatchObject([{ until: today, endReason: 'found-wrong', notice: { state: 'withdrawn' } }])
  })

  test('does not exist outside the mandate', async () => {
    const found = await aFindingIn(world, village)
    const kukar = await world.signIn('regency-officer', '64.02')
    const answers = [await list(found.family, kukar), await end(found, inError, kukar)]
    expect(answers.map(({ problem }) => problem)).toEqual(['not-found', 'not-found'])
    const treasurer = await world.signIn('regency-treasurer', '64.08')
    expect((await list(found.family, treasurer)).problem).toBe('not-allowed')
  })
})

test('nothing personal is logged', () => {
  expect(world.logged()).not.toMatch(/tetangga|rumah\.jpg/)
})
