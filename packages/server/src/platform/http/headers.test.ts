import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aWorld } from '../testing/world.ts'
import { openLog } from '../log.ts'
import { type Listening, listen } from './listen.ts'

const world = aWorld()
let pages: string
let plain: Listening
let secure: Listening

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'rangkul-pages-'))
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Rangkul</title>')
  const { routes, platform, ready } = world.app
  const options = { port: 0, host: '127.0.0.1', log: openLog('silent'), pages, ready }
  plain = await listen(routes, platform, options)
  secure = await listen(routes, platform, { ...options, secure: true })
})
afterAll(async () => {
  await Promise.all([plain.close(), secure.close()])
  await rm(pages, { recursive: true })
})

const at = async ({ port }: Listening, path: string, method = 'GET') =>
  (await fetch(`http://127.0.0.1:${port}${path}`, { method })).headers

describe('whatever is answered', () => {
  test.each(['/', '/orang/1', '/api/session', '/api/people/x', '/api/nowhere', '/health/live'])(
    '%s runs no foreign script, stands in no frame, is not guessed at and tells no other site where one came from',
    async (path) => {
      const headers = await at(plain, path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("object-src 'none'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe|default-src[^;]*unsafe|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
      expect([headers.get('server'), headers.get('x-powered-by'), headers.get('access-control-allow-origin')]).toEqual([
        null,
        null,
        null,
      ])
    },
  )

  test.each(['/api/session', '/api/people/x', '/api/nowhere'])('%s is kept nowhere and never shown as a page', async (path) => {
    const headers = await at(plain, path)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-type')).toMatch(/^application\/(problem\+)?json/)
  })

  test('tells browsers never to come without TLS, where people come by https, and says nothing of it elsewhere', async () => {
    for (const path of ['/', '/api/session', '/api/nowhere'])
      expect((await at(secure, path)).get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    expect((await at(plain, '/')).get('strict-transport-security')).toBeNull()
  })
})
