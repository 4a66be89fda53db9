import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import * as my from '#domain/access/my.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { Role } from '#domain/access/roles.ts'
import { aBrowser, type TestBrowser } from '../../platform/testing/a-browser.ts'
import { made } from '../../platform/testing/fixtures.ts'
import { aWorld, password } from '../../platform/testing/world.ts'
import { bytesOf } from '../sign-in/keys.ts'
import { codeAt } from './codes.ts'

const world = aWorld()

async function emailOf(accountId: string): Promise<string> {
  const [row] = await world.query<{ email: string }>('select email from account where account_id = $1', [accountId])
  return row?.email ?? ''
}

/** Somebody with a role, signed in by their browser with the password alone. */
async function somebody(role: Role = 'regency-officer', region = '64.08') {
  const { accountId } = await world.signIn(role, region)
  const email = await emailOf(accountId)
  const browser = aBrowser(world)
  made(await browser.ask(access.signIn, { body: { email, password } }))
  return { accountId, email, browser }
}

/** What the phone shows now. */
const shownBy = (key: string, drift = 0) => codeAt(bytesOf(key), Math.floor(world.clock.now.getTime() / 30_000) + drift)

/** The next code that can be used: each is good once. */
function later(): void {
  world.clock.now = new Date(world.clock.now.getTime() + 60_000)
}

async function enrol(browser: TestBrowser): Promise<{ key: string; codes: string[] }> {
  const { key } = made(await browser.ask(my.beginSecondFactor, { body: { password } }))
  const { codes } = made(await browser.ask(my.confirmSecondFactor, { body: { code: shownBy(key) } }))
  later()
  return { key, codes }
}

async function firstStep(email: string): Promise<TestBrowser> {
  const browser = aBrowser(world)
  const session = made(await browser.ask(access.signIn, { body: { email, password } }))
  expect([session.account, session.waitsFor]).toEqual([null, 'code'])
  return browser
}

const search = (browser: TestBrowser) => browser.ask(people.searchPeople, { body: { text: 'siti' } })

describe('an authenticator app', () => {
  test('is switched on by a first code, and asked for at the next sign-in', async () => {
    const { browser, email } = await somebody()
    const { key, codes } = await enrol(browser)
    expect(codes).toHaveLength(10)
    const state = made(await browser.ask(my.getMySecondFactor, {}))
    expect(state).toEqual({ on: true, since: expect.any(String) as string, codesLeft: 10, demanded: false })

    const next = await firstStep(email)
    expect((await search(next)).problem).toBe('not-signed-in')
    const reloaded = made(await next.ask(access.getSession, {}))
    expect(reloaded.waitsFor).toBe('code')
    const session = made(await next.ask(access.giveCode, { body: { code: shownBy(key) } }))
    expect([session.account?.email, session.waitsFor]).toEqual([email, null])
    expect((await search(next)).status).toBe(200)
  })

  test('is not switched on by a wrong code, nor without the password', async () => {
    const { browser } = await somebody()
    expect((await browser.ask(my.beginSecondFactor, { body: { password: 'keliru sekali' } })).problem).toBe('password-wrong')
    expect((await browser.ask(my.confirmSecondFactor, { body: { code: '123456' } })).problem).toBe('second-factor-off')
    const { key } = made(await browser.ask(my.beginSecondFactor, { body: { password } }))
    const wrong = shownBy(key) === '000000' ? '000001' : '000000'
    expect((await browser.ask(my.confirmSecondFactor, { body: { code: wrong } })).problem).toBe('code-wrong')
    expect(made(await browser.ask(my.getMySecondFactor, {})).on).toBe(false)
  })

  test('signs out every other browser, which opened with the password alone', async () => {
    const { browser, email } = await somebody()
    const other = aBrowser(world)
    made(await other.ask(access.signIn, { body: { email, password } }))
    await enrol(browser)
    expect((await search(browser)).status).toBe(200)
    expect((await search(other)).problem).toBe('not-signed-in')
  })

  test('gives codes that are good once: by the same step, an earlier one, or four times at once', async () => {
    const { browser, email } = await somebody()
    const { key } = await enrol(browser)
    const code = shownBy(key)
    const four = await Promise.all(Array.from({ length: 4 }, () => firstStep(email)))
    const answers = await Promise.all(four.map((one) => one.ask(access.giveCode, { body: { code } })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)

    const again = await firstStep(email)
    expect((await again.ask(access.giveCode, { body: { code } })).problem).toBe('code-wrong')
    expect((await again.ask(access.giveCode, { body: { code: shownBy(key, -1) } })).problem).toBe('code-wrong')
    later()
    expect((await again.ask(access.giveCode, { body: { code: shownBy(key) } })).status).toBe(200)
  })

  test('opens nothing without the password before it, and not after ten minutes', async () => {
    const { browser, email } = await somebody()
    const { key } = await enrol(browser)
    const stranger = aBrowser(world)
    expect((await stranger.ask(access.giveCode, { body: { code: shownBy(key) } })).problem).toBe('sign-in-lapsed')

    const late = await firstStep(email)
    world.clock.now = new Date(world.clock.now.getTime() + 601_000)
    expect((await late.ask(access.giveCode, { body: { code: shownBy(key) } })).problem).toBe('sign-in-lapsed')
    expect(made(await late.ask(access.getSession, {})).waitsFor).toBeNull()
  })

  test('is held off after five wrong codes, also the right one, until the time that is told', async () => {
    const { browser, email } = await somebody()
    const { key } = await enrol(browser)
    const guesser = await firstStep(email)
    const wrong = ['000000', '000001', '000002', '000003', '000004', '000005'].filter((code) => code !== shownBy(key))
    const answers = []
    for (const code of wrong.slice(0, 5)) answers.push((await guesser.ask(access.giveCode, { body: { code } })).problem)
    expect(answers).toEqual(Array(5).fill('code-wrong'))
    const held = await guesser.ask(access.giveCode, { body: { code: shownBy(key) } })
    expect(held.problem).toBe('too-many-requests')
    const { retryAt } = held.body as unknown as { retryAt: string }
    world.clock.now = new Date(new Date(retryAt).getTime() + 1000)
    expect((await guesser.ask(access.giveCode, { body: { code: shownBy(key) } })).status).toBe(200)
  })

  test('is switched off with the password', async () => {
    const { browser, email } = await somebody()
    await enrol(browser)
    expect((await browser.ask(my.endSecondFactor, { body: { password: 'bukan yang ini' } })).problem).toBe('password-wrong')
    expect((await browser.ask(my.endSecondFactor, { body: { password } })).status).toBe(204)
    const session = made(await aBrowser(world).ask(access.signIn, { body: { email, password } }))
    expect(session.account?.email).toBe(email)
  })
})

describe('a recovery code', () => {
  test('opens the account once, in capitals and without hyphens too, and the history says so', async () => {
    const { browser, email, accountId } = await somebody()
    const { codes } = await enrol(browser)
    const [first = ''] = codes
    const lost = await firstStep(email)
    made(await lost.ask(access.giveCode, { body: { code: first.toUpperCase().replaceAll('-', ' ') } }))
    expect(made(await lost.ask(my.getMySecondFactor, {})).codesLeft).toBe(9)
    const history = made(await lost.ask(my.listMySignIns, { query: {} }))
    expect(history.rows[0]?.outcome).toBe('signed-in-by-recovery-code')

    const again = await firstStep(email)
    expect((await again.ask(access.giveCode, { body: { code: first } })).problem).toBe('code-wrong')
    const stored = await world.query('select * from recovery_code where account_id = $1', [accountId])
    const code = first.replaceAll('-', '')
    expect(JSON.stringify(stored)).not.toContain(code)
    // Nor can it be found by trying codes through: what is kept is keyed with a secret that does not lie in the database.
    for (const text of [code, first, `${accountId}${code}`])
      expect(JSON.stringify(stored)).not.toContain(createHash('sha256').update(text).digest('hex'))
  })

  test('is worth nothing when new ones were made', async () => {
    const { browser, email } = await somebody()
    const { codes } = await enrol(browser)
    const fresh = made(await browser.ask(my.renewRecoveryCodes, { body: { password } })).codes
    expect(fresh.filter((code) => codes.includes(code))).toEqual([])
    const lost = await firstStep(email)
    expect((await lost.ask(access.giveCode, { body: { code: codes[1] ?? '' } })).problem).toBe('code-wrong')
    expect((await lost.ask(access.giveCode, { body: { code: fresh[1] ?? '' } })).status).toBe(200)
  })
})

describe('a role that asks for a second factor', () => {
  test('is from the start whoever decides, pays, registers, looks into everything, or lets others in', async () => {
    const rows = await world.query<{ role: string }>(
      "select role from second_factor_demand where region_code = 'ID' and set_by is null order by role",
    )
    expect(rows.map(({ role }) => role)).toEqual([
      'administrator',
      'approver',
      'auditor',
      'data-protection-officer',
      'province-head',
      'province-officer',
      'regency-head',
      'regency-officer',
      'regency-treasurer',
    ])
  })

  async function demand(role: Role, region: string, demanded: boolean) {
    const administrator = await world.signIn('administrator', '64')
    const today = world.clock.now.toISOString().slice(0, 10)
    const body = { region, role, demanded, from: today, reason: 'Uang melewati tangan mereka' }
    expect((await world.send(accounts.setSecondFactorDemand, { body }, administrator)).status).toBe(204)
    return administrator
  }

  test('lets nobody do anything before it is set up, in a tab that is open already too', async () => {
    const { browser } = await somebody('regency-treasurer')
    expect((await search(browser)).status).toBe(200)
    await demand('regency-treasurer', '64', true)

    expect((await search(browser)).problem).toBe('not-allowed')
    const held = made(await browser.ask(access.getSession, {}))
    expect([held.waitsFor, held.permissions]).toEqual(['second-factor', []])
    await enrol(browser)
    const free = made(await browser.ask(access.getSession, {}))
    expect(free.waitsFor).toBeNull()
    expect((await search(browser)).status).toBe(200)
    expect((await browser.ask(my.endSecondFactor, { body: { password } })).problem).toBe('second-factor-demanded')
    await demand('regency-treasurer', '64', false)
  })

  test('asks where it was laid down: the narrowest region counts, and the day it begins', async () => {
    const administrator = await demand('village-head', '64', true)
    await demand('village-head', '64.02', false)
    const list = async (region: string) => {
      const { rows } = made(await world.send(accounts.listSecondFactorDemands, { query: { region } }, administrator))
      return rows.find(({ role }) => role === 'village-head')
    }
    expect(await list('64.08.04.2001')).toMatchObject({ demanded: true, setFor: '64' })
    expect(await list('64.02.04')).toMatchObject({ demanded: false, setFor: '64.02' })
    const [strict, lax] = [await somebody('village-head', '64.08.04.2001'), await somebody('village-head', '64.02.04.2001')]
    expect((await search(strict.browser)).problem).toBe('not-allowed')
    expect((await search(lax.browser)).status).toBe(200)

    const body = {
      region: '64.02',
      role: 'village-head' as const,
      demanded: true,
      from: '2027-01-01',
      reason: 'Mulai tahun depan',
    }
    expect((await world.send(accounts.setSecondFactorDemand, { body }, administrator)).status).toBe(204)
    expect((await search(lax.browser)).status).toBe(200)
    expect((await list('64.02'))?.change).toEqual({ demanded: true, from: '2027-01-01' })
    await demand('village-head', '64', false)
  })

  test('is laid down by an administrator of that region, not before today, and stands in the journal', async () => {
    const regency = await world.signIn('administrator', '64.08')
    const body = { region: '64', role: 'approver' as const, demanded: false, from: '2026-11-22', reason: 'Percobaan' }
    expect((await world.send(accounts.setSecondFactorDemand, { body }, regency)).problem).toBe('not-allowed')
    const early = { ...body, region: '64.08', from: '2026-11-20' }
    expect((await world.send(accounts.setSecondFactorDemand, { body: early }, regency)).problem).toBe('grant-unsound')
    expect((await world.send(accounts.setSecondFactorDemand, { body: { ...body, region: '64.08' } }, regency)).status).toBe(204)
    const entries = await world.query<{ facts: { role: string } }>(
      "select facts from journal where event = 'second-factor.demanded' and actor_id = $1",
      [regency.accountId],
    )
    expect(entries.map(({ facts }) => facts.role)).toEqual(['approver'])
  })
})

test('what is switched on, off and renewed stands in the journal, and no secret in it or in the log', async () => {
  const { browser, accountId, email } = await somebody()
  const { key, codes } = await enrol(browser)
  await browser.ask(my.renewRecoveryCodes, { body: { password } })
  await browser.ask(my.endSecondFactor, { body: { password } })
  const entries = await world.query<{ event: string }>(
    "select event, facts::text from journal where subject_id = $1 and event <> 'account.signed-in' order by journal_id",
    [accountId],
  )
  const events = entries.map(({ event }) => event)
  expect(events).toEqual(expect.arrayContaining(['second-factor.enrolled', 'recovery-codes.renewed', 'second-factor.removed']))
  const all = JSON.stringify(entries) + world.logged()
  for (const secret of [key, ...codes, password, email]) expect(all).not.toContain(secret)
})
