/** The ten regencies and cities with their people at the end of 2024. Kepmendagri 300.2.2-2138/2025; domain.md §6.1. */
const populations: readonly (readonly [code: string, people: number])[] = [
  ['64.01', 309_667],
  ['64.02', 806_964],
  ['64.03', 299_005],
  ['64.07', 186_581],
  ['64.08', 448_850],
  ['64.09', 202_067],
  ['64.11', 39_715],
  ['64.71', 757_418],
  ['64.72', 881_225],
  ['64.74', 191_811],
]

export interface RegencyShare {
  readonly code: string
  readonly people: number
}

/** Shares `total` people out by population, but at least 200 to each, or a tenth where that is less. The parts add up. */
export function shareOut(total: number): RegencyShare[] {
  const least = Math.min(200, Math.floor(total / populations.length))
  const all = populations.reduce((sum, [, people]) => sum + people, 0)
  const rest = total - least * populations.length
  let sum = 0
  let given = 0
  return populations.map(([code, people]) => {
    sum += people
    const upTo = Math.round((rest * sum) / all)
    const share = least + upTo - given
    given = upTo
    return { code, people: share }
  })
}
