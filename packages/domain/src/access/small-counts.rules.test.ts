import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountTree, smallestTold, withheldIn } from './small-counts.rules.ts'

let made = 0
const leaf = (count: number): CountTree => ({ key: `${++made}`, count, parts: [] })
const sumOf = (parts: readonly CountTree[]): CountTree => ({
  key: `${++made}`,
  count: parts.reduce((sum, { count }) => sum + count, 0),
  parts,
})
const row = (...counts: readonly number[]) => sumOf(counts.map(leaf))
/** The parts of a row as they are told. */
const told = (whole: CountTree, options = {}) => {
  const withheld = withheldIn(whole, options)
  return whole.parts.map(({ key, count }) => (withheld.has(key) ? null : count))
}
const everyNode = (tree: CountTree): CountTree[] => [tree, ...tree.parts.flatMap(everyNode)]

describe('AC-17: counts of one to four are withheld', () => {
  test('AC-17: nought and five are told, one to four are not', () => {
    expect(told(row(0, 1, 2, 3, 4, 5, 60))).toEqual([0, null, null, null, null, 5, 60])
  })

  test('AC-17: a whole that is small is withheld with every part of it, unless it is known anyhow', () => {
    const whole = row(3, 0)
    expect(withheldIn(whole)).toEqual(new Set([whole.key, ...whole.parts.map(({ key }) => key)]))
    expect(withheldIn(whole, { told: true }).has(whole.key)).toBe(false)
  })

  test('AC-17: where nothing is small, everything is told', () => {
    expect(told(row(5, 900, 0))).toEqual([5, 900, 0])
  })
})

describe('AC-18: a second count is withheld with it', () => {
  test('AC-18: the smallest of the others, so that the one is not what lacks of the sum', () => {
    expect(told(row(3, 40, 12, 0))).toEqual([null, 40, null, 0])
  })

  test('AC-18: several small ones hide each other, unless their sum gives them away', () => {
    expect(told(row(3, 4, 12))).toEqual([null, null, 12])
    expect(told(row(1, 1, 12, 30))).toEqual([null, null, null, 30])
    expect(told(row(4, 4, 12, 30))).toEqual([null, null, null, 30])
  })

  test('AC-18: nothing is told of any part where all are small, or none', () => {
    expect(told(row(1, 1, 0), { told: true })).toEqual([null, null, null])
    expect(told(row(3, 3, 0))).toEqual([null, null, null])
  })

  test('AC-18: what was withheld to hide another is not the sum of its own parts', () => {
    const [small, cover, large] = [row(2), row(7, 9), row(80, 90)]
    const withheld = withheldIn(sumOf([small, cover, large]))
    expect(cover.parts.map(({ key }) => withheld.has(key))).toEqual([true, false])
    expect(large.parts.map(({ key }) => withheld.has(key))).toEqual([false, false])
  })
})

/** Three levels: a country in regencies, districts, villages, say. */
const counts = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 0, max: 300 }))
const trees = fc
  .array(fc.array(fc.array(counts, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((regions) => sumOf(regions.map((districts) => sumOf(districts.map((villages) => row(...villages))))))

interface Bounds {
  low: number
  high: number
}

/**
 * What somebody can reckon who adds and takes away all that is told of a tree, and knows that what is withheld beside
 * something that is told is at least one. In a tree of sums the bounds found from the leaves up and down again are exact.
 */
function reckonedFrom(whole: CountTree, withheld: ReadonlySet<string>): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>()
  const up = (node: CountTree, least: number): Bounds => {
    const allWithheld = node.parts.length > 0 && node.parts.every(({ key }) => withheld.has(key))
    const parts = node.parts.map((part) => up(part, allWithheld ? 0 : 1))
    const sum = { low: 0, high: 0 }
    for (const { low, high } of parts) [sum.low, sum.high] = [sum.low + low, sum.high + high]
    const own = withheld.has(node.key) ? { low: least, high: Infinity } : { low: node.count, high: node.count }
    const both = parts.length === 0 ? own : { low: Math.max(own.low, sum.low), high: Math.min(own.high, sum.high) }
    bounds.set(node.key, both)
    return both
  }
  const down = (node: CountTree): void => {
    const boundsOf = ({ key }: CountTree) => bounds.get(key) ?? { low: 0, high: Infinity }
    const whole = boundsOf(node)
    const parts = node.parts.map(boundsOf)
    for (const [at, part] of node.parts.entries()) {
      const others = parts.filter((_, other) => other !== at)
      const [low, high] = [others.reduce((sum, one) => sum + one.low, 0), others.reduce((sum, one) => sum + one.high, 0)]
      const own = boundsOf(part)
      bounds.set(part.key, { low: Math.max(own.low, whole.low - high), high: Math.min(own.high, whole.high - low) })
    }
    for (const part of node.parts) down(part)
  }
  up(whole, 1)
  down(whole)
  return bounds
}

describe('AC-18: nobody reckons a withheld count', () => {
  test('AC-18: from any table of any level: a small count may always be another', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const withheld = withheldIn(tree)
        const bounds = reckonedFrom(tree, withheld)
        const givenAway = everyNode(tree).filter(({ key, count }) => {
          const { low, high } = bounds.get(key) ?? { low: 0, high: 0 }
          if (low > count || high < count) throw new Error('the reckoning itself is wrong')
          return (withheld.has(key) || (count > 0 && count < smallestTold)) && low === high
        })
        expect(givenAway).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('AC-18: not even from the rule itself: of every row up to a sum of sixteen another row is told alike', () => {
    const givenAway: string[] = []
    for (const size of [2, 3, 4]) {
      const alike = new Map<string, number[][]>()
      for (const counts of rowsOf(size, 16)) {
        const whole = row(...counts)
        const shown = JSON.stringify([withheldIn(whole).has(whole.key) ? null : whole.count, told(whole)])
        alike.set(shown, [...(alike.get(shown) ?? []), counts])
      }
      for (const [shown, rows] of alike)
        for (const at of Array.from({ length: size }, (_, index) => index)) {
          const values = new Set(rows.map((counts) => counts[at] ?? 0))
          const [first = 0, ...others] = values
          if (others.length === 0 && first > 0 && first < smallestTold) givenAway.push(shown)
        }
    }
    expect(givenAway).toEqual([])
  })

  test('AC-18: what is told is true, and a whole of five or more is always told', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const withheld = withheldIn(tree)
        expect(withheld.has(tree.key)).toBe(tree.count > 0 && tree.count < smallestTold)
        for (const node of everyNode(tree)) {
          const open = node.parts.filter(({ key }) => !withheld.has(key)).reduce((sum, { count }) => sum + count, 0)
          expect(open).toBeLessThanOrEqual(node.count)
        }
      }),
    )
  })

  test('AC-18: parts of a whole that is known however small it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 }), (list) => {
        const whole = row(...list)
        const withheld = withheldIn(whole, { told: true })
        const bounds = reckonedFrom(whole, withheld)
        for (const { key, count } of whole.parts)
          if (count > 0 && count < smallestTold) {
            const { low, high } = bounds.get(key) as Bounds
            expect([withheld.has(key), high > low]).toEqual([true, true])
          }
      }),
    )
  })
})

/** Every row of so many counts up to a sum. */
function rowsOf(size: number, most: number): number[][] {
  if (size === 0) return [[]]
  return Array.from({ length: most + 1 }, (_, count) => rowsOf(size - 1, most - count).map((rest) => [count, ...rest])).flat()
}
