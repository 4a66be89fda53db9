import { describe, expect, test } from 'vitest'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import * as api from '#domain/programmes/programmes.api.ts'
import type { RuleTrial } from '#domain/programmes/programmes.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { aListIn, aProgrammeIn, programmeDraft } from '../platform/testing/programme-lists.ts'
import { aFindingIn, aStandingFindingIn } from '../platform/testing/findings.ts'
import { aWorld } from '../platform/testing/world.ts'
import { reachOver } from '../platform/db/reach.ts'
import { redefineProgramme } from './define-programme.ts'
import { getProgramme } from './read-programme.ts'

const world = aWorld()
const village = '64.08.04.2001'
const planner = () => holderOf(world, 'regency-planner', '64.08')

describe('defining a programme', () => {
  test('keeps every version with who decided it, and refuses what somebody else has changed meanwhile', async () => {
    const { id } = await aProgrammeIn(world, village)
    const change = { ...programmeDraft('64.08'), amount: 250_000 as Rupiah, version: 1 }
    const changed = await world.send(api.redefineProgramme, { params: { id }, body: change }, await planner())
    expect(changed.body).toMatchObject({ version: 2, amount: 250_000 })

    const late = await world.send(api.redefineProgramme, { params: { id }, body: change }, await planner())
    expect(late.problem).toBe('stale-version')

    const { body } = await world.send(api.getProgramme, { params: { id } }, await officerOf(world, village))
    expect(body.versions.map(({ version, definition }) => [version, definition.amount])).toEqual([
      [2, 250_000],
      [1, 200_000],
    ])
    const entries = await world.query(
      "select event from journal where subject_type = 'programme' and subject_id = $1 order by journal_id",
      [id],
    )
    expect(entries).toEqual([{ event: 'programme.defined' }, { event: 'programme.redefined' }])
  })

  test('is for the planners of its own office', async () => {
    const draft = programmeDraft('64.02')
    expect((await world.send(api.defineProgramme, { body: draft }, await planner())).problem).toBe('not-allowed')
    expect((await world.send(api.defineProgramme, { body: draft }, await officerOf(world, village))).problem).toBe('not-allowed')
  })

  test('refuses a rule by a restricted category, and a region that is none', async () => {
    const restricted = programmeDraft('64.08', { rule: { kind: 'need', among: ['PMKS-16'] } })
    const answer = await world.send(api.defineProgramme, { body: restricted }, await planner())
    expect([answer.problem, answer.text]).toEqual(['programme-unsound', expect.stringContaining('RULE-7')])

    const nowhere = programmeDraft('64.08', { rule: { kind: 'region', codes: ['64.08.99' as RegionCode] } })
    expect((await world.send(api.defineProgramme, { body: nowhere }, await planner())).problem).toBe('region-unknown')
  })

  test("a regency reads its own programmes and its province's, not its neighbour's", async () => {
    const provincial = made(
      await world.send(
        api.defineProgramme,
        { body: programmeDraft('64', { name: 'KUBE provinsi' }) },
        await holderOf(world, 'province-planner', '64'),
      ),
    )
    const neighbour = await aProgrammeIn(world, '64.02.04.2001')
    const { body } = await world.send(api.listProgrammes, { query: { limit: '100' } }, await officerOf(world, village))
    const ids = body.rows.map(({ id }) => id)
    expect(ids).toContain(provincial.id)
    expect(ids).not.toContain(neighbour.id)
    expect(body.rows.find(({ id }) => id === provincial.id)?.may).toEqual({ define: false, list: false })
  })

  test('a programme with lists keeps its kind of beneficiary', async () => {
    const list = await aListIn(world, village)
    const { id } = list.programme
    const body = { ...programmeDraft('64.08', { beneficiary: 'family', rule: { kind: 'decile', from: 1, to: 2 } }), version: 1 }
    const answer = await world.send(api.redefineProgramme, { params: { id }, body }, await planner())
    expect([answer.problem, answer.text]).toEqual(['programme-unsound', expect.stringContaining('PROG-5')])
  })

  test('and keeps it where its first list is asked for while it changes', async () => {
    const { id } = await aProgrammeIn(world, village)
    const [{ accountId }, officer] = [await planner(), await officerOf(world, village)]
    const regions = ['64.08' as RegionCode]
    const actor = { accountId, mandates: [{ role: 'regency-planner' as const, regions }] }
    const families = programmeDraft('64.08', { beneficiary: 'family', rule: { kind: 'decile', from: 1, to: 2 } })
    const body = { region: '64.08', months: ['2026-10'] }

    let listed: Promise<{ status: number }> | undefined
    const change = world.app.transact({ mode: 'write', actor, reach: reachOver(regions), requestId: 'test' }, async (work) => {
      await getProgramme(work, id)
      listed ??= world.send(api.makeList, { params: { id }, body }, officer)
      expect((await listed).status).toBe(202)
      return redefineProgramme(work, id, 1, families)
    })
    await expect(change).rejects.toMatchObject({ code: 'programme-unsound', facts: { faults: [{ rule: 'PROG-5' }] } })
    await world.settle()
  })
})

const trial = (over: Partial<RuleTrial> = {}): RuleTrial => ({
  subject: 'person',
  rule: {
    kind: 'all',
    of: [
      { kind: 'sex', is: 'female' },
      { kind: 'age', from: 60, to: null, on: null },
    ],
  },
  within: '64.08.12' as RegionCode,
  amount: 200_000 as Rupiah,
  months: 3,
  quota: null,
  ...over,
})

describe('trying a rule before it is saved', () => {
  test('counts by village, leaves the unknown to be checked, and never counts whom a finding keeps out', async () => {
    const [one, other] = ['64.08.12.2001', '64.08.12.2003']
    const old = { birthDate: '1950-01-01' as LocalDate }
    await aPersonIn(world, one, old)
    await aPersonIn(world, other, old)
    await aPersonIn(world, other, { birthDate: null, name: 'Tanpa Tanggal' })
    await aPersonIn(world, other, { birthDate: '1990-01-01' as LocalDate, name: 'Masih Muda' })
    await aPersonIn(world, other, { ...old, sex: 'male', name: 'Kakek' })

    const { body } = await world.send(api.previewRule, { body: trial() }, await planner())
    expect(body).toMatchObject({ met: 2, toCheck: 1, excluded: 0, perMonth: 400_000, cost: 1_200_000 })
    expect(body.regions.map(({ place, met, toCheck }) => [place.code, met, toCheck])).toEqual([
      [one, 1, 0],
      [other, 1, 1],
    ])
    expect(body.deciles).toEqual([{ decile: null, met: 2 }])
    expect((await world.send(api.previewRule, { body: trial({ quota: 1 }) }, await planner())).body.cost).toBe(600_000)
    const beyondReckoning = trial({ amount: Number.MAX_SAFE_INTEGER as Rupiah })
    expect((await world.send(api.previewRule, { body: beyondReckoning }, await planner())).problem).toBe('programme-unsound')

    const examples = (await world.send(api.findRuleExamples, { body: trial() }, await planner())).body
    expect(examples.justIn.map(({ answer }) => answer.outcome)).toEqual(['in', 'in'])
    expect(new Set(examples.justOut.map(({ name }) => name))).toEqual(new Set(['Kakek', 'Masih Muda', 'Tanpa Tanggal']))
    expect(examples.justOut[0]?.answer.facts.nik).toBe('held')

    await aFindingIn(world, one)
    const told = trial({ rule: { kind: 'sex', is: 'female' } })
    const before = await world.send(api.previewRule, { body: told }, await planner())
    expect(before.body.excluded, 'nobody was told').toBe(0)
    await aStandingFindingIn(world, one)
    const found = await world.send(api.previewRule, { body: trial({ rule: { kind: 'sex', is: 'female' } }) }, await planner())
    expect(found.body.excluded).toBe(1)
  })

  test("is refused outside the planner's area, and where the rule is unsound", async () => {
    expect((await world.send(api.previewRule, { body: trial({ within: '64.02' as RegionCode }) }, await planner())).problem).toBe(
      'region-unknown',
    )
    const upsideDown = trial({ rule: { kind: 'age', from: 60, to: 18, on: null } })
    for (const endpoint of [api.previewRule, api.findRuleExamples])
      expect((await world.send(endpoint as typeof api.previewRule, { body: upsideDown }, await planner())).problem).toBe(
        'programme-unsound',
      )
  })
})

test('why somebody does not fit is told condition by condition, for themselves or for their family', async () => {
  const { id: person } = await aPersonIn(world, village)
  const ofFamilies = await aProgrammeIn(world, village, { beneficiary: 'family', rule: { kind: 'decile', from: 1, to: 2 } })
  const officer = await officerOf(world, village)

  const answer = await world.send(api.explainPerson, { params: { id: ofFamilies.id, person } }, officer)
  expect(answer.body).toMatchObject({
    subject: 'family',
    outcome: 'to-check',
    facts: { decile: null, familySize: 1, births: ['1990-03-05'] },
  })

  const groups = await aProgrammeIn(world, village, { beneficiary: 'group', rule: null, amount: null, accountKind: 'goods' })
  expect((await world.send(api.explainPerson, { params: { id: groups.id, person } }, officer)).problem).toBe(
    'programme-without-rule',
  )
})
