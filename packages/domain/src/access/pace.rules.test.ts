import { describe, expect, test } from 'vitest'
import { afterFailure, blockedUntil, type Pace } from './pace.rules.ts'

const now = new Date('2026-11-21T03:00:00Z')
const waitOf = (kind: Parameters<typeof blockedUntil>[0], failures: number) => {
  const until = blockedUntil(kind, { failures, lastAt: now })
  return until === undefined ? 0 : (until.getTime() - now.getTime()) / 60_000
}

describe('guessing', () => {
  test('AC-5: from the fifth wrong password or code on the waits grow to a quarter of an hour', () => {
    const failures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500]
    for (const kind of ['password', 'code'] as const)
      expect(failures.map((one) => waitOf(kind, one))).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15])
  })

  test('AC-6: an address that many share waits after 30 failures; letters are sent three times at once', () => {
    expect([29, 30, 31, 99].map((one) => waitOf('address', one))).toEqual([0, 1, 2, 15])
    expect([1, 2, 3, 4, 5, 6].map((one) => waitOf('reset', one))).toEqual([0, 0, 5, 15, 60, 60])
  })

  test('AC-7: failures add up through a day and are forgotten after one without', () => {
    const pace: Pace = { failures: 7, lastAt: now }
    const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
    expect(afterFailure(undefined, now).failures).toBe(1)
    expect(afterFailure(pace, later(23)).failures).toBe(8)
    expect(afterFailure(pace, later(24))).toEqual({ failures: 1, lastAt: later(24) })
  })
})
