/*
 * Fellegi and Sunter's model of record linkage, learnt without labels. A *pattern* is which level each comparison of a
 * pair is at; m is how often a level is met among pairs that are the same person, u among pairs that are not.
 */

/** A level's number per comparison, and how many pairs look so. A level that says nothing is -1. */
export interface PatternCount {
  readonly levels: readonly number[]
  readonly count: number
}

/** A share per level; 0 for levels that say nothing. */
export type Shares = readonly number[]

/** Shares of each comparison's levels; undefined where nothing could be learnt. */
export type Learnt = readonly (Shares | undefined)[]

/** No level is impossible: one that was not met among N pairs is taken to be met about half a time. */
const unmet = 0.5

/**
 * LINK-2  How often two different people agree by chance (u) is what pairs drawn at random show: of those, hardly any are
 *         the same person. Fellegi and Sunter (1969); scale.md §1.4.
 */
export function chanceShares(random: readonly PatternCount[], levels: readonly number[]): Shares[] {
  return levels.map((count, at) => {
    const met = Array.from({ length: count }, () => unmet)
    for (const { levels: of, count: pairs } of random) {
      const level = of[at] ?? -1
      if (level >= 0) met[level] = (met[level] ?? 0) + pairs
    }
    return sharesOf(met)
  })
}

/**
 * LINK-3  How often the same person agrees (m) is learnt by expectation and maximisation from pairs that agree in some
 *         fields, with u held fast; comparisons of those very fields learn nothing from them. Winkler (1988); scale.md §1.4.
 *
 * `active` tells which comparisons learn. Answers m per comparison and how many of the pairs are the same person.
 */
export function learnFrom(
  pairs: readonly PatternCount[],
  u: readonly Shares[],
  active: readonly boolean[],
  rounds = 200,
): { m: Learnt; matches: number } {
  const total = pairs.reduce((sum, { count }) => sum + count, 0)
  let m = u.map((shares, at) => (active[at] ? hopeful(shares.length) : undefined))
  let share = 0.1
  for (let round = 0; round < rounds && total > 0; round++) {
    const met = u.map((shares) => Array.from(shares, () => unmet / 10))
    let matches = 0
    for (const { levels, count } of pairs) {
      const same = sameness(levels, m, u, share) * count
      matches += same
      levels.forEach((level, at) => {
        const of = met[at]
        if (level >= 0 && of) of[level] = (of[level] ?? 0) + same
      })
    }
    m = met.map((counts, at) => (active[at] ? sharesOf(counts) : undefined))
    const before = share
    share = clamp(matches / total)
    if (Math.abs(share - before) < 1e-7 * share) break
  }
  return { m, matches: share * total }
}

/** What several sessions learnt, each weighing as much as it saw matches. Where none learnt, nothing weighs: m is u. */
export function together(sessions: readonly { m: Learnt; matches: number }[], u: readonly Shares[]): Shares[] {
  return u.map((chance, at) => {
    const learnt = sessions.flatMap(({ m, matches }) => (m[at] && matches > 0 ? [{ shares: m[at], matches }] : []))
    if (learnt.length === 0) return chance
    return sharesOf(
      chance.map((_, level) => learnt.reduce((sum, { shares, matches }) => sum + (shares[level] ?? 0) * matches, 0)),
    )
  })
}

/** The logarithm to base 2 of how much more often a pattern is met among the same than among different people. */
export function weightOf(levels: readonly number[], m: readonly Shares[], u: readonly Shares[]): number {
  return levels.reduce((sum, level, at) => (level < 0 ? sum : sum + Math.log2((m[at]?.[level] ?? 1) / (u[at]?.[level] ?? 1))), 0)
}

/**
 * LINK-4  How likely a pair is one person depends on how many such pairs there are at all: that share is the one at which
 *         the probabilities of all pairs looked at add up to it. Pairs that no rule looks at count as different.
 *
 * `possible` is the number of all pairs. Answers the share of the same among them.
 */
export function priorOf(pairs: readonly { weight: number; count: number }[], possible: number): number {
  let prior = clamp(1 / Math.max(2, possible))
  for (let round = 0; round < 500; round++) {
    const before = prior
    const matches = pairs.reduce((sum, { weight, count }) => sum + probabilityOf(weight, before) * count, 0)
    prior = clamp(matches / Math.max(1, possible))
    if (Math.abs(prior - before) < 1e-9 * prior) break
  }
  return prior
}

/**
 * LINK-7  A level that hardly two different people share by chance (one NIK) is not met among pairs drawn at random, and its
 *         u would be taken to be far too large. Where every pair at a level is looked at anyway, u is counted on those: how
 *         many of them are different people, among all possible pairs. Ours, after Fellegi and Sunter's definition of u.
 *
 * `complete` tells for which levels of each comparison all pairs are among `pairs`. u only ever becomes smaller.
 */
export function countedChance(
  pairs: readonly PatternCount[],
  m: readonly Shares[],
  u: readonly Shares[],
  complete: readonly (readonly boolean[])[],
  possible: number,
  rounds = 30,
): Shares[] {
  let counted: Shares[] = [...u]
  for (let round = 0; round < rounds; round++) {
    const weighed = pairs.map(({ levels, count }) => ({ levels, count, weight: weightOf(levels, m, counted) }))
    const prior = priorOf(weighed, possible)
    const different = u.map((shares) => Array.from(shares, () => unmet))
    for (const { levels, count, weight } of weighed) {
      const apart = count * (1 - probabilityOf(weight, prior))
      levels.forEach((level, at) => {
        const of = different[at]
        if (level >= 0 && of) of[level] = (of[level] ?? 0) + apart
      })
    }
    counted = u.map((shares, at) =>
      shares.map((share, level) =>
        complete[at]?.[level] ? Math.min(share, (different[at]?.[level] ?? 0) / Math.max(1, possible)) : share,
      ),
    )
  }
  return counted
}

/** From a weight and the share of the same among all pairs. */
export function probabilityOf(weight: number, prior: number): number {
  return 1 / (1 + 2 ** -(weight + Math.log2(prior / (1 - prior))))
}

function sameness(levels: readonly number[], m: Learnt, u: readonly Shares[], share: number): number {
  let [same, different] = [share, 1 - share]
  levels.forEach((level, at) => {
    const of = m[at]
    if (level < 0 || !of) return
    same *= of[level] ?? 1
    different *= u[at]?.[level] ?? 1
  })
  return same / (same + different)
}

/** Before anything is learnt: the first level nine times in ten, the others alike. */
function hopeful(levels: number): Shares {
  return levels < 2 ? [1] : [0.9, ...Array.from({ length: levels - 1 }, () => 0.1 / (levels - 1))]
}

function sharesOf(counts: readonly number[]): Shares {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => (total > 0 ? count / total : 0))
}

const clamp = (share: number) => Math.min(1 - 1e-9, Math.max(1e-12, share))
