import { performance } from 'node:perf_hooks'

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

export async function millisecondsOf(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}

/** The value below which this part of them lies; 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** Medians in ms of two ways, turn by turn, so that what else the machine does falls on both; the first turn warms up. */
export async function sideBySide(
  ours: () => Promise<unknown>,
  floor: () => Promise<unknown>,
  turns: number,
): Promise<{ ours: number; floor: number }> {
  const taken: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
  for (let turn = 0; turn <= turns; turn++) {
    const [one, other] = [await millisecondsOf(ours), await millisecondsOf(floor)]
    if (turn === 0) continue
    taken.ours.push(one)
    taken.floor.push(other)
  }
  return { ours: quantile(taken.ours, 0.5), floor: quantile(taken.floor, 0.5) }
}
