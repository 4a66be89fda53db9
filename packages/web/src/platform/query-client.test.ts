import { QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { makeQueryClient } from './query-client.ts'
import { refresher } from './refresher.ts'

const queryKey = ['enumeration', 'sample']

/** A server that answers each question when it is told to, in any order. */
function aSlowServer() {
  const questions: ((answer: string) => void)[] = []
  const queryFn = () => new Promise<string>((resolve) => questions.push(resolve))
  return { questions, queryFn }
}

test('a page that still loads when a change is done shows what stands after it, not the answer from before', async () => {
  const client = makeQueryClient()
  const { questions, queryFn } = aSlowServer()
  const page = new QueryObserver(client, { queryKey, queryFn })
  const leave = page.subscribe(() => undefined)
  const route = client.ensureQueryData({ queryKey, queryFn })

  const change = refresher(['enumeration'])(client, Promise.resolve('drawn'))
  await vi.waitFor(() => expect(questions).toHaveLength(2))
  questions[0]?.('before')
  questions[1]?.('after')

  expect(await change).toBe('drawn')
  expect(page.getCurrentResult().data).toBe('after')
  expect(await route).toBe('after')
  leave()
})

test('what nobody looks at is left to load', async () => {
  const client = makeQueryClient()
  const { questions, queryFn } = aSlowServer()
  const ahead = client.fetchQuery({ queryKey, queryFn })
  await refresher(['enumeration'])(client, Promise.resolve('drawn'))
  questions[0]?.('before')
  expect(await ahead).toBe('before')
  expect(questions).toHaveLength(1)
})
