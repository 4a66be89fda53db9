import { wilson } from '../enumeration/recheck.rules.ts'
import { exact, exactBelow, type Interval } from './interval.rules.ts'

/** A district and what was found in it, of recipients or of those left out. */
export interface Stratum {
  /** Families that could have been drawn. */
  readonly frame: number
  /** Visits that answered the question. */
  readonly answered: number
  /** Of them: the family is an error. */
  readonly errors: number
}

/** On fewer visits nothing is told, but of fewer families all of them. */
const fewestVisits = 30

/** ERR-4  A figure needs thirty visits that were answered; where fewer families could be drawn at all, all of these. */
export function visitsNeeded(frame: number): number {
  return Math.min(fewestVisits, frame)
}

/** So much of the families must lie in districts with an answer before a figure of the whole is told. */
const leastCovered = 0.9

export interface Estimate extends Interval {
  readonly share: number
}

/**
 * ERR-5  The share of a region is that of its districts, each weighed by how many families stand in it, not by how many were
 *        visited; districts without an answer are left out, and where they hold more than a tenth nothing is told. The
 *        interval is Wilson's, on as many visits as the unequal weights are worth (Kish 1965): 1 / Σ W² (1 − f) / n, where f
 *        is the part of the district that was visited if `finite`, so that who has visited all knows all. Of one district with
 *        few visits it is the exact one (ERR-3).
 */
export function estimateOf(strata: readonly Stratum[], finite: boolean): Estimate | null {
  const peopled = strata.filter(({ frame }) => frame > 0)
  const all = sumOf(peopled, 'frame')
  const heard = peopled.filter(({ answered }) => answered > 0)
  const covered = sumOf(heard, 'frame')
  const answered = sumOf(heard, 'answered')
  if (all === 0 || answered < visitsNeeded(all) || covered < leastCovered * all) return null

  const [only] = heard
  const isWhole = finite && heard.length === peopled.length && answered >= all
  if (heard.length === 1 && only !== undefined && !isWhole && only.answered < exactBelow)
    return { share: only.errors / only.answered, ...exact(only.errors, only.answered) }
  const weighed = heard.map((stratum) => ({ ...stratum, weight: stratum.frame / covered }))
  const share = weighed.reduce((sum, { weight, errors, answered: of }) => sum + (weight * errors) / of, 0)
  if (isWhole) return { share, low: share, high: share }
  const variance = weighed.reduce(
    (sum, { weight, frame, answered: of }) => sum + weight ** 2 * ((finite ? Math.max(0, 1 - of / frame) : 1) / of),
    0,
  )
  return { share, ...wilson(share, 1 / variance) }
}

export function sumOf<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((sum, row) => sum + row[key], 0)
}
