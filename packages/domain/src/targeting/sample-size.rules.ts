/** Of 100 intervals so many hold the true share: 95. */
const z = 1.959964

export interface Wish {
  /** The share that is expected, in percent. */
  readonly expected: number
  /** How far the interval may reach to each side, in percent. */
  readonly halfWidth: number
}

/**
 * ERR-1  So many visits make an interval as narrow as is wished, if the share is as expected: Cochran's n0 = z² p (1 − p) / d²,
 *        corrected for a finite population of `frame` families: n0 / (1 + (n0 − 1) / frame), rounded up. Never more than there are.
 */
export function visitsFor(frame: number, { expected, halfWidth }: Wish): number {
  if (frame === 0) return 0
  const unbounded = (z ** 2 * expected * (100 - expected)) / halfWidth ** 2
  return Math.min(frame, Math.max(1, Math.ceil(unbounded / (1 + (unbounded - 1) / frame))))
}

/** Where the interval is to be so narrow: over the regency, or in each district of it. */
export const precisions = ['regency', 'district'] as const
export type Precision = (typeof precisions)[number]

/** In each district at least so many are visited, so that none is left out by being small. */
const fewest = 2

/**
 * ERR-2  The visits of a regency are shared out over its districts by how many families stand there, each rounded up, and two
 *        at least (one where there is but one). Where each district is to be known by itself, each has a size of its own.
 */
export function visitsOfDistricts(frames: readonly number[], wish: Wish, precision: Precision): number[] {
  if (precision === 'district') return frames.map((frame) => visitsFor(frame, wish))
  const all = frames.reduce((sum, frame) => sum + frame, 0)
  const visits = visitsFor(all, wish)
  return frames.map((frame) => Math.min(frame, Math.max(fewest, Math.ceil((visits * frame) / Math.max(all, 1)))))
}
