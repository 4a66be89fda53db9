import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#domain/platform/endpoint.ts'
import { call } from './api.ts'
import { ServerProblem } from './server-problem.ts'
import { answering, problem } from './testing/server.ts'

const shared = { slice: 'tests', summary: 'For this test', permission: 'public', problems: [] } as const
const search = endpoint({
  ...shared,
  method: 'GET',
  path: '/villages/{code}/people',
  params: z.object({ code: z.string() }),
  query: z.object({ need: z.array(z.string()), after: z.string().optional() }),
  status: 200,
  response: z.object({ count: z.int() }),
})

describe('asking the server', () => {
  test('fills the path, repeats query keys and leaves out what is not given', async () => {
    const asked = answering(() => ({ status: 200, body: { count: 3 } }))
    const answer = await call(search, { params: { code: '64.08/x' }, query: { need: ['a', 'b'], after: undefined } })

    expect(answer).toEqual({ count: 3 })
    expect(asked[0]?.url).toBe('/api/villages/64.08%2Fx/people?need=a&need=b')
  })

  test('a refusal carries its code and facts', async () => {
    answering(() => problem(409, 'stale-version', { version: 4 }))
    const refused = await call(search, { params: { code: '64' }, query: { need: [] } }).catch((thrown: unknown) => thrown)

    expect(refused).toBeInstanceOf(ServerProblem)
    expect(refused).toMatchObject({ code: 'stale-version', facts: { version: 4 } })
  })

  test.each([
    [502, 'unavailable'],
    [413, 'too-large'],
    [500, 'unexpected'],
  ] as const)('a bare %i is %s', async (status, code) => {
    answering(() => ({ status }))
    await expect(call(search, { params: { code: '64' }, query: { need: [] } })).rejects.toMatchObject({ code })
  })

  test('no connection is a problem of its own', async () => {
    answering(() => undefined)
    await expect(call(search, { params: { code: '64' }, query: { need: [] } })).rejects.toMatchObject({ code: 'unreachable' })
  })
})

describe('writing while the network comes and goes', () => {
  const write = endpoint({
    ...shared,
    permission: 'people.register',
    method: 'POST',
    path: '/people',
    status: 204,
    response: z.void(),
  })
  afterEach(() => vi.useRealTimers())

  test('is sent again under the same key until an answer comes, and a new writing has a new key', async () => {
    vi.useFakeTimers()
    let lost = 2
    const asked = answering(() => (lost-- > 0 ? undefined : { status: 204 }))
    const written = call(write, {})
    await vi.runAllTimersAsync()
    await written
    await call(write, {})

    const keys = asked.map(({ headers }) => headers.get('idempotency-key'))
    expect(keys).toHaveLength(4)
    expect(new Set(keys.slice(0, 3)).size).toBe(1)
    expect(keys[3]).not.toBe(keys[0])
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  test('is given up after the third silence, and never repeated after a refusal', async () => {
    vi.useFakeTimers()
    const silent = answering(() => undefined)
    const given = call(write, {}).catch((thrown: unknown) => thrown)
    await vi.runAllTimersAsync()
    expect(await given).toMatchObject({ code: 'unreachable' })
    expect(silent).toHaveLength(3)

    const refusing = answering(() => problem(409, 'stale-version'))
    await expect(call(write, {})).rejects.toMatchObject({ code: 'stale-version' })
    expect(refusing).toHaveLength(1)
  })
})
