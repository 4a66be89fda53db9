import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { estimateOf, type Stratum, visitsNeeded } from './error-figure.rules.ts'
import { exact } from './interval.rules.ts'

const stratum: fc.Arbitrary<Stratum> = fc
  .integer({ min: 1, max: 2_000 })
  .chain((frame) => fc.record({ frame: fc.constant(frame), answered: fc.integer({ min: 0, max: Math.min(frame, 200) }) }))
  .chain(({ frame, answered }) =>
    fc.record({ frame: fc.constant(frame), answered: fc.constant(answered), errors: fc.integer({ min: 0, max: answered }) }),
  )

describe('an error figure', () => {
  test('ERR-4: is told on thirty answers, or on all where there are fewer families', () => {
    expect([0, 12, 30, 4_000].map(visitsNeeded)).toEqual([0, 12, 30, 30])
    expect(estimateOf([{ frame: 900, answered: 29, errors: 3 }], true)).toBeNull()
    expect(estimateOf([{ frame: 900, answered: 30, errors: 3 }], true)).toMatchObject({ share: 0.1 })
    expect(estimateOf([{ frame: 12, answered: 11, errors: 3 }], true)).toBeNull()
    expect(estimateOf([{ frame: 12, answered: 12, errors: 3 }], true)).toEqual({ share: 0.25, low: 0.25, high: 0.25 })
    expect(estimateOf([], true)).toBeNull()
  })

  test('ERR-5: weighs districts by their families, not by their visits', () => {
    const districts = [
      { frame: 9_000, answered: 40, errors: 4 },
      { frame: 1_000, answered: 40, errors: 20 },
    ]
    const figure = estimateOf(districts, false)
    expect(figure?.share).toBeCloseTo(0.9 * 0.1 + 0.1 * 0.5, 12)
    // Worth 1 / (0.81 / 40 + 0.01 / 40) = 48.8 visits, not 80.
    expect(figure?.low).toBeCloseTo(0.0688, 3)
    expect(figure?.high).toBeCloseTo(0.2636, 3)
  })

  test('ERR-5: of one district with few visits the exact interval is told', () => {
    expect(estimateOf([{ frame: 900, answered: 35, errors: 2 }], true)).toMatchObject(exact(2, 35))
  })

  test('ERR-5: nothing is told where more than a tenth of the families live in districts without an answer', () => {
    const heard = { frame: 900, answered: 60, errors: 6 }
    expect(estimateOf([heard, { frame: 100, answered: 0, errors: 0 }], false)).toMatchObject({ share: 0.1 })
    expect(estimateOf([heard, { frame: 101, answered: 0, errors: 0 }], false)).toBeNull()
    expect(estimateOf([heard, { frame: 0, answered: 0, errors: 0 }], false)).toMatchObject({ share: 0.1 })
  })

  test('ERR-5: holds the share that was found, between nought and all, and is narrower for a finite population', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (strata) => {
        const [endless, finite] = [estimateOf(strata, false), estimateOf(strata, true)]
        expect(endless === null).toBe(finite === null)
        if (endless === null || finite === null) return
        for (const { share, low, high } of [endless, finite]) {
          expect(low).toBeLessThanOrEqual(share + 1e-9)
          expect(high).toBeGreaterThanOrEqual(share - 1e-9)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
        }
        expect(finite.share).toBeCloseTo(endless.share, 12)
        expect(finite.high - finite.low).toBeLessThanOrEqual(endless.high - endless.low + 1e-9)
      }),
    )
  })

  test('ERR-5: grows narrower with twice the visits', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (strata) => {
        const few = estimateOf(strata, false)
        const many = estimateOf(
          strata.map(({ frame, answered, errors }) => ({ frame, answered: answered * 2, errors: errors * 2 })),
          false,
        )
        if (few !== null && many !== null) expect(many.high - many.low).toBeLessThan(few.high - few.low)
      }),
    )
  })

  test('ERR-5: of many drawn samples at least 94 of 100 intervals hold the true share', () => {
    const next = numbersFrom(20261122)
    // Three districts of unequal size and unequal error, drawn as ERR-2 draws: 5.6 percent of all.
    const districts = [
      { frame: 6_000, share: 0.04, visits: 84 },
      { frame: 3_000, share: 0.06, visits: 42 },
      { frame: 1_000, share: 0.15, visits: 14 },
    ]
    const truth = districts.reduce((sum, { frame, share }) => sum + frame * share, 0) / 10_000
    const rounds = 3_000
    let held = 0
    for (let round = 0; round < rounds; round++) {
      const strata = districts.map(({ frame, share, visits }) => {
        let errors = 0
        for (let visit = 0; visit < visits; visit++) if (next() < share) errors++
        return { frame, answered: visits, errors }
      })
      const figure = estimateOf(strata, true)
      if (figure !== null && figure.low <= truth && truth <= figure.high) held++
    }
    expect(held / rounds).toBeGreaterThan(0.94)
    expect(held / rounds).toBeLessThan(0.985)
  })
})

/** The same numbers from 0 to 1 for the same seed: mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
