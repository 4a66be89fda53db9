import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilson } from '../enumeration/recheck.rules.ts'
import { precisions, visitsFor, visitsOfDistricts } from './sample-size.rules.ts'

const wish = fc.record({ halfWidth: fc.integer({ min: 2, max: 25 }), expected: fc.integer({ min: 1, max: 99 }) })
const frame = fc.integer({ min: 0, max: 1_000_000 })

describe('the size of a sample', () => {
  // Cochran 1977, §4.4: p = 0.5, d = 0.05, so 385 of very many; corrected 357 of 5,000 and 278 of 1,000.
  test.each([
    [100_000_000, 5, 50, 385],
    [5_000, 5, 50, 357],
    [1_000, 5, 50, 278],
    [1_000_000, 5, 10, 139],
    [30, 5, 10, 25],
    [1, 5, 10, 1],
    [0, 5, 10, 0],
  ])('ERR-1: of %i families, ±%i points at %i percent, %i are visited', (all, halfWidth, expected, visits) => {
    expect(visitsFor(all, { halfWidth, expected })).toBe(visits)
  })

  test('ERR-1: never more than there are, more for a narrower interval and for more families', () => {
    fc.assert(
      fc.property(frame, wish, (all, one) => {
        const visits = visitsFor(all, one)
        expect(visits).toBeLessThanOrEqual(all)
        expect(visits).toBeLessThanOrEqual(visitsFor(all + 1, one))
        if (one.halfWidth < 25) expect(visits).toBeGreaterThanOrEqual(visitsFor(all, { ...one, halfWidth: one.halfWidth + 1 }))
      }),
    )
  })

  test('ERR-1: who finds the share that was expected has the interval that was wished', () => {
    for (const expected of [10, 20, 50])
      for (const halfWidth of [3, 5, 10]) {
        const { low, high } = wilson(expected / 100, visitsFor(1_000_000, { expected, halfWidth }))
        expect((high - low) / 2).toBeLessThanOrEqual((halfWidth / 100) * 1.03)
      }
  })

  test('ERR-2: a regency’s visits are shared out by how many families stand there, and no district is left out', () => {
    expect(visitsOfDistricts([6_000, 3_000, 990, 10], { expected: 10, halfWidth: 5 }, 'regency')).toEqual([83, 42, 14, 2])
    expect(visitsOfDistricts([5_000, 1_000], { expected: 50, halfWidth: 5 }, 'district')).toEqual([357, 278])
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 20 }), wish, fc.constantFrom(...precisions), (frames, one, precision) => {
        const visits = visitsOfDistricts(frames, one, precision)
        const all = frames.reduce((sum, count) => sum + count, 0)
        expect(visits.length).toBe(frames.length)
        for (const [at, count] of visits.entries()) {
          expect(count).toBeLessThanOrEqual(frames[at] ?? 0)
          if ((frames[at] ?? 0) > 0) expect(count).toBeGreaterThan(0)
        }
        expect(visits.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(visitsFor(all, one))
      }),
    )
  })
})
