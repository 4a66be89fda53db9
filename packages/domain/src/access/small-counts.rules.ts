/** From so many on a figure is told to everybody who sees figures. domain.md §8. */
export const smallestTold = 5

/** A count with the parts that it is the sum of. */
export interface CountTree {
  readonly key: string
  readonly count: number
  readonly parts: readonly CountTree[]
}

/**
 * AC-17  Whoever may not open the people behind a figure is not told that it is one to four; nor what would give it away
 *        (AC-18). Nought is told.
 *
 * Answers the keys of the counts that are withheld. `told`: the whole is known from elsewhere, however small it is.
 */
export function withheldIn(whole: CountTree, { told = false } = {}): ReadonlySet<string> {
  const withheld = new Set<string>()
  const isWithheld = isSmall(whole.count) && !told
  if (isWithheld) withheld.add(whole.key)
  divide(whole, isWithheld ? 'withheld' : 'told', withheld)
  return withheld
}

/** `cover`: withheld to hide another. */
type Standing = 'told' | 'withheld' | 'cover'

function divide({ parts }: CountTree, standing: Standing, withheld: Set<string>): void {
  const hidden = withheldParts(parts, standing)
  for (const part of parts) {
    if (hidden.has(part)) withheld.add(part.key)
    divide(part, !hidden.has(part) ? 'told' : part.count >= smallestTold ? 'cover' : 'withheld', withheld)
  }
}

/**
 * AC-18  Where the sum is told, what is withheld can't be reckoned from it: there are at least two withheld parts, five or
 *        more together, not all of one and not all of four; else the smallest part that would be told is withheld with
 *        them. If there is none, nothing is told of any part, nor of the parts of a whole that is itself withheld for
 *        being small. A part that was withheld to hide another hides one of its own.
 */
function withheldParts(parts: readonly CountTree[], standing: Standing): ReadonlySet<CountTree> {
  const small = parts.filter(({ count }) => isSmall(count))
  if (standing === 'told' && small.length === 0) return new Set()
  if (standing === 'withheld') return new Set(parts)

  const least = Math.min(...parts.map(({ count }) => count).filter((count) => count >= smallestTold))
  // All of that count: which of two alike was chosen would tell something of the order in which they were looked at.
  const covers = parts.filter(({ count }) => count === least)
  if (covers.length === 0) return new Set(parts)
  return new Set(standing === 'told' && hideEachOther(small) ? small : [...small, ...covers])
}

function hideEachOther(small: readonly CountTree[]): boolean {
  const sum = small.reduce((total, { count }) => total + count, 0)
  return small.length > 1 && sum >= smallestTold && sum > small.length && sum < small.length * (smallestTold - 1)
}

function isSmall(count: number): boolean {
  return count > 0 && count < smallestTold
}
