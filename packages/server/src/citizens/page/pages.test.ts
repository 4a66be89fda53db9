import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Listening, listen } from '../../platform/http/listen.ts'
import { openLog } from '../../platform/log.ts'
import { aPersonIn } from '../../platform/testing/fixtures.ts'
import { aWorld } from '../../platform/testing/world.ts'
import { aCodeOf, opened, visit } from '../testing/a-visitor.ts'

const world = aWorld()
const written: string[] = []
let listening: Listening

beforeAll(async () => {
  const { routes, platform, openPages, ready } = world.app
  const { PassThrough } = await import('node:stream')
  const log = new PassThrough().on('data', (chunk: Buffer) => written.push(chunk.toString()))
  listening = await listen(routes, platform, {
    port: 0,
    host: '127.0.0.1',
    log: openLog('info', log),
    pages: '/nowhere',
    openPages,
    ready,
  })
})
afterAll(() => listening.close())

const at = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${listening.port}${path}`, { redirect: 'manual', ...init })

/** Open on purpose: whoever adds a page adds it here, and says in its `openBecause` why nobody has to sign in. */
const openToAll = [
  'GET /cek',
  'POST /cek',
  'POST /cek/butuh',
  'POST /cek/keberatan',
  'POST /cek/keluar',
  'POST /cek/tarik',
  'POST /cek/tulis',
  'POST /cek/usulan',
]

describe('the pages that nobody signs in for', () => {
  test('are these and no other, each with its reason', () => {
    const pages = world.app.openPages
    expect(pages.map(({ method, path }) => `${method} ${path}`).toSorted((a, b) => a.localeCompare(b))).toEqual(openToAll)
    expect(pages.filter(({ openBecause }) => openBecause.length < 20)).toEqual([])
  })

  test('run no script, load nothing from elsewhere, are kept by nobody and told to no other site', async () => {
    const page = await at('/cek')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const text = await page.text()
    expect(text).not.toMatch(/<script|javascript:|\son\w+=|https?:/i)
    expect(Buffer.byteLength(text)).toBeLessThan(10_000)
  })

  test('open by a card over the wire, without code or digits in any address or log', async () => {
    const person = await aPersonIn(world, '64.08.04.2001')
    const code = await aCodeOf(world, person.id)
    const digits = person.nik.slice(-6)
    const entered = await at('/cek', { method: 'POST', body: new URLSearchParams({ code, digits, lang: 'en' }) })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/cek?lang=en'])
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const seen = await at('/cek?lang=en', { headers: { cookie } })
    expect(await seen.text()).toContain('Your family’s status')
    await at('/cek', { method: 'POST', body: new URLSearchParams({ code, digits: '123454' }) })
    for (const secret of [code, code.replaceAll('-', ''), digits, '123454', person.id, cookie.split('=')[1] ?? ''])
      expect(written.join('')).not.toContain(secret)
  })

  test('break over no bytes whatever', async () => {
    const person = await aPersonIn(world, '64.08.04.2001')
    const cookie = await opened(world, person)
    let state = 20_261_122
    const next = (below: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below
    const parts = [
      'code',
      'digits',
      'claim',
      'words',
      'photo',
      'lang',
      '=',
      '&',
      '%',
      '%00',
      '%f0%9f',
      '--x',
      '\r\n',
      '\r\n\r\n',
      '--x--',
      '\0',
      'é',
    ]
    const names = ['form-data; name="photo"; filename="a.jpg"', 'form-data; name="words"', 'form-data', '']
    const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'multipart/form-data', 'text/html', '']
    for (let n = 0; n < 400; n++) {
      const pieces = Array.from({ length: next(30) }, () => parts[next(parts.length)] ?? '')
      const named = `--x\r\nContent-Disposition: ${names[next(names.length)]}\r\n\r\n${pieces.join('')}\r\n--x--`
      const page = world.app.openPages[next(world.app.openPages.length)]
      const bytes = Buffer.from(next(2) === 0 ? named : pieces.join(''), next(2) === 0 ? 'utf8' : 'latin1')
      const type = types[next(types.length)] ?? ''
      const raw = page?.method === 'POST' ? { raw: { type, bytes } } : {}
      const sent = { address: `10.1.${n >> 8}.${n & 255}`, query: pieces.join(''), ...(next(2) === 0 && { cookie }), ...raw }
      const seen = await visit(world, page?.method ?? 'GET', page?.path ?? '/cek', sent)
      expect(seen.status, `${n}: ${page?.path} ${type} ${JSON.stringify(bytes.toString('latin1'))}`).toBeLessThan(500)
    }
  })

  test('answer what is no form, too large, or from another site with a page', async () => {
    const body = 'a'.repeat(5_000)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const answers = [
      await at('/cek', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
      await at('/cek', { method: 'POST', body, headers: form }),
      await at('/cek', { method: 'POST', body: 'code=x', headers: { ...form, origin: 'https://jahat.test' } }),
      await at('/cek', { method: 'DELETE' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([415, 413, 403, 404])
    for (const answer of answers.slice(0, 3)) expect(await answer.text()).toContain('<html lang="id">')
  })
})
