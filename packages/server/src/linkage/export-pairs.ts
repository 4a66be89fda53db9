import { commonRegion } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { listSourcePairs, type WhichPairs } from './likenesses.sql.ts'

export interface ExportedPairs {
  /** The row ids that both have in the files they last came with. */
  readonly rows: readonly (readonly [a: string, b: string, probability: number])[]
  /** Pairs with somebody who stands in no file by an id of its own. */
  readonly withoutId: number
}

/** Pairs found by the last runs, but for those that somebody judged to be two people; journalled as an export. */
export async function exportPairs(work: Work, which: WhichPairs): Promise<ExportedPairs> {
  const pairs = await listSourcePairs(work.db, which)
  const rows = pairs.flatMap(({ a, b, probability }) => (a === null || b === null ? [] : [[a, b, Number(probability)] as const]))
  const region = which.within ?? commonRegion(work.reach)
  await work.journal({
    event: 'likenesses.exported',
    subjectType: 'likeness',
    subjectId: null,
    region,
    facts: { rows: rows.length, least: which.least },
  })
  return { rows, withoutId: pairs.length - rows.length }
}
