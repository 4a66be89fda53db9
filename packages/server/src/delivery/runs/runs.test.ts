import { describe, expect, test } from 'vitest'
import * as api from '#domain/delivery/delivery.api.ts'
import { aWorld } from '../../platform/testing/world.ts'
import { type Listed, anApprovedList, someFamilies } from '../testing/approved-list.ts'
import { accountOf, answerFile, aRun, crew, giveAccounts, order, statesOf, theRun } from '../testing/pay.ts'

const world = aWorld()

describe('a payment run', () => {
  test('is sealed with exactly what the treasurer saw, and its file is the same bytes each time', async () => {
    const { officer, treasurer } = await crew(world)
    const listed = await someFamilies(world, officer, 3)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed.slice(0, 2))

    const choice = { listId: list.listId, months: list.months }
    const preview = await world.send(api.previewRun, { body: choice }, treasurer)
    expect(preview.body).toEqual({
      payments: 2,
      entitlements: 6,
      amount: 1_200_000,
      smallest: 600_000,
      largest: 600_000,
      blocked: [{ reason: 'no-account', payees: 1, entitlements: 3, amount: 600_000 }],
      message: 'TUNJANGAN LANSIA JUL-SEP 2026',
    })
    const wrong = await world.send(
      api.sealRun,
      { body: { ...choice, order, seen: { payments: 3, amount: 1_800_000 } } },
      treasurer,
    )
    expect(wrong.problem).toBe('run-changed')

    const run = await aRun(world, treasurer, list)
    expect(run).toMatchObject({ state: 'ready', total: { payments: 2, amount: 1_200_000 }, by: { 'in-flight': { payments: 2 } } })
    const fetch = () => world.send(api.downloadBankFile, { params: { id: run.id } }, treasurer)
    const first = await fetch()
    const lines = first.text.split('\r\n')
    expect(lines[0]).toBe('H;20261121;DINSOS6408;64.08/04.0/000123/LS/2026;2;1200000')
    expect(lines[1]).toMatch(
      new RegExp(`^D;1;[A-F0-9]{16};${accountOf(listed[0] as Listed)};KEPALA [A-J]+;600000;TUNJANGAN LANSIA JUL-SEP 2026$`),
    )
    expect(lines.slice(3)).toEqual(['T;2;1200000', ''])
    expect((await fetch()).text).toBe(first.text)
    expect(await statesOf(world, list.listId)).toEqual({ 'in-flight': 6, open: 3 })

    const again = await world.send(
      api.sealRun,
      { body: { ...choice, order, seen: { payments: 2, amount: 1_200_000 } } },
      treasurer,
    )
    expect(again.problem, 'nothing is left that could be paid').toBe('nothing-to-pay')
  })

  test('two treasurers who seal the same months at once pay them once', async () => {
    const { officer, treasurer } = await crew(world)
    const listed = await someFamilies(world, officer, 2)
    const list = await anApprovedList(world, officer, listed, { months: ['2026-07'] })
    await giveAccounts(world, officer, listed)
    const body = { listId: list.listId, months: list.months, order, seen: { payments: 2, amount: 400_000 } }
    const asked = await Promise.all([world.send(api.sealRun, { body }, treasurer), world.send(api.sealRun, { body }, treasurer)])
    expect(asked.map((one) => one.status)).toEqual([202, 202])
    await world.settle()

    const runs = await Promise.all(asked.map((one) => theRun(world, treasurer, one.body.id)))
    expect(runs.map((run) => run.state).sort()).toEqual(['ready', 'refused'])
    expect(runs.find((run) => run.state === 'refused')?.refusedFor).toBe('run-changed')
    const [paid] = await world.query<{ n: number }>(
      'select count(*)::int as n from payment p join payment_run r using (run_id) where r.list_id = $1',
      [list.listId],
    )
    expect(paid?.n).toBe(2)
  })

  test("next year's order does not pay this year's months, and a list that is not approved pays nobody", async () => {
    const { officer, treasurer } = await crew(world)
    const listed = await someFamilies(world, officer, 1)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    const body = { listId: list.listId, months: list.months, order, seen: { payments: 1, amount: 600_000 } }
    const early = { ...body, order: { ...order, date: '2025-12-30' as typeof order.date } }
    expect((await world.send(api.sealRun, { body: early }, treasurer)).problem).toBe('run-unsound')

    await world.query("update programme_list set state = 'returned' where list_id = $1", [list.listId])
    expect((await world.send(api.sealRun, { body }, treasurer)).problem).toBe('not-found')
    expect((await world.send(api.previewRun, { body: { listId: list.listId, months: list.months } }, treasurer)).problem).toBe(
      'not-found',
    )
  })

  test('is out of reach for another regency, and paying is not for those who prepare', async () => {
    const { officer, treasurer } = await crew(world)
    const kukar = await world.signIn('regency-treasurer', '64.02')
    const listed = await someFamilies(world, officer, 1)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    const run = await aRun(world, treasurer, list)
    const params = { id: run.id }
    const choice = { listId: list.listId, months: list.months }

    for (const refused of [
      await world.send(api.getRun, { params }, kukar),
      await world.send(api.listPayments, { params, query: {} }, kukar),
      await world.send(api.downloadBankFile, { params }, kukar),
      await world.send(api.listLineFaults, { params, query: {} }, kukar),
      await world.send(api.listAnswers, { params }, kukar),
      await world.send(api.uploadAnswer, { params, upload: answerFile([]) }, kukar),
      await world.send(api.markSent, { params, body: { version: run.version } }, kukar),
      await world.send(api.previewRun, { body: choice }, kukar),
      await world.send(api.listAccounts, { params: { id: listed[0]?.id ?? '' } }, kukar),
    ]) {
      expect([refused.status, refused.problem]).toEqual([404, 'not-found'])
    }
    expect((await world.send(api.listRuns, { query: {} }, kukar)).body.rows).toEqual([])
    expect((await world.send(api.listPayable, {}, kukar)).body.rows).toEqual([])
    expect((await world.send(api.previewRun, { body: choice }, officer)).problem).toBe('not-allowed')
    expect((await world.send(api.downloadBankFile, { params }, officer)).problem).toBe('not-allowed')
  })

  test('waits for its file before it is sent, and is sent once', async () => {
    const { officer, treasurer } = await crew(world)
    const listed = await someFamilies(world, officer, 1)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    const body = { listId: list.listId, months: list.months, order, seen: { payments: 1, amount: 600_000 } }
    const { id, version } = (await world.send(api.sealRun, { body }, treasurer)).body
    expect((await world.send(api.downloadBankFile, { params: { id } }, treasurer)).problem).toBe('run-not-ready')
    expect((await world.send(api.markSent, { params: { id }, body: { version } }, treasurer)).problem).toBe('run-not-ready')
    await world.settle()

    const run = await theRun(world, treasurer, id)
    expect((await world.send(api.markSent, { params: { id }, body: { version: run.version - 1 } }, treasurer)).problem).toBe(
      'stale-version',
    )
    const sent = await world.send(api.markSent, { params: { id }, body: { version: run.version } }, treasurer)
    expect(sent.body.state).toBe('sent')
    expect((await world.send(api.markSent, { params: { id }, body: { version: sent.body.version } }, treasurer)).problem).toBe(
      'run-not-ready',
    )
  })

  test('who died since is not paid; the family is paid through its next adult', async () => {
    const { officer, treasurer } = await crew(world)
    const listed = await someFamilies(world, officer, 1)
    const [family] = listed
    if (!family) throw new Error('one was asked for')
    const list = await anApprovedList(world, officer, listed, { months: ['2026-07'] })
    await giveAccounts(world, officer, listed)
    await world.query("update person set status = 'deceased', deceased_on = '2026-11-01' where person_id = $1", [family.id])
    const choice = { listId: list.listId, months: list.months }
    expect((await world.send(api.previewRun, { body: choice }, treasurer)).body).toMatchObject({
      payments: 0,
      blocked: [{ reason: 'no-payee', payees: 1 }],
    })

    await world.query(
      `insert into person (person_id, region_code, family_id, relation, nik_standing, nik_missing_reason, name, name_key, name_keys,
         birth_date, status, source, as_of, recorded_at, synthetic, version)
       select gen_random_uuid(), region_code, family_id, 'spouse', 'missing', 'papers-lost', 'JANDA', 'x', '{}', '1975-01-01', 'active',
         'visit', as_of, recorded_at, true, 1 from person where person_id = $1`,
      [family.id],
    )
    expect((await world.send(api.previewRun, { body: choice }, treasurer)).body.blocked).toMatchObject([{ reason: 'no-account' }])
  })
})
