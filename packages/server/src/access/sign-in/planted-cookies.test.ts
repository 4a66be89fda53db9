import { createHmac } from 'node:crypto'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import { type App, openApp } from '../../app.ts'
import { handle } from '../../platform/http/handle.ts'
import { openLog } from '../../platform/log.ts'
import { aWorld, type Caller, password } from '../../platform/testing/world.ts'
import { sessionToken } from './cookies.ts'

const world = aWorld()
const secret = 'a secret that only the tests know, long enough'

async function anOfficer(): Promise<Caller & { email: string }> {
  const caller = await world.signIn('regency-officer', '64.08')
  const [row] = await world.query<{ email: string }>('select email from account where account_id = $1', [caller.accountId])
  return { ...caller, email: row?.email ?? '' }
}

describe('a session cookie', () => {
  test('made from what stands in the database opens nothing: the signature is missing', async () => {
    const { accountId, cookie } = await anOfficer()
    const [row] = await world.query<{ token: string }>('select token from auth.session where "userId" = $1', [accountId])
    const signedIn = async (own: string) =>
      (await world.send(access.getSession, {}, { accountId, cookie: own })).body.account !== null

    expect(await signedIn(cookie)).toBe(true)
    expect(await signedIn(`rangkul.session_token=${row?.token}`)).toBe(false)
    const forged = createHmac('sha256', 'another secret').update(`${row?.token}`).digest('base64')
    expect(await signedIn(`rangkul.session_token=${encodeURIComponent(`${row?.token}.${forged}`)}`)).toBe(false)
  })

  test('that a neighbouring host could plant is not looked at where people come by https', () => {
    const signature = createHmac('sha256', secret).update('abc').digest('base64')
    const value = encodeURIComponent(`abc.${signature}`)
    const read = (name: string) => sessionToken(`${name}=${value}`, true, secret)
    expect(read('__Host-rangkul.session_token')).toBe('abc')
    expect(read('rangkul.session_token')).toBeUndefined()
    expect(read('__Secure-rangkul.session_token')).toBeUndefined()
  })
})

describe('where people come by https', () => {
  let app: App
  beforeAll(() => {
    app = openApp({
      connection: world.connection,
      sessionSecret: secret,
      address: 'https://rangkul.contoh.id',
      dataDir: tmpdir(),
      version: 'test',
      log: openLog('silent'),
      clock: () => world.clock.now,
    })
  })
  afterAll(() => app.close())

  test('every cookie is for this host only, over TLS, out of reach of scripts', async () => {
    const { email } = await anOfficer()
    const route = app.routes.find(({ endpoint }) => endpoint.path === access.signIn.path && endpoint.method === 'POST')
    if (!route) throw new Error('nothing answers a sign-in')
    const body = Buffer.from(JSON.stringify({ email, password }))
    const headers = { host: 'rangkul.contoh.id', 'content-type': 'application/json' }
    const ask = { method: 'POST', path: '/api/session', params: {}, query: new URLSearchParams(), address: '10.9.8.7' }
    const { status, headers: given } = await handle(route, app.platform, { ...ask, headers, body, requestId: 'https' })

    expect(status).toBe(200)
    const lines = given['set-cookie'] as string[]
    const names = lines.map((line) => line.split('=')[0])
    expect(new Set(names)).toEqual(new Set(['__Host-rangkul.session_token', '__Host-rangkul.device', '__Host-rangkul.pending']))
    for (const line of lines) {
      expect(line).toMatch(/; Path=\//)
      expect(line).toMatch(/; HttpOnly/i)
      expect(line).toMatch(/; SameSite=Lax/i)
      expect(line).toMatch(/; Secure/i)
      expect(line).not.toMatch(/; Domain/i)
    }
  })
})

describe('a device cookie that somebody planted', () => {
  test.each(['%0d%0aSet-Cookie:%20a=b', 'x; Domain=contoh.id', 'a'.repeat(4000)])(
    '%# does not come back in a header',
    async (planted) => {
      const { accountId, email } = await anOfficer()
      const cookie = `rangkul.device=${planted.startsWith('%') ? planted : encodeURIComponent(planted)}`
      const answer = await world.send(access.signIn, { body: { email, password } }, { accountId, cookie })
      expect(answer.status, answer.text).toBe(200)
      const device = [answer.headers['set-cookie'] ?? []].flat().find((line) => line.startsWith('rangkul.device='))
      expect(device).toMatch(/^rangkul\.device=[A-Za-z0-9_-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    },
  )
})
