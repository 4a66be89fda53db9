/** Of the deciles to which the centre gives its own aid: PKH, Sembako (Kepmensos 79/HUK/2025 as reported; domain.md §3). */
export const poorestDeciles = 4

export interface House {
  readonly decile: number | null
  /** Open categories of the family and its living members; restricted ones only for whoever may read them. */
  readonly needs: readonly string[]
  readonly livingMembers: number
  /** Kinds of benefit that run for any living member or for the family. */
  readonly running: number
}

/**
 * BEN-5  A family, or somebody without one, is reached by nothing where somebody of it lives, it is of deciles 1 to 4 or carries an
 *        open need, and no benefit of any source runs for any of them. A line that only categories explain which law 27/2022 restricts
 *        is told to those alone who may read these, and counted for nobody (domain.md §8).
 */
export function isUnreached({ decile, needs, livingMembers, running }: House): boolean {
  return livingMembers > 0 && running === 0 && (needs.length > 0 || (decile !== null && decile <= poorestDeciles))
}
