import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countMoves, moveOf, toldMoves } from './moves.rules.ts'

const decile = fc.integer({ min: 0, max: 10 })
const cells = fc.array(
  fc
    .record({ before: decile, now: decile, families: fc.integer({ min: 1, max: 40 }) })
    .filter(({ before, now }) => before + now > 0),
)

describe('DEC-1', () => {
  test.each([
    [2, 5, 'rose'],
    [5, 2, 'fell'],
    [3, 3, 'stayed'],
    [0, 3, 'came'],
    [3, 0, 'left'],
  ])('DEC-1 a family of decile %i before and %i now %s', (before, now, move) => {
    expect(moveOf({ before, now })).toBe(move)
  })

  test('DEC-1 every family is counted once', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const sum = Object.values(countMoves(some)).reduce((one, other) => one + other, 0)
        expect(sum).toBe(some.reduce((all, { families }) => all + families, 0))
      }),
    )
  })
})

describe('DEC-2', () => {
  const counted = { rose: 20, fell: 3, stayed: 100, came: 0, left: 7 }

  test('DEC-2 one small figure withholds all five from whoever may not open people', () => {
    expect(toldMoves(counted, false)).toEqual({ rose: null, fell: null, stayed: null, came: null, left: null })
    expect(toldMoves(counted, true)).toEqual(counted)
  })

  test('DEC-2 nought is told, and five', () => {
    const large = { ...counted, fell: 5 }
    expect(toldMoves(large, false)).toEqual(large)
  })
})
