import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#domain/platform/endpoint.ts'
import { call, upload } from './api.ts'
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
const send = endpoint({ ...shared, method: 'POST', path: '/files', upload: 'stream', status: 204, response: z.undefined() })

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

  test('a file goes as raw bytes with its name in the header, not in the address', async () => {
    const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () => new Response(null, { status: 204 }))
    vi.stubGlobal('fetch', fetched)
    const file = new File(['nik'], 'Data “Kutim” (1).csv')
    await upload(send, {}, file)

    const [url, init] = fetched.mock.calls[0] ?? ['', {}]
    expect(url).toBe('/api/files')
    expect(init).toMatchObject({
      body: file,
      headers: { 'content-disposition': "attachment; filename*=UTF-8''Data%20%E2%80%9CKutim%E2%80%9D%20%281%29.csv" },
    })
  })
})
