import { describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import * as my from '#domain/access/my.api.ts'
import { untouchedHeader } from '#domain/access/untouched.ts'
import { aBrowser, type TestBrowser } from '../../platform/testing/a-browser.ts'
import { anOfficeIn } from '../../platform/testing/accounts.ts'
import { holderOf, made } from '../../platform/testing/fixtures.ts'
import { aWorld, password, today } from '../../platform/testing/world.ts'

const world = aWorld()
const phone = 'Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

async function anOfficer(regency = '64.08') {
  const { accountId } = await world.signIn('regency-officer', regency)
  const office = await anOfficeIn(world, regency)
  await world.query('update account set office_id = $1 where account_id = $2', [office, accountId])
  const [row] = await world.query<{ email: string }>('select email from account where account_id = $1', [accountId])
  return { accountId, email: row?.email ?? '' }
}

async function signedIn(email: string, userAgent?: string): Promise<TestBrowser> {
  const browser = aBrowser(world, userAgent === undefined ? {} : { userAgent })
  made(await browser.ask(access.signIn, { body: { email, password } }))
  return browser
}

const isIn = async (browser: TestBrowser) => (await browser.ask(my.listMySessions, {})).status === 200
const later = (minutes: number) => (world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000))

describe('a session that nobody uses', () => {
  test('asks for the password again after half an hour on a computer, on a phone only after the working day', async () => {
    const { email } = await anOfficer()
    const [used, left, inField] = [await signedIn(email), await signedIn(email), await signedIn(email, phone)]
    later(20)
    expect(await isIn(used)).toBe(true)
    later(20)
    expect([await isIn(used), await isIn(left), await isIn(inField)]).toEqual([true, false, true])
    expect((await left.ask(access.getSession, {})).body.account).toBeNull()
    expect(made(await used.ask(my.listMySessions, {})).rows).toHaveLength(3)
  })

  test('is not used by what an open page asks by itself', async () => {
    const { accountId, email } = await anOfficer()
    const browser = await signedIn(email)
    const cookie = [...browser.cookies()].map(([name, value]) => `${name}=${value}`).join('; ')
    const poll = async (untouched: number) =>
      (await world.send(access.getSession, { headers: { [untouchedHeader]: String(untouched) } }, { accountId, cookie })).body
        .account !== null
    later(10)
    expect(await poll(600)).toBe(true)
    later(15)
    expect(await poll(1500)).toBe(true)
    later(10)
    expect(await poll(2100)).toBe(false)
  })
})

describe('what an agency lays down', () => {
  test('counts from its day and the next sign-in on, for the narrowest region, and stands in the journal', async () => {
    const administrator = await holderOf(world, 'administrator', '64.08')
    const set = (over: object) =>
      world.send(
        accounts.setIdleLimit,
        {
          body: {
            region: '64.08',
            device: 'phone' as const,
            minutes: 60,
            from: today,
            reason: 'Edaran kepala dinas',
            ...over,
          },
        },
        administrator,
      )
    expect((await set({})).status).toBe(204)
    expect((await set({ minutes: 15, from: '2027-01-01' })).status).toBe(204)
    expect((await set({ region: '64' })).problem).toBe('not-allowed')
    expect((await set({ from: '2026-11-20' })).problem).toBe('grant-unsound')
    expect((await set({ minutes: 721 })).problem).toBe('invalid-input')
    const seen = made(await world.send(accounts.listIdleLimits, { query: { region: '64.08' } }, administrator)).rows
    expect(seen).toMatchObject([
      { device: 'desk', minutes: 30, setFor: 'ID', change: null },
      { device: 'phone', minutes: 60, setFor: '64.08', change: { minutes: 15, from: '2027-01-01' } },
    ])

    const [here, there] = [
      await signedIn((await anOfficer()).email, phone),
      await signedIn((await anOfficer('64.02')).email, phone),
    ]
    later(61)
    expect([await isIn(here), await isIn(there)]).toEqual([false, true])
    const entries = await world.query("select facts from journal where event = 'idle-limit.set' and region_code = '64.08'")
    expect(entries).toHaveLength(2)
  })
})

test('sign-ins, refused ones and sign-outs stand in the journal under the region of the mandate', async () => {
  const { accountId, email } = await anOfficer()
  const browser = await signedIn(email)
  await aBrowser(world).ask(access.signIn, { body: { email, password: 'keliru lagi' } })
  await browser.ask(access.signOut, {})
  const entries = await world.query<{ event: string; region_code: string }>(
    "select event, region_code from journal where subject_id = $1 and event in ('account.signed-in', 'sign-in.refused', 'account.signed-out')",
    [accountId],
  )
  expect(new Set(entries.map(({ event }) => event))).toEqual(
    new Set(['account.signed-in', 'sign-in.refused', 'account.signed-out']),
  )
  expect(new Set(entries.map((entry) => entry.region_code))).toEqual(new Set(['64.08']))
})

test('the history of sign-ins is forgotten after 400 days, that of yesterday is not', async () => {
  const { accountId, email } = await anOfficer()
  await signedIn(email)
  const count = async () =>
    (await world.query<{ n: number }>('select count(*)::int as n from sign_in_record where account_id = $1', [accountId]))[0]?.n
  const before = await count()
  await world.doChores(399)
  expect(await count()).toBe(before)
  await world.doChores(401)
  expect(await count()).toBe(0)
})
