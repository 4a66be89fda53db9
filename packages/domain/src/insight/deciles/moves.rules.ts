import { smallestTold } from '../../access/small-counts.rules.ts'
import type { DecileCell, DecileMoves } from './decile-board.ts'

type Move = keyof DecileMoves

/** On no list: no decile. */
export const noDecile = 0

export const noMoves: Readonly<Record<Move, number>> = { rose: 0, fell: 0, stayed: 0, came: 0, left: 0 }

/** DEC-1  What became of a family from one list of deciles to the next. A higher decile is a better one: it rose. */
export function moveOf({ before, now }: Pick<DecileCell, 'before' | 'now'>): Move {
  if (before === noDecile) return 'came'
  if (now === noDecile) return 'left'
  if (before === now) return 'stayed'
  return now > before ? 'rose' : 'fell'
}

export function countMoves(cells: readonly DecileCell[]): Record<Move, number> {
  const counted = { ...noMoves }
  for (const cell of cells) counted[moveOf(cell)] += cell.families
  return counted
}

/**
 * DEC-2  Whoever may not open people is told all five figures of a quarter, or none: none where one of them is one to four. Were only
 *        that one withheld, the lists of two quarters together would give it away, since what one ends with the next begins with.
 */
export function toldMoves(counted: Readonly<Record<Move, number>>, opens: boolean): DecileMoves {
  const isSmall = Object.values(counted).some((count) => count > 0 && count < smallestTold)
  return opens || !isSmall ? { ...counted } : { rose: null, fell: null, stayed: null, came: null, left: null }
}
