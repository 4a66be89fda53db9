import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact } from './interval.rules.ts'

const found = fc
  .integer({ min: 1, max: 300 })
  .chain((visits) => fc.record({ visits: fc.constant(visits), errors: fc.integer({ min: 0, max: visits }) }))

describe('the exact interval', () => {
  // Newcombe 1998, table I, method 5, and the tables of Clopper and Pearson 1934.
  test.each([
    [0, 10, 0, 0.3085],
    [1, 20, 0.0013, 0.2487],
    [5, 10, 0.1871, 0.8129],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
    [15, 148, 0.0578, 0.1617],
    [81, 263, 0.2527, 0.3676],
    [20, 20, 0.8316, 1],
  ])('ERR-3: %i of %i: as it is published', (errors, visits, low, high) => {
    const interval = exact(errors, visits)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  test('ERR-3: holds the share that was found, is never empty, and mirrors that of the others', () => {
    fc.assert(
      fc.property(found, ({ errors, visits }) => {
        const { low, high } = exact(errors, visits)
        expect(low).toBeLessThanOrEqual(errors / visits)
        expect(high).toBeGreaterThanOrEqual(errors / visits)
        const others = exact(visits - errors, visits)
        expect(others.low).toBeCloseTo(1 - high, 9)
        expect(others.high).toBeCloseTo(1 - low, 9)
      }),
    )
  })

  test('ERR-3: grows narrower with twice the visits, and is all where there are none', () => {
    fc.assert(
      fc.property(found, ({ errors, visits }) => {
        const [few, many] = [exact(errors, visits), exact(errors * 2, visits * 2)]
        expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
    expect(exact(0, 0)).toEqual({ low: 0, high: 1 })
  })
})
