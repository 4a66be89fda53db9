import { describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import type { ProblemCode } from '#domain/platform/problem.ts'
import { openApp } from '../../app.ts'
import { handle } from '../../platform/http/handle.ts'
import { listen } from '../../platform/http/listen.ts'
import { openLog } from '../../platform/log.ts'
import { aBrowser } from '../../platform/testing/a-browser.ts'
import { anAccountIn } from '../../platform/testing/accounts.ts'
import { holderOf, made } from '../../platform/testing/fixtures.ts'
import { aWorld, password } from '../../platform/testing/world.ts'

const world = aWorld()
const wrong = 'bukan kata sandinya'

async function anEmail(): Promise<string> {
  const { accountId } = await world.signIn('regency-officer', '64.08')
  const [row] = await world.query<{ email: string }>('select email from account where account_id = $1', [accountId])
  return row?.email ?? ''
}

const tryOnce = (email: string, given = wrong, address?: string) =>
  aBrowser(world, address === undefined ? {} : { address }).ask(access.signIn, { body: { email, password: given } })

async function tryTimes(times: number, email: string, address?: string): Promise<(string | undefined)[]> {
  const problems = []
  for (let time = 0; time < times; time++) problems.push((await tryOnce(email, wrong, address)).problem)
  return problems
}

const retryAtOf = (body: unknown) => new Date((body as { retryAt: string }).retryAt)

describe('guessing the password of an account', () => {
  test('is held off from the fifth on, from anywhere, for longer each time; the right one too', async () => {
    const email = await anEmail()
    expect(await tryTimes(5, email)).toEqual(Array(5).fill('sign-in-failed'))
    const held = await tryOnce(email, password)
    expect(held.problem).toBe('too-many-requests')
    expect(retryAtOf(held.body).getTime() - world.clock.now.getTime()).toBe(60_000)

    world.clock.now = retryAtOf(held.body)
    expect((await tryOnce(email)).problem).toBe('sign-in-failed')
    const longer = await tryOnce(email, password)
    expect(retryAtOf(longer.body).getTime() - world.clock.now.getTime()).toBe(120_000)
    world.clock.now = retryAtOf(longer.body)
    expect((await tryOnce(email, password)).status).toBe(200)
    expect(await tryTimes(4, email)).toEqual(Array(4).fill('sign-in-failed'))
    expect((await tryOnce(email, password)).status).toBe(200)
  })

  test('counts twenty at once as twenty', async () => {
    const email = await anEmail()
    const answers = await Promise.all(Array.from({ length: 20 }, () => tryOnce(email)))
    const looked = answers.filter(({ problem }) => problem === 'sign-in-failed')
    expect(looked.length).toBeLessThanOrEqual(5)
    expect(answers.filter(({ problem }) => problem === 'too-many-requests')).toHaveLength(20 - looked.length)
  })

  test('is answered the same for an address that nobody has, and as slowly', async () => {
    const [known, unknown] = [await anEmail(), 'tidak.ada@contoh.test']
    const timed = async (email: string) => {
      const begin = performance.now()
      const answer = await tryOnce(email)
      return { ms: performance.now() - begin, answer }
    }
    await timed('pemanasan@contoh.test')
    const shape = ({ status, headers, body }: Awaited<ReturnType<typeof tryOnce>>) => ({
      status,
      headers,
      body: { ...(body as object), requestId: null },
    })
    const pairs = []
    for (let time = 0; time < 5; time++) pairs.push([await timed(known), await timed(unknown)] as const)
    for (const [one, other] of pairs) expect(shape(one.answer)).toEqual(shape(other.answer))
    const median = (list: number[]) => list.sort((a, b) => a - b)[2] ?? 0
    const [ofKnown, ofUnknown] = [median(pairs.map(([one]) => one.ms)), median(pairs.map(([, other]) => other.ms))]
    expect(Math.max(ofKnown, ofUnknown) / Math.min(ofKnown, ofUnknown)).toBeLessThan(3)

    const [heldKnown, heldUnknown] = [await tryOnce(known), await tryOnce(unknown)]
    expect([heldKnown.problem, heldUnknown.problem]).toEqual(['too-many-requests', 'too-many-requests'])
    expect(retryAtOf(heldKnown.body)).toEqual(retryAtOf(heldUnknown.body))
  })

  test('stands in the database: another process, or one that starts anew, holds off as well', async () => {
    const email = await anEmail()
    await tryTimes(5, email)
    const other = openApp({
      connection: world.connection,
      sessionSecret: 'a secret that only the tests know, long enough',
      address: 'http://localhost',
      dataDir: '/nowhere',
      version: 'test',
      log: openLog('silent'),
      clock: () => world.clock.now,
    })
    const route = other.routes.find(({ endpoint }) => endpoint.path === '/session' && endpoint.method === 'POST')
    if (!route) throw new Error('nobody signs in')
    const reply = await handle(route, other.platform, {
      method: 'POST',
      path: '/api/session',
      params: {},
      query: new URLSearchParams(),
      headers: { host: 'localhost', 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ email, password })),
      address: '10.9.9.9',
      requestId: '01a1fffe-cccb-7604-a13b-558323662de5',
    })
    await other.close()
    expect(reply.status).toBe(429)
  })

  test('is let go by an administrator of that region, with a reason', async () => {
    const { id, email } = await anAccountIn(world, '64.08')
    await tryTimes(5, email)
    const administrator = await holderOf(world, 'administrator', '64.08')
    const page = async () => made(await world.send(accounts.getAccount, { params: { id } }, administrator))
    expect((await page()).heldOffUntil).not.toBeNull()
    const lift = { params: { id }, body: { reason: 'Lupa kata sandi, sudah ditelepon' } }
    expect((await world.send(accounts.liftHold, lift, administrator)).status).toBe(204)
    expect((await page()).heldOffUntil).toBeNull()
    expect((await tryOnce(email)).problem).toBe('sign-in-failed')
  })
})

describe('guessing from one network address', () => {
  test('is held off after thirty accounts, and disturbs nobody elsewhere', async () => {
    const address = '203.0.113.7'
    const problems = []
    for (let time = 0; time < 31; time++) problems.push((await tryOnce(`orang-${time}@contoh.test`, wrong, address)).problem)
    expect(problems.slice(0, 30)).toEqual(Array(30).fill('sign-in-failed' satisfies ProblemCode))
    expect(problems[30]).toBe('too-many-requests')
    expect((await tryOnce(await anEmail(), password)).status).toBe(200)
  })

  test('does not count an office that signs in rightly', async () => {
    const email = await anEmail()
    for (let time = 0; time < 40; time++) expect((await tryOnce(email, password, '203.0.113.8')).status).toBe(200)
  })

  test('believes what a proxy says of it only where the proxy is trusted', async () => {
    const { routes, platform, ready } = world.app
    const sentThrough = async (trustedProxies: string[], claimed: string) => {
      const log = openLog('silent')
      const listening = await listen(routes, platform, {
        port: 0,
        host: '127.0.0.1',
        log,
        pages: '/nowhere',
        ready,
        trustedProxies,
      })
      await fetch(`http://127.0.0.1:${listening.port}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': claimed },
        body: JSON.stringify({ email: 'lewat.proksi@contoh.test', password: wrong }),
      })
      await listening.close()
      const rows = await world.query("select from sign_in_pace where kind = 'address' and subject = $1", [claimed])
      return rows.length > 0
    }
    expect(await sentThrough([], '198.51.100.1')).toBe(false)
    expect(await sentThrough(['10.0.0.0/8'], '198.51.100.2')).toBe(false)
    expect(await sentThrough(['127.0.0.1'], '198.51.100.3')).toBe(true)
  })
})
