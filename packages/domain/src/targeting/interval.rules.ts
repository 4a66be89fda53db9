export interface Interval {
  readonly low: number
  readonly high: number
}

/** Below so many visits in one district the exact interval is told. */
export const exactBelow = 40

/**
 * ERR-3  Of fewer than 40 visits the exact interval of Clopper and Pearson (1934) is told, which holds the true share in at
 *        least 95 of 100 cases however few they are; from 40 on that of Wilson (1927), which does so on average and is narrower.
 *        The exact one lies between the shares at which so many errors, or more, and so many, or fewer, would come about in
 *        2.5 of 100 cases.
 */
export function exact(errors: number, visits: number): Interval {
  if (visits === 0) return { low: 0, high: 1 }
  const rare = 0.025
  const low = errors === 0 ? 0 : shareAt((share) => 1 - atMost(errors - 1, visits, share) < rare)
  const high = errors === visits ? 1 : shareAt((share) => atMost(errors, visits, share) > rare)
  return { low, high }
}

/** The share up to which it holds. */
function shareAt(holds: (share: number) => boolean): number {
  let [from, to] = [0, 1]
  for (let step = 0; step < 50; step++) {
    const middle = (from + to) / 2
    if (holds(middle)) from = middle
    else to = middle
  }
  return (from + to) / 2
}

/** How likely at most so many of so many are errors. By logarithms: of hundreds of visits the terms themselves are too small. */
function atMost(errors: number, visits: number, share: number): number {
  const odds = Math.log(share) - Math.log1p(-share)
  let term = visits * Math.log1p(-share)
  let sum = Math.exp(term)
  for (let count = 1; count <= errors; count++) {
    term += Math.log((visits - count + 1) / count) + odds
    sum += Math.exp(term)
  }
  return sum
}
