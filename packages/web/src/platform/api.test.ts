import { describe, expect, test } from 'vitest'
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
