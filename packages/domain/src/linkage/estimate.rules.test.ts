import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chanceShares,
  countedChance,
  learnFrom,
  type PatternCount,
  priorOf,
  probabilityOf,
  together,
  weightOf,
} from './estimate.rules.ts'

const m = [
  [0.8, 0.15, 0.05],
  [0.9, 0.1],
  [0.7, 0.2, 0.1],
]
const u = [
  [0.001, 0.01, 0.989],
  [0.02, 0.98],
  [0.005, 0.05, 0.945],
]

/** What is met among pairs of which a share is the same person, were chance to have no part in it. */
function met(pairs: number, share: number): PatternCount[] {
  const patterns = [0, 1, 2].flatMap((a) => [0, 1].flatMap((b) => [0, 1, 2].map((c) => [a, b, c])))
  const chance = (shares: number[][], levels: number[]) =>
    levels.reduce((product, level, at) => product * (shares[at]?.[level] ?? 1), 1)
  return patterns.map((levels) => ({ levels, count: pairs * (share * chance(m, levels) + (1 - share) * chance(u, levels)) }))
}

describe('what chance does', () => {
  test('LINK-2: is what pairs drawn at random show, and never nothing', () => {
    const [first] = chanceShares(
      [
        { levels: [1], count: 900 },
        { levels: [2], count: 99 },
      ],
      [3],
    )
    expect(first?.[0]).toBeGreaterThan(0)
    expect(first?.[0]).toBeLessThan(0.001)
    expect(first?.[1]).toBeCloseTo(0.9, 2)
    expect(first?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  test('LINK-2: a level that says nothing does not count', () => {
    const [shares] = chanceShares(
      [
        { levels: [-1], count: 1e6 },
        { levels: [0], count: 50 },
        { levels: [1], count: 50 },
      ],
      [2],
    )
    expect(shares?.[0]).toBeCloseTo(0.5, 9)
  })
})

describe('learning without labels', () => {
  test('LINK-3: finds again how often the same person agrees, and how many are the same', () => {
    for (const share of [0.01, 0.1, 0.5]) {
      const learnt = learnFrom(met(1e6, share), u, [true, true, true], 5_000)
      expect(learnt.matches / 1e6).toBeCloseTo(share, 2)
      m.forEach((shares, at) => shares.forEach((one, level) => expect(learnt.m[at]?.[level]).toBeCloseTo(one, 1)))
    }
  })

  test('LINK-3: a comparison of the fields that the pairs agree in learns nothing from them', () => {
    const learnt = learnFrom(met(1e5, 0.2), u, [true, false, true])
    expect(learnt.m[1]).toBeUndefined()
    expect(together([learnt], u)[1]).toEqual(u[1])
    expect(together([learnt], u)[0]).not.toEqual(u[0])
  })

  test('LINK-3: sessions that saw more matches say more', () => {
    const shares = together(
      [
        { m: [[1, 0]], matches: 300 },
        { m: [[0, 1]], matches: 100 },
      ],
      [[0.5, 0.5]],
    )
    expect(shares[0]?.[0]).toBeCloseTo(0.75, 9)
  })

  test('LINK-3: nothing to learn from leaves no weight', () => {
    expect(weightOf([0, 0, 0], together([learnFrom([], u, [true, true, true])], u), u)).toBeCloseTo(0, 9)
  })
})

describe('what chance hardly ever does', () => {
  const [, second = [], third = []] = u
  const rare = [[1e-8, 0.01, 0.98999999], second, third]
  const possible = 1e10
  const share = 1e-5
  const patterns = [0, 1, 2].flatMap((a) => [0, 1].flatMap((b) => [0, 1, 2].map((c) => [a, b, c])))
  const chance = (shares: number[][], levels: number[]) =>
    levels.reduce((product, level, at) => product * (shares[at]?.[level] ?? 1), 1)
  const pairs = patterns.map((levels) => ({
    levels,
    count: possible * (share * chance(m, levels) + (1 - share) * chance(rare, levels)),
  }))
  /** As 400,000 pairs drawn at random show it: not met. */
  const drawn = [[1.25e-6, 0.01, 0.98999875], second, third]
  const complete = [
    [true, false, false],
    [false, false],
    [false, false, false],
  ]

  test('LINK-7: is counted on the pairs looked at, where all of them are', () => {
    const [first, other] = countedChance(pairs, m, drawn, complete, possible)
    expect(first?.[0]).toBeGreaterThan(0.5e-8)
    expect(first?.[0]).toBeLessThan(3e-8)
    expect(first?.slice(1)).toEqual(drawn[0]?.slice(1))
    expect(other).toEqual(drawn[1])
  })

  test('LINK-7: nothing is counted where some of the pairs may not have been looked at, and nothing becomes likelier', () => {
    expect(countedChance(pairs, m, drawn, [[false, false, false]], possible)).toEqual(drawn)
    const all = [
      [true, true, true],
      [true, true],
      [true, true, true],
    ]
    const counted = countedChance(pairs, m, drawn, all, possible)
    counted.forEach((shares, at) => shares.forEach((one, level) => expect(one).toBeLessThanOrEqual(drawn[at]?.[level] ?? 0)))
  })
})

describe('probability', () => {
  test('LINK-4: the share of the same is the one at which all probabilities add up to it', () => {
    const share = 0.002
    const pairs = met(1e6, share).map(({ levels, count }) => ({ weight: weightOf(levels, m, u), count }))
    const prior = priorOf(pairs, 1e6)
    expect(prior).toBeCloseTo(share, 4)
    const sum = pairs.reduce((total, { weight, count }) => total + count * probabilityOf(weight, prior), 0)
    expect(sum / 1e6).toBeCloseTo(prior, 6)
  })

  test('LINK-4: a probability grows with the weight and stays between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 1e-9, max: 0.9, noNaN: true }),
        (weight, more, prior) => {
          const [low, high] = [probabilityOf(weight, prior), probabilityOf(weight + more, prior)]
          return low >= 0 && high <= 1 && high >= low
        },
      ),
    )
  })
})
