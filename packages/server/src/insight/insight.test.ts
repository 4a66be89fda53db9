import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import * as delivery from '#domain/delivery/delivery.api.ts'
import * as api from '#domain/insight/insight.api.ts'
import * as planning from '#domain/planning/planning.api.ts'
import { type Listed, anApprovedList, someFamilies } from '../delivery/testing/approved-list.ts'
import { accountOf, answerFile, aRun, crew, giveAccounts, paymentsOf, sendAnswer } from '../delivery/testing/pay.ts'
import { aWorld, today } from '../platform/testing/world.ts'

const world = aWorld()

const [quarter, before] = ['2026-Q4', '2026-Q3']

/** Three families are to be paid; two are, one account is refused. */
async function aPaidRun() {
  const { officer, treasurer } = await crew(world)
  const listed = await someFamilies(world, officer, 3)
  const list = await anApprovedList(world, officer, listed)
  await giveAccounts(world, officer, listed)
  const run = await aRun(world, treasurer, list)
  const said = (await paymentsOf(world, treasurer, run)).map(({ reference, number }, at) => ({
    reference,
    account: accountOf(listed[number - 1] as Listed),
    amount: 600_000,
    status: at === 2 ? ('GAGAL' as const) : ('BERHASIL' as const),
    code: at === 2 ? '05' : '00',
  }))
  await sendAnswer(world, treasurer, run.id, answerFile(said))
  return { officer, treasurer, programmeId: list.programmeId, run }
}

describe('the board', () => {
  test('a figure equals its target, its tally and the deliveries behind it', async () => {
    const { treasurer, programmeId } = await aPaidRun()
    const planner = await world.signIn('regency-planner', '64.08')
    const target = { programmeId, regency: '64.08', quarter, unit: 'families' as const, amount: 4, version: null }
    await world.send(planning.setTargets, { body: { changes: [target] } }, planner)

    const reached = await world.send(api.getReached, { params: { id: programmeId }, query: {} }, planner)
    expect(reached.status, reached.text).toBe(200)
    expect(reached.body.quarters).toHaveLength(8)
    expect(reached.body.quarters.at(-1)).toBe(quarter)
    expect(reached.body.units).toEqual(['families', 'payments', 'rupiah'])
    expect(reached.body.regencies.map(({ code }) => code)).toEqual(['64.08'])
    expect(reached.body.cells).toEqual([
      { regency: '64.08', quarter, unit: 'families', target: 4, realised: 2 },
      { regency: '64.08', quarter, unit: 'payments', target: null, realised: 2 },
      { regency: '64.08', quarter, unit: 'rupiah', target: null, realised: 1_200_000 },
    ])

    const query = { programme: programmeId, regency: '64.08', quarter }
    const behind = await world.send(api.listDeliveries, { query: { ...query, limit: 1 } }, treasurer)
    expect(behind.body.rows).toMatchObject([{ amount: 600_000, deliveredOn: today }])
    const rest = await world.send(api.listDeliveries, { query: { ...query, after: behind.body.next ?? '' } }, treasurer)
    expect([...behind.body.rows, ...rest.body.rows].map((row) => row.id)).toHaveLength(2)
    expect(rest.body.next).toBeNull()
    const other = await world.send(api.listDeliveries, { query: { ...query, quarter: before } }, treasurer)
    expect(other.body.rows).toEqual([])
  })

  test('a reader of another regency sees neither figures nor deliveries', async () => {
    const { programmeId } = await aPaidRun()
    const kukar = await world.signIn('regency-head', '64.02')
    expect((await world.send(api.getReached, { params: { id: programmeId }, query: {} }, kukar)).problem).toBe('not-found')
    const query = { programme: programmeId, regency: '64.08', quarter }
    expect((await world.send(api.listDeliveries, { query }, kukar)).body.rows).toEqual([])
    expect((await world.send(api.listProgrammeStates, {}, kukar)).body.programmes).toEqual([])
    expect((await world.send(api.getReached, { params: { id: uuidv7() }, query: {} }, kukar)).problem).toBe('not-found')
  })

  test('an approver reads figures, not the names behind them, and not of how few', async () => {
    const { programmeId } = await aPaidRun()
    const regent = await world.signIn('approver', '64.08')
    const states = await world.send(api.listProgrammeStates, {}, regent)
    expect(states.body.quarter).toBe(quarter)
    expect(states.body.programmes.find(({ id }) => id === programmeId)?.units).toContainEqual({
      unit: 'families',
      target: null,
      realised: null,
    })
    const query = { programme: programmeId, regency: '64.08', quarter }
    expect((await world.send(api.listDeliveries, { query }, regent)).problem).toBe('not-allowed')
  })

  test('the registry’s figures are those of the people, before anything was delivered too', async () => {
    const head = await world.signIn('regency-head', '64.08')
    await someFamilies(world, await world.signIn('regency-officer', '64.08'), 2)
    const [counted] = await world.query<{ persons: number; families: number }>(
      "select (select count(*)::int from person where region_code ^@ '64.08') persons, (select count(*)::int from family where region_code ^@ '64.08') families",
    )
    const { body } = await world.send(api.getRegistry, {}, head)
    expect(body.regions).toMatchObject([{ place: { code: '64.08', name: 'Kutai Timur' }, ...counted, poorest: 0, openNeeds: 0 }])
  })

  test('looking at names behind a figure is journalled', async () => {
    const { treasurer, programmeId } = await aPaidRun()
    await world.send(api.listDeliveries, { query: { programme: programmeId, regency: '64.08', quarter } }, treasurer)
    const looks = await world.query("select 1 from journal where event = 'deliveries.listed' and subject_id = $1", [programmeId])
    expect(looks).toHaveLength(1)
  })
})

describe('what waits', () => {
  test('a failed payment waits for the officer who can put it right, until it is', async () => {
    const { officer } = await aPaidRun()
    const waiting = await world.send(api.waitingFixes, {}, officer)
    const [fixes] = waiting.body.rows
    expect(fixes).toMatchObject({ kind: 'payments-to-fix', about: 'Tunjangan Lansia', dueOn: '2026-11-24' })
    const [failed] = await world.query<{ n: number }>(
      "select count(*)::int as n from payment where state in ('failed', 'returned') and cured_at is null",
    )
    expect(fixes?.count).toBe(failed?.n)

    const kukar = await world.signIn('regency-officer', '64.02')
    expect((await world.send(api.waitingFixes, {}, kukar)).body.rows).toEqual([])
  })

  test('a sealed run waits for the treasurer to send it, then for the bank', async () => {
    const { officer, treasurer } = await crew(world)
    const listed = await someFamilies(world, officer, 1)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    const run = await aRun(world, treasurer, list)
    const kindOf = async () => (await world.send(api.waitingRuns, {}, treasurer)).body.rows.find(({ id }) => id === run.id)?.kind
    expect(await kindOf()).toBe('run-to-send')

    await world.send(delivery.markSent, { params: { id: run.id }, body: { version: run.version } }, treasurer)
    expect(await kindOf()).toBe('run-to-answer')
  })

  test('each source answers only those who may do something about it', async () => {
    const treasurer = await world.signIn('regency-treasurer', '64.08')
    const refused = await Promise.all(
      [api.waitingClaims, api.waitingOwnClaims, api.waitingImports, api.waitingFixes, api.waitingLists].map((source) =>
        world.send(source, {}, treasurer),
      ),
    )
    expect(refused.map((answer) => answer.problem)).toEqual(refused.map(() => 'not-allowed'))
    const officer = await world.signIn('regency-officer', '64.08')
    const allowed = await Promise.all(
      [api.waitingClaims, api.waitingImports, api.waitingLists].map((source) => world.send(source, {}, officer)),
    )
    expect(allowed.map((answer) => answer.status)).toEqual([200, 200, 200])
  })
})
