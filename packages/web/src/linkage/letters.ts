export interface Part {
  text: string
  differs: boolean
}

/** Share of the longer text; with less in common the marks would stand everywhere. */
const leastInCommon = 0.6

/**
 * Both texts cut where their letters differ; how large they are does not matter. Where hardly any are in common nothing is
 * marked: the whole differs.
 */
export function differingLetters(a: string, b: string): [Part[], Part[]] {
  const [left, right] = [Array.from(a), Array.from(b)]
  const common = commonLetters(left, right)
  if (common.length < leastInCommon * Math.max(left.length, right.length)) return [whole(a), whole(b)]
  return [
    parts(
      left,
      common.map(([at]) => at),
    ),
    parts(
      right,
      common.map(([, at]) => at),
    ),
  ]
}

const whole = (text: string): Part[] => [{ text, differs: false }]

/** Places of the longest run of letters that both have in this order. */
function commonLetters(a: readonly string[], b: readonly string[]): [number, number][] {
  const same = (i: number, j: number) => a[i]?.toLowerCase() === b[j]?.toLowerCase()
  const length = Array.from({ length: a.length + 1 }, () => Array.from(b, () => 0).concat(0))
  const at = (i: number, j: number) => length[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    const row = length[i] as number[]
    for (let j = b.length - 1; j >= 0; j--) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const found: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) found.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return found
}

function parts(letters: readonly string[], common: readonly number[]): Part[] {
  const shared = new Set(common)
  const cut: Part[] = []
  letters.forEach((letter, at) => {
    const differs = !shared.has(at)
    const last = cut.at(-1)
    if (last?.differs === differs) last.text += letter
    else cut.push({ text: letter, differs })
  })
  return cut
}
