import { expect, test } from 'vitest'
import { remainingSeconds } from './tasks.queries.ts'

const started = '2026-11-21T06:00:00Z'
const later = Date.parse(started) + 60_000

test('the time that work will still take follows its pace so far', () => {
  expect(remainingSeconds({ startedAt: started, done: 15_000, total: 60_000 }, later)).toBe(180)
})

test('no time is told before enough is done, or while the whole is unknown', () => {
  expect(remainingSeconds({ startedAt: started, done: 10, total: 60_000 }, later)).toBeUndefined()
  expect(remainingSeconds({ startedAt: started, done: 10, total: null }, later)).toBeUndefined()
  expect(remainingSeconds({ startedAt: null, done: 0, total: 10 }, later)).toBeUndefined()
})
