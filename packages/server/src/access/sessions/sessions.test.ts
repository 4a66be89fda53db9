import { describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import * as my from '#domain/access/my.api.ts'
import * as intake from '#domain/intake/intake.api.ts'
import * as tasks from '#domain/tasks/tasks.api.ts'
import { aBrowser, type TestBrowser } from '../../platform/testing/a-browser.ts'
import { anOfficeIn } from '../../platform/testing/accounts.ts'
import { holderOf, made } from '../../platform/testing/fixtures.ts'
import { aWorld, password } from '../../platform/testing/world.ts'

const world = aWorld()
const phone = 'Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'
const desk = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function anOfficer() {
  const { accountId } = await world.signIn('regency-officer', '64.08')
  const [row] = await world.query<{ email: string }>('select email from account where account_id = $1', [accountId])
  await world.query('delete from auth.session where "userId" = $1', [accountId])
  await world.query('delete from known_device where account_id = $1', [accountId])
  return { accountId, email: row?.email ?? '' }
}

async function signedIn(email: string, userAgent = desk): Promise<TestBrowser> {
  const browser = aBrowser(world, { userAgent })
  made(await browser.ask(access.signIn, { body: { email, password } }))
  return browser
}

const isIn = async (browser: TestBrowser) => made(await browser.ask(access.getSession, {})).account !== null

/** A file that waits to be checked, asked for in this browser. */
async function waitingWork(browser: TestBrowser) {
  const bytes = Buffer.from('nik,nama,kode_desa\n6408990101700077,Ani Lestari,64.08.04.2001\n')
  const cookie = [...browser.cookies()].map(([name, value]) => `${name}=${value}`).join('; ')
  const upload = { name: 'daftar.csv', bytes }
  const caller = { accountId: '' as never, cookie }
  const batch = made(await world.send(intake.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload }, caller))
  const columns = batch.columns.map((column) => column.choice)
  made(await world.send(intake.checkBatch, { params: { id: batch.id }, body: { version: batch.version, columns } }, caller))
  const stateOf = async () => {
    const [task] = await world.query<{ state: string; problem: string | null }>(
      'select state, problem from task where subject = $1 order by created_at desc limit 1',
      [batch.id],
    )
    return task
  }
  return { stateOf }
}

describe('my sessions', () => {
  test('are listed in words, this one first, with their address and when they were last used', async () => {
    const { email } = await anOfficer()
    const [old, present] = [await signedIn(email), await signedIn(email, phone)]
    const { rows } = made(await present.ask(my.listMySessions, {}))
    expect(rows.map(({ device, address, current }) => ({ device, address, current }))).toEqual([
      { device: { browser: 'Chrome', system: 'Android' }, address: present.address, current: true },
      { device: { browser: 'Firefox', system: 'Windows' }, address: old.address, current: false },
    ])

    world.clock.now = new Date(world.clock.now.getTime() + 20 * 60_000)
    await isIn(old)
    const seen = made(await present.ask(my.listMySessions, {})).rows.find(({ current }) => !current)
    expect(seen?.lastSeenAt).toBe(world.clock.now.toISOString())
  })

  test('are ended one by one or all but this, and are not signed in from the next request on', async () => {
    const { email } = await anOfficer()
    const [one, two, three] = [await signedIn(email), await signedIn(email, phone), await signedIn(email)]
    const { rows } = made(await three.ask(my.listMySessions, {}))
    const ofPhone = rows.find(({ device }) => device.system === 'Android')
    expect((await three.ask(my.endMySession, { params: { id: ofPhone?.id ?? '' } })).status).toBe(204)
    expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([true, false, true])
    expect((await two.ask(tasks.listMyTasks, { query: {} })).problem).toBe('not-signed-in')
    expect((await three.ask(my.endMySession, { params: { id: ofPhone?.id ?? '' } })).problem).toBe('not-found')
    expect((await three.ask(my.endMyOtherSessions, {})).status).toBe(204)
    expect([await isIn(one), await isIn(three)]).toEqual([false, true])
  })

  test("of somebody else can't be ended", async () => {
    const [mine, theirs] = [await signedIn((await anOfficer()).email), await signedIn((await anOfficer()).email)]
    const [session] = made(await theirs.ask(my.listMySessions, {})).rows
    expect((await mine.ask(my.endMySession, { params: { id: session?.id ?? '' } })).problem).toBe('not-found')
    expect(await isIn(theirs)).toBe(true)
  })
})

describe('a device that the account was never signed in with', () => {
  test('is told of in the browsers that were there before, until somebody has read it; not in itself', async () => {
    const { email } = await anOfficer()
    const known = await signedIn(email)
    expect(made(await known.ask(access.getSession, {})).elsewhere).toBeNull()
    const strange = await signedIn(email, phone)

    const notice = made(await known.ask(access.getSession, {})).elsewhere
    expect(notice).toMatchObject({ newDevice: true, device: { system: 'Android' }, address: strange.address })
    expect(made(await strange.ask(access.getSession, {})).elsewhere).toBeNull()
    await strange.ask(my.acknowledgeSignIn, { body: { id: notice?.id ?? '' } })
    expect(made(await known.ask(access.getSession, {})).elsewhere).not.toBeNull()
    await known.ask(my.acknowledgeSignIn, { body: { id: notice?.id ?? '' } })
    expect(made(await known.ask(access.getSession, {})).elsewhere).toBeNull()
  })

  test('is known the next time, by a cookie and not by what the browser calls itself', async () => {
    const { email } = await anOfficer()
    const first = await signedIn(email)
    await first.ask(access.signOut, {})
    made(await first.ask(access.signIn, { body: { email, password } }))
    const again = made(await first.ask(my.listMySignIns, { query: {} })).rows
    expect(again.map(({ newDevice }) => newDevice)).toEqual([false, false, false])
    const strange = await signedIn(email)
    expect(made(await strange.ask(my.listMySignIns, { query: {} })).rows[0]?.newDevice).toBe(true)
  })
})

describe('the history of sign-ins', () => {
  test('shows refused ones too, page by page, to oneself and to the administrator', async () => {
    const { email, accountId } = await anOfficer()
    await aBrowser(world, { userAgent: phone }).ask(access.signIn, { body: { email, password: 'keliru lagi' } })
    const browser = await signedIn(email)
    const first = made(await browser.ask(my.listMySignIns, { query: { limit: 1 } }))
    expect(first.rows.map(({ outcome }) => outcome)).toEqual(['signed-in'])
    const next = made(await browser.ask(my.listMySignIns, { query: { limit: 1, after: first.next ?? '' } }))
    expect(next.rows.map(({ outcome, device }) => [outcome, device.system])).toEqual([['wrong-password', 'Android']])

    await world.query('update account set office_id = $1 where account_id = $2', [await anOfficeIn(world, '64.08'), accountId])
    const administrator = await holderOf(world, 'administrator', '64.08')
    const seen = made(await world.send(accounts.listSignInsOf, { params: { id: accountId }, query: {} }, administrator))
    expect(seen.rows.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['signed-in', 'wrong-password'])
  })
})

describe('work that waits in the queue', () => {
  test('goes on when its owner signs out', async () => {
    const browser = await signedIn((await anOfficer()).email)
    const { stateOf } = await waitingWork(browser)
    await browser.ask(access.signOut, {})
    await world.settle()
    expect((await stateOf())?.state).toBe('done')
  })

  test('is cancelled when the session that asked for it is revoked', async () => {
    const { email } = await anOfficer()
    const [lost, present] = [await signedIn(email), await signedIn(email)]
    const { stateOf } = await waitingWork(lost)
    await present.ask(my.endMyOtherSessions, {})
    await world.settle()
    expect((await stateOf())?.state).toBe('cancelled')
  })

  test('is not done once the mandate is over', async () => {
    const { accountId, email } = await anOfficer()
    const { stateOf } = await waitingWork(await signedIn(email))
    await world.query("update mandate set valid_to = '2026-11-20' where account_id = $1", [accountId])
    await world.settle()
    expect(await stateOf()).toEqual({ state: 'failed', problem: 'not-allowed' })
  })

  test('is not done once the account is closed', async () => {
    const { accountId, email } = await anOfficer()
    const { stateOf } = await waitingWork(await signedIn(email))
    await world.query('update account set office_id = $1 where account_id = $2', [await anOfficeIn(world, '64.08'), accountId])
    const administrator = await holderOf(world, 'administrator', '64.08')
    const body = { reason: 'Pindah ke dinas lain' }
    expect((await world.send(accounts.closeAccount, { params: { id: accountId }, body }, administrator)).status).toBe(204)
    await world.settle()
    expect((await stateOf())?.state).toBe('cancelled')
  })
})
