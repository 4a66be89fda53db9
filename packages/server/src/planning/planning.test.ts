import { describe, expect, test } from 'vitest'
import * as api from '#domain/planning/planning.api.ts'
import { v7 as uuidv7 } from 'uuid'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()

interface Facts {
  readonly owner: string
  readonly first?: string
  readonly last?: string
}

/** A programme as the slice below makes it; planning only reads it. */
async function aProgramme({ owner, first = '2026-01', last = '2026-12' }: Facts): Promise<string> {
  const planner = await world.signIn('province-planner', '64')
  const id = uuidv7()
  await world.query(
    `insert into programme (programme_id, version, region_code, name, pillar, budget_source, account_kind, beneficiary, rule, amount,
       first_month, last_month, updated_at, updated_by)
     values ($1, 1, $2, 'Tunjangan Lansia', 'protection', 'apbd-province', 'social-assistance', 'person', '{}', 200000, $3, $4, now(), $5)`,
    [id, owner, first, last, planner.accountId],
  )
  return id
}

const aChange = (programmeId: string, over: object = {}) => ({
  programmeId,
  regency: '64.08',
  quarter: '2026-Q3',
  unit: 'persons' as const,
  amount: 1200,
  version: null,
  ...over,
})

const set = (caller: Caller, ...changes: ReturnType<typeof aChange>[]) =>
  world.send(api.setTargets, { body: { changes } }, caller)
const list = (caller: Caller, programme: string) => world.send(api.listTargets, { query: { year: 2026, programme } }, caller)

describe('the plan of a year', () => {
  test('targets stand beside what was reached, in each unit by itself', async () => {
    const programme = await aProgramme({ owner: '64' })
    const planner = await world.signIn('province-planner', '64')
    const saved = await set(planner, aChange(programme), aChange(programme, { unit: 'rupiah', amount: 720_000_000 }))
    expect(saved.body, saved.text).toEqual({ changed: 2 })
    await world.query(
      `insert into delivery_tally values ($1, '64.08', '2026-Q3', 'persons', 900, 950), ($1, '64.08', '2026-Q3', 'rupiah', 540000000, 950)`,
      [programme],
    )

    const { body } = await list(planner, programme)
    expect(body.rows).toHaveLength(20)
    const kutim = body.rows.filter(({ regency }) => regency.code === '64.08')
    expect(kutim.map(({ unit, cells }) => [unit, cells[2]])).toEqual([
      ['persons', { quarter: '2026-Q3', amount: 1200, version: 1, realised: 900, open: true }],
      ['rupiah', { quarter: '2026-Q3', amount: 720_000_000, version: 1, realised: 540_000_000, open: true }],
    ])
    expect(body.programmes).toContainEqual({ id: programme, name: 'Tunjangan Lansia' })
  })

  test('a regency sees its own part of a province’s plan, and does not change it', async () => {
    const programme = await aProgramme({ owner: '64' })
    const province = await world.signIn('province-planner', '64')
    await set(province, aChange(programme), aChange(programme, { regency: '64.02' }))
    const kutim = await world.signIn('regency-planner', '64.08')

    const { body } = await list(kutim, programme)
    expect([...new Set(body.rows.map(({ regency }) => regency.code))]).toEqual(['64.08'])
    expect(body.rows.map(({ may }) => may.set)).toEqual([false, false])
    expect((await set(kutim, aChange(programme, { version: 1 }))).problem).toBe('not-allowed')
    expect((await set(kutim, aChange(programme, { regency: '64.02', version: 1 }))).problem).toBe('not-found')
  })

  test('a programme of another regency is not in the plan, and has no target to set', async () => {
    const programme = await aProgramme({ owner: '64.02' })
    const kutim = await world.signIn('regency-planner', '64.08')
    expect((await list(kutim, programme)).body).toMatchObject({ rows: [] })
    expect((await set(kutim, aChange(programme))).problem).toBe('not-allowed')
  })
})

describe('setting targets', () => {
  test('nobody overwrites a target that somebody else changed meanwhile, and nothing of the rest is saved', async () => {
    const programme = await aProgramme({ owner: '64.08' })
    const [one, two] = [await world.signIn('regency-planner', '64.08'), await world.signIn('regency-planner', '64.08')]
    await set(one, aChange(programme))
    expect((await set(one, aChange(programme, { amount: 1300, version: 1 }))).status).toBe(200)

    const stale = await set(
      two,
      aChange(programme, { amount: 5, quarter: '2026-Q4' }),
      aChange(programme, { amount: 9, version: 1 }),
    )
    expect([stale.status, stale.problem]).toEqual([409, 'stale-version'])
    const { body } = await list(two, programme)
    expect(body.rows[0]?.cells.map(({ amount, version }) => [amount, version])).toEqual([
      [null, null],
      [null, null],
      [1300, 2],
      [null, null],
    ])
  })

  test('two planners who save the same new target at once: one is told', async () => {
    const programme = await aProgramme({ owner: '64.08' })
    const planners = await Promise.all([world.signIn('regency-planner', '64.08'), world.signIn('province-planner', '64')])
    const answers = await Promise.all(planners.map((planner, at) => set(planner, aChange(programme, { amount: at }))))
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 409])
  })

  test('an empty cell takes the target away, and it can be set again', async () => {
    const programme = await aProgramme({ owner: '64.08' })
    const planner = await world.signIn('regency-planner', '64.08')
    await set(planner, aChange(programme))
    await set(planner, aChange(programme, { amount: null, version: 1 }))
    expect((await list(planner, programme)).body.rows[0]?.cells[2]).toMatchObject({ amount: null, version: 2 })
    expect((await set(planner, aChange(programme, { amount: 10, version: 2 }))).status).toBe(200)
  })

  test('PLAN-2: every target that breaks a rule is told at once', async () => {
    const programme = await aProgramme({ owner: '64', first: '2026-07' })
    const planner = await world.signIn('province-planner', '64')
    const refused = await set(
      planner,
      aChange(programme, { quarter: '2026-Q1' }),
      aChange(programme, { amount: -1 }),
      aChange(programme, { regency: '64.08.04' }),
    )
    expect([refused.status, refused.problem]).toEqual([422, 'target-unsound'])
    expect(refused.text).toMatch(/PLAN-2.*PLAN-1.*PLAN-3/)
  })

  test('who may only read does not set, and a programme nobody knows is not found', async () => {
    const programme = await aProgramme({ owner: '64.08' })
    const head = await world.signIn('regency-head', '64.08')
    const planner = await world.signIn('regency-planner', '64.08')
    expect((await list(head, programme)).body.rows.map(({ may }) => may.set)).toEqual([false, false])
    expect((await set(head, aChange(programme))).problem).toBe('not-allowed')
    expect((await set(planner, aChange(uuidv7()))).problem).toBe('not-found')
    expect((await list(await world.signIn('village-operator', '64.08.04.2001'), programme)).problem).toBe('not-allowed')
  })

  test('each change stands in the journal of the regency it is for', async () => {
    const programme = await aProgramme({ owner: '64' })
    const planner = await world.signIn('province-planner', '64')
    await set(planner, aChange(programme), aChange(programme, { regency: '64.02', amount: 7 }))
    const entries = await world.query<{ region_code: string }>(
      "select region_code from journal where event = 'targets.set' and subject_id = $1 order by region_code",
      [programme],
    )
    expect(entries.map((entry) => entry.region_code)).toEqual(['64.02', '64.08'])
  })
})
