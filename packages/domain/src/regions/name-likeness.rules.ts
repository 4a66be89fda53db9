/**
 * RN-7  How alike two names of regions are, from 0 to 1, by their keys (`regionNameKey`): one minus the slips (a letter too
 *       much, too few, another or swapped with its neighbour) by the longer one's length. Numbers must be the same: two
 *       villages of one name are told apart by nothing else.
 */
export function nameLikeness(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1
  const length = Math.max(one.length, other.length)
  if (digitsOf(one) !== digitsOf(other)) return 0
  return 1 - slipsBetween(one, other) / length
}

/** RN-8  A name may be a misspelling of another from five letters on with one slip, and from eight on with two. */
export function mayBeMisspelt(name: string, meant: string): boolean {
  const length = Math.min(name.length, meant.length)
  const allowed = length < 5 ? 0 : length < 8 ? 1 : 2
  if (Math.abs(name.length - meant.length) > allowed || digitsOf(name) !== digitsOf(meant)) return false
  return slipsBetween(name, meant) <= allowed
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, '')
}

/** Damerau and Levenshtein's distance, each pair of neighbours swapped once. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const now = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let slips = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1)
      now.push(slips)
    }
    before = last
    last = now
  }
  return last[other.length] ?? 0
}
