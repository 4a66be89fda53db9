import { describe, expect, test } from 'vitest'
import { Problem } from '#domain/platform/problem.ts'
import { refuseForeignOrigin } from './origin.ts'

function comes(method: string, headers: Record<string, string>): string {
  const ask = { method, headers: { host: 'rangkul.contoh.id', ...headers } }
  try {
    refuseForeignOrigin(ask as unknown as Parameters<typeof refuseForeignOrigin>[0])
    return 'in'
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.code
    throw thrown
  }
}

describe('what another site sends in the name of somebody who is signed in here', () => {
  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['with the origin of another site', { origin: 'https://jahat.contoh' }],
    ['with an origin that only begins like ours', { origin: 'https://rangkul.contoh.id.jahat.contoh' }],
    ['from a page without an origin', { origin: 'null' }],
    ['with another port of our host', { origin: 'https://rangkul.contoh.id:8443' }],
    [
      'with our origin, though the browser says that it is another site',
      { origin: 'https://rangkul.contoh.id', 'sec-fetch-site': 'cross-site' },
    ],
  ])('is refused: %s', (_name, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(comes(method, headers)).toBe('foreign-origin')
  })

  test('may look, which a browser then keeps from it', () => {
    expect(comes('GET', { 'sec-fetch-site': 'cross-site', origin: 'https://jahat.contoh' })).toBe('in')
  })
})

describe('what comes in', () => {
  test.each([
    ['our own pages', { origin: 'https://rangkul.contoh.id', 'sec-fetch-site': 'same-origin' }],
    ['what somebody typed', { 'sec-fetch-site': 'none' }],
    ['a program that is no browser', {}],
  ])('%s', (_name, headers) => {
    expect(comes('POST', headers)).toBe('in')
  })
})
