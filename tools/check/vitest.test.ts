import { describe, expect, test } from 'vitest'
import { outcomeOf } from './vitest.ts'

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 }

describe('a test run', () => {
  test('is counted as its report says', () => {
    expect(outcomeOf({ ...report, numFailedTests: 2 }, 1, 'why')).toEqual({ passed: 5, failed: 2, skipped: 1, output: 'why' })
  })

  test('that ends badly without a failed test has failed', () => {
    expect(outcomeOf(report, 1, 'Unhandled rejection')).toMatchObject({ failed: 1, output: 'Unhandled rejection' })
    expect(outcomeOf(undefined, 1, 'did not start')).toMatchObject({ passed: 0, failed: 1 })
  })

  test('in which no test was found has failed', () => {
    expect(outcomeOf({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }, 0, '')).toMatchObject({
      failed: 1,
    })
  })
})
