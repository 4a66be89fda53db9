import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '../log.ts'
import { aWorld } from '../testing/world.ts'
import { type Listening, listen } from './listen.ts'

const world = aWorld()
let listening: Listening

beforeAll(async () => {
  const log = openLog('silent')
  const ready = () => Promise.resolve(true)
  const { routes, platform } = world.app
  listening = await listen(routes, platform, { port: 0, host: '127.0.0.1', log, pages: '/nowhere', ready })
})
afterAll(() => listening.close())

/** Sends these bytes, then no more, and reads until the server closes or has answered; `later`: ms before it begins to read. */
function say(head: readonly string[], body: Buffer = Buffer.alloc(0), later = 0): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(listening.port, '127.0.0.1')
    let said = ''
    if (later > 0) {
      socket.pause()
      setTimeout(() => socket.resume(), later)
    }
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      if (said.endsWith('}')) socket.end()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(said))
    socket.write(Buffer.concat([Buffer.from([...head, '', ''].join('\r\n'), 'latin1'), body]))
  })
}

const host = 'Host: localhost'

describe('what HTTP itself refuses is told as a problem, too', () => {
  test.each([
    ['a line that is not HTTP', ['hello'], 400, 'invalid-input'],
    ['a method that nobody knows', ['GETT /api/session HTTP/1.1', host], 400, 'invalid-input'],
    ['a method that we have no use for', ['PROPFIND /api/session HTTP/1.1', host], 404, 'not-found'],
    ['headers without measure', ['GET /api/session HTTP/1.1', host, `X: ${'x'.repeat(20_000)}`], 413, 'too-large'],
    ['two lengths', ['POST /api/session HTTP/1.1', host, 'Content-Length: 1', 'Content-Length: 2'], 400, 'invalid-input'],
    ['an address with a broken escape', ['GET /api/regions/%zz HTTP/1.1', host], 400, 'invalid-input'],
    ['an address that names another machine', ['GET //[ HTTP/1.1', host], 404, 'not-found'],
    ['the root of the API', ['GET /api HTTP/1.1', host], 404, 'not-found'],
    ['a request without a host', ['GET /api/tasks HTTP/1.1'], 401, 'not-signed-in'],
    ['an expectation', ['POST /api/session HTTP/1.1', host, 'Expect: wonders', 'Content-Length: 0'], 400, 'invalid-input'],
  ] as const)('%s', async (_what, head, status, problem) => {
    const [top = '', text = ''] = (await say(head)).split('\r\n\r\n')
    expect(top).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(top).toMatch(/content-type: application\/problem\+json/i)
    expect(JSON.parse(text)).toMatchObject({ type: `/problems/${problem}`, status, requestId: expect.any(String) as string })
  })
})

test('who sends a body beyond measure hears so, though it is not read to its end', async () => {
  const body = Buffer.alloc(8_000_000, ' ')
  const lengths = ['Content-Type: application/json', `Content-Length: ${body.length}`]
  const refused = await say(['POST /api/session HTTP/1.1', host, ...lengths], body)
  expect(refused).toMatch(/^HTTP\/1\.1 413 /)

  const notEvenSignedIn = await say(['POST /api/people HTTP/1.1', host, ...lengths], body)
  expect(notEvenSignedIn).toMatch(/^HTTP\/1\.1 401 /)
})

test('who goes on sending after a head that is not HTTP hears of it all the same', async () => {
  const body = Buffer.alloc(8_000_000, 'x')
  const head = ['POST /api/session HTTP/1.1', host, 'Bad Name: x', `Content-Length: ${body.length}`]
  expect(await say(head, body, 200)).toMatch(/^HTTP\/1\.1 400 /)
})

test('while the database is away one is told to try again shortly, not of a bug', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const platform = { ...world.app.platform, authenticate: () => Promise.reject(away) }
  const ready = () => Promise.resolve(false)
  const options = { port: 0, host: '127.0.0.1', log: openLog('silent'), pages: '/nowhere', ready }
  const other = await listen(world.app.routes, platform, options)
  const answer = await fetch(`http://127.0.0.1:${other.port}/api/tasks`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ type: '/problems/unavailable' })
  await other.close()
})
