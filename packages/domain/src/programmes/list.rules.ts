import { covers, levelOf, type RegionCode } from '../platform/region-code.ts'
import type { ListState } from './list.ts'
import type { Month } from '../platform/period.ts'
import { monthsBetween } from './month-span.ts'
import type { Programme } from './programme.ts'

export type ListFault =
  | { rule: 'LIST-1'; months: Month[] }
  | { rule: 'LIST-2'; region: RegionCode }
  | { rule: 'LIST-4'; overlapping: number }

/**
 * LIST-1  A list is for months in which its programme runs, each named once.
 * LIST-2  A list is of the area of the office that owns the programme, or of a regency or district in it.
 */
export function listFaults(
  programme: Pick<Programme, 'firstMonth' | 'lastMonth' | 'owner'>,
  { months, region }: { months: readonly Month[]; region: RegionCode },
): ListFault[] {
  const running = new Set(monthsBetween(programme.firstMonth, programme.lastMonth))
  const wrong = months.filter((month, at) => !running.has(month) || months.indexOf(month) !== at)
  const outside = !covers(programme.owner, region) || levelOf(region) === 'village' || levelOf(region) === 'country'
  return [
    ...(wrong.length > 0 || months.length === 0 ? [{ rule: 'LIST-1', months: wrong } as const] : []),
    ...(outside ? [{ rule: 'LIST-2', region } as const] : []),
  ]
}

export const listMoves = ['rebuild', 'freeze', 'thaw', 'submit', 'discard'] as const
export type ListMove = (typeof listMoves)[number]

const from: Record<ListMove, readonly ListState[]> = {
  rebuild: ['draft', 'returned'],
  freeze: ['draft'],
  thaw: ['frozen'],
  submit: ['frozen', 'returned'],
  discard: ['draft', 'frozen'],
}

/** LIST-3  A list is changed only before it is sent, or after it came back: what approvers see is frozen. field.md "Approvals". */
export function mayMove(state: ListState, move: ListMove): boolean {
  return from[move].includes(state)
}

/** LIST-4  Nobody is listed twice by one programme for the same month. field.md "Rules"; the entitlements guard it once more. */
export function overlapFaults(overlapping: number): ListFault[] {
  return overlapping > 0 ? [{ rule: 'LIST-4', overlapping }] : []
}
