/** Five steps of a share, from the lowest; each begins at its bound. */
export type ShareSteps = readonly [0, number, number, number, number]

/** The step of a share, 1 to 5; none is given where there is no share. */
export function stepIn(steps: ShareSteps, share: number | null): 1 | 2 | 3 | 4 | 5 | null {
  return share === null ? null : ((steps.findLastIndex((from) => share >= from) + 1) as 1 | 2 | 3 | 4 | 5)
}
